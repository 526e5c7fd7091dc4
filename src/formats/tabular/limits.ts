/** What a tabular file may be; every refusal names the limit that was passed. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 200 * 1024 * 1024,
  /** Those of a spreadsheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Filled cells of a workbook. */
  cells: 5_000_000,
  /** Bytes of a ZIP once expanded. */
  expandedBytes: 1024 * 1024 * 1024,
  /** Expanded ÷ compressed size of one part; deflate can reach 1032, sheets of styled empty cells about 100. */
  expansion: 250,
  /** A part smaller than this, once expanded, is harmless at any ratio. */
  expansionFrom: 16 * 1024 * 1024,
  zipEntries: 10_000,
  /** Warnings of one kind that are listed one by one; the others are counted. */
  listedWarnings: 50,
} as const;

export const megabyte = 1024 * 1024;
