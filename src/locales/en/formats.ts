import type { formats as french } from '../fr/formats';

export const formats = {
  warning: {
    unclosedQuote:
      'Line {{line}}: a quote opens and never closes. The line is read as it stands, the rest as usual; check it.',
    unclosedQuoteMore_one: '… and {{count}} more line with a quote that never closes.',
    unclosedQuoteMore_other: '… and {{count}} more lines with a quote that never closes.',
    rowTooLong:
      'Line {{line}}: {{found}} cells instead of {{expected}}. A separator probably stands in a text without quotes; check this line.',
    rowTooLongMore_one: '… and {{count}} more line that is too long.',
    rowTooLongMore_other: '… and {{count}} more lines that are too long.',
    rowTooShort:
      'Line {{line}}: {{found}} cells instead of {{expected}}. The missing columns are read as empty.',
    rowTooShortMore_one: '… and {{count}} more line that is too short.',
    rowTooShortMore_other: '… and {{count}} more lines that are too short.',
    badBytes_one:
      'Line {{line}}: {{count}} byte is not {{encoding}} and shows as “�”. If other accents are wrong, choose another encoding.',
    badBytes_other:
      'From line {{line}}: {{count}} bytes are not {{encoding}} and show as “�”. If other accents are wrong, choose another encoding.',
    nulCharacters_one: '{{count}} null (invisible) character was taken out of the file.',
    nulCharacters_other: '{{count}} null (invisible) characters were taken out of the file.',
    formulaNoValue:
      'Sheet “{{sheet}}”, cell {{cell}}: the formula has no saved result, the cell is read as empty. Open the workbook in Excel, save it and try again.',
    formulaNoValueMore_one: '… and {{count}} more formula without a saved result.',
    formulaNoValueMore_other: '… and {{count}} more formulas without a saved result.',
    errorValue:
      'Sheet “{{sheet}}”, cell {{cell}}: error {{error}} in the workbook, the cell is read as empty.',
    errorValueMore_one: '… and {{count}} more cell in error, read as empty.',
    errorValueMore_other: '… and {{count}} more cells in error, read as empty.',
    dateOutOfRange:
      'Sheet “{{sheet}}”, cell {{cell}}: {{value}} is formatted as a date but is none; read as a number.',
    dateOutOfRangeMore_one: '… and {{count}} more impossible date, read as a number.',
    dateOutOfRangeMore_other: '… and {{count}} more impossible dates, read as numbers.',
    missingText:
      'Sheet “{{sheet}}”, cell {{cell}}: the text of the cell is missing from the workbook; read as empty.',
    missingTextMore_one: '… and {{count}} more cell whose text is missing.',
    missingTextMore_other: '… and {{count}} more cells whose text is missing.',
    mergedCells_one:
      'Sheet “{{sheet}}”: {{count}} range of merged cells ({{ranges}}). The value is read in its first cell only.',
    mergedCells_other:
      'Sheet “{{sheet}}”: {{count}} ranges of merged cells ({{ranges}}). The value is read in the first cell of each only.',
    mergedCellsMore_one: '… and {{count}} more sheet with merged cells.',
    mergedCellsMore_other: '… and {{count}} more sheets with merged cells.',
    hiddenRows_one: 'Sheet “{{sheet}}”: {{count}} hidden or filtered row, read like the others.',
    hiddenRows_other: 'Sheet “{{sheet}}”: {{count}} hidden or filtered rows, read like the others.',
    hiddenRowsMore_one: '… and {{count}} more sheet with hidden rows.',
    hiddenRowsMore_other: '… and {{count}} more sheets with hidden rows.',
    sheetUnreadable:
      'Sheet “{{sheet}}” is damaged and was not read; the others were. Open the workbook in Excel to repair it.',
    sheetUnreadableMore_one: '… and {{count}} more damaged sheet.',
    sheetUnreadableMore_other: '… and {{count}} more damaged sheets.',
  },
  error: {
    empty: 'The file is empty: there is nothing to read. Check that the export ran to its end.',
    fileTooLarge:
      'The file is {{size}} MB, the limit is {{limit}} MB. Narrow the period or the columns of the export, or split it.',
    tooManyRows:
      'The file has more than {{limit}} rows, the limit of a spreadsheet. Narrow or split the export.',
    tooManyColumns:
      'Line {{line}}: {{columns}} columns, the limit is {{limit}}. Check the separator, or narrow the export.',
    tooManyCells:
      'The workbook has more than {{limit}} filled cells, the limit. Keep only the sheets to import in it.',
    binary:
      'The content is not text: this file is no CSV, or it is damaged. Export it again from its source.',
    notText:
      'This file is in the {{format}} format and is no CSV, whatever its name. Export it as CSV or XLSX from its source.',
    unknownEncoding: 'The encoding “{{encoding}}” is not known. Choose one from the list.',
    encrypted:
      'This workbook is protected by a password. Open it in Excel, remove the password (File › Info › Protect Workbook), save it and try again.',
    legacyXls:
      'This workbook is in the old .xls format (Excel 97-2003). Open it and save it as .xlsx, then try again.',
    binaryWorkbook:
      'This workbook is in the binary .xlsb format. Open it in Excel and save it as .xlsx, then try again.',
    openDocument:
      'This document is in the OpenDocument format (.ods). Open it and save it as .xlsx, then try again.',
    notSpreadsheet:
      'This file is no Excel workbook, whatever its name. Save it as .xlsx or export it as CSV.',
    noSheet: 'This workbook has no sheet of cells.',
    truncated:
      'The file is incomplete: its end is missing. The download or the copy was probably cut short; do it again.',
    corrupted: 'The file is damaged ({{part}}). Open it in Excel to repair it, or ask for it again.',
    zipMethod:
      'Part {{part}} of the file is compressed by an unknown method ({{method}}). Open it in Excel and save it again.',
    zipBomb:
      'Part {{part}} of the file expands to {{ratio}} times its size (limit: {{limit}}): the file is abnormal and was not read. If it is genuine, delete its formatted empty rows and columns and save it again.',
    expandedTooLarge:
      'The file expands to more than {{limit}} MB, the limit. Keep only the sheets to import in it.',
    zipEntries: 'The file holds more than {{limit}} parts, the limit: this is no ordinary workbook.',
    xml: 'Part {{part}} of the file is malformed or cut (near character {{offset}}). Open it in Excel to repair it, or ask for it again.',
    xmlDoctype:
      'Part {{part}} of the file declares a document type (DOCTYPE), which no spreadsheet writes: for safety the file was not read.',
    xmlDepth:
      'Part {{part}} of the file has more than {{limit}} nested levels: the file is abnormal and was not read.',
    notDate: '“{{text}}” is not a date in the format chosen for the column.',
    notNumber: '“{{text}}” is not a number with the decimal sign chosen for the column.',
    notAmount: '“{{text}}” is not an amount with the decimal sign chosen for the column.',
    tooLarge: '“{{text}}” is a number too large to be kept exactly.',
  },
} satisfies typeof french;
