import { strToU8, zipSync, type Zippable } from 'fflate';

const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BookParts {
  /** Inside of each `<sheetData>`, by sheet name; `after` follows it. */
  sheets: Record<string, { data: string; after?: string; before?: string; state?: string } | string>;
  /** Insides of `<si>`. */
  strings?: string[];
  /** Custom formats by id. */
  formats?: Record<number, string>;
  /** Number format id of each cell style, from 0. */
  styles?: number[];
  date1904?: boolean;
  /** Written as they are, in place of what is built. */
  replace?: Zippable;
}

/** A workbook written part by part, so that a test says exactly what its file holds. */
export function workbook({
  sheets,
  strings,
  formats = {},
  styles = [0],
  date1904,
  replace = {},
}: BookParts): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Zippable = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': xml(
      `<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map((name, index) => {
          const sheet = sheets[name];
          const state = typeof sheet === 'object' && sheet.state ? ` state="${sheet.state}"` : '';
          return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
        })
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="rIdS" Type="${relation}/styles" Target="/xl/styles.xml"/>${
        strings ? `<Relationship Id="rIdT" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>` : ''
      }</Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${spreadsheet}"><numFmts>${Object.entries(formats)
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
        .map((id) => `<xf numFmtId="${id}" xfId="0"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
  };
  if (strings)
    parts['xl/sharedStrings.xml'] = xml(
      `<sst xmlns="${spreadsheet}">${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
    );
  for (const [index, name] of names.entries()) {
    const sheet = sheets[name] ?? '';
    const { data, before = '', after = '' } = typeof sheet === 'string' ? { data: sheet } : sheet;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml(
      `<worksheet xmlns="${spreadsheet}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    );
  }
  return zipSync({ ...parts, ...replace });
}

/** A row of inline texts. */
export function textRow(number: number, ...texts: string[]): string {
  return `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`).join('')}</row>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An OLE2 file with the given streams in its directory: the header, then one directory sector of four entries. */
export function ole2(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * (1 + Math.ceil((streams.length + 1) / 4)));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    bytes.set(Buffer.from(name, 'utf16le'), 512 + index * 128);
  }
  return bytes;
}
