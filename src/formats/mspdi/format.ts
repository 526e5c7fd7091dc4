import { headOf } from './source';

export const id = 'mspdi';

/** How likely the bytes are a plan in Microsoft Project's XML, 0–1: by its root, whatever the name of the file. */
export function detect(bytes: Uint8Array): number {
  const head = headOf(bytes);
  const root = /^[^<]{0,8}(?:<\?[^>]*\?>|<!--[^]*?-->|\s)*<(?:[\w.-]+:)?Project(\s[^>]*)?\/?>/.exec(head);
  if (!root) return 0;
  const attributes = root[1] ?? '';
  if (attributes.includes('schemas.microsoft.com/project')) return 0.95;
  // Programs that build software have projects too.
  return attributes.trim() === '' && /<(?:Tasks|Calendars|SaveVersion|StartDate)[\s>]/.test(head) ? 0.7 : 0;
}
