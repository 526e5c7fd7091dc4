/**
 * Blocks of cells as spreadsheets exchange them: tab-separated text (a cell with a line break or a tab is
 * quoted, its quotes doubled) and an HTML table for word processors and mail.
 */

/** One line a row, CRLF between rows. More than one row ends with a CRLF, as Excel writes it. */
export function encodeTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(encodeCell).join('\t'));
  return lines.length > 1 ? `${lines.join('\r\n')}\r\n` : (lines[0] ?? '');
}

/**
 * The block held by tab-separated text. Line breaks inside cells become `\n`. A quote counts only where it
 * opens the cell and is closed just before a tab, a line end or the end: Excel leaves other quotes bare.
 * Rows keep their own length; one final line end is not a row.
 */
export function decodeTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (at >= text.length) break;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
  }
  rows.push(row);
  return rows;
}

/** A plain HTML table. Text that a spreadsheet could take for a formula or a number is marked as text. */
export function encodeHtmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows
    .map(
      (cells) => `<tr>${cells.map((cell) => `<td${textMark(cell)}>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<meta charset="utf-8"><table>${body}</table>`;
}

function encodeCell(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted) return quoted;
  }
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): { text: string; end: number } | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1];
    if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return null;
    const inner = text
      .slice(start + 1, quote)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n');
    return { text: inner, end: quote + 1 };
  }
}

function textMark(cell: string): string {
  return /^[=+\-@]/.test(cell) && !/^[-+]?[\d\s\u00A0\u202F.,]+$/.test(cell)
    ? ` style="mso-number-format:'\\@'"`
    : '';
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
