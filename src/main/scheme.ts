import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { pageHeaders, renderIndex } from '../app/page';

/** Our own scheme: the interface has an origin of its own, and no other page can share it. */
export const scheme = 'pupitre';
export const pageUrl = `${scheme}://app/`;

/** Whether a URL is one of the interface's own. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${scheme}:` && parsed.host === 'app';
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Answers a request of the interface from a folder of built files. Whatever the path says, nothing outside
 * of the folder is read; every answer carries the page's security headers.
 */
export async function servePage(request: Request, folder: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url');
  const headers = new Headers(pageHeaders(nonce));
  const refuse = (status: number) => new Response(null, { status, headers });
  if (!isOurs(request.url)) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = fileOf(request.url, folder);
  if (path === null) return refuse(404);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return refuse(404);
  }
  headers.set('Content-Type', types[extname(path).toLowerCase()] ?? 'application/octet-stream');
  const isPage = extname(path) === '.html';
  return new Response(isPage ? renderIndex(bytes.toString('utf8'), nonce) : new Uint8Array(bytes), {
    headers,
  });
}

/** The file that a URL names inside the folder; null when it names something else. */
function fileOf(url: string, folder: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  // A backslash separates folders on Windows alone, and a colon names a drive or a stream there.
  if (/[\\:\0]/.test(path)) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(root + sep) ? file : null;
}
