import { encodeHtmlTable, encodeTsv } from '../../../core/grid/clipboard';

/** Puts rows on the clipboard for a spreadsheet; needs the user's own key press or click. */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', encodeTsv(rows));
    event.clipboardData?.setData('text/html', encodeHtmlTable(rows));
  };
  // The browser's own copy: it needs no permission, in any host.
  document.addEventListener('copy', onCopy, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done;
}
