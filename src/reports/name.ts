/**
 * Name of a printed pack: `2026-11-21_COPIL_<portefeuille>.pdf`. Whatever a file system refuses (separators,
 * control characters, trailing dots) gives way to a hyphen, and the whole stays under 255 bytes.
 */
export function fileName(date: string, kind: string, portfolio: string, extension = 'pdf'): string {
  const safe = portfolio
    .normalize('NFC')
    // Direction marks would disguise the extension.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"/\\|?*]+/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.-]+|[\s.-]+$/g, '');
  const short = [...safe].slice(0, 55).join('').trim();
  return [date, kind, short].filter((part) => part !== '').join('_') + `.${extension}`;
}
