/**
 * The page of the interface as both hosts serve it: one policy, so that what a browser test proves holds under
 * Electron too.
 */

/** Marks that go into an HTML attribute and a header as they are: base64 without padding, or hexadecimal. */
const safeNonce = /^[A-Za-z0-9+/_-]{16,}$/;

/**
 * Headers of every answer that the interface loads: the page, its scripts, styles and fonts.
 * Nothing may come from elsewhere or go elsewhere, and no script runs but the application's own files.
 * @param nonce random, new for each load of the page; widgets put it on the style elements they create
 */
export function pageHeaders(nonce: string): Record<string, string> {
  if (!safeNonce.test(nonce)) throw new Error('A nonce needs at least 16 characters of base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': powers.map((power) => `${power}=()`).join(', '),
  };
}

/** The built index.html with the nonce where react-aria and Vite look for it. */
export function renderIndex(html: string, nonce: string): string {
  if (!safeNonce.test(nonce)) throw new Error('A nonce needs at least 16 characters of base64');
  if (!/<head>/i.test(html)) throw new Error('The page has no <head> to put the nonce in');
  return html.replace(/<head>/i, `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`);
}

/** Powers of a browser that the application never uses: refused, whatever a library would ask. */
const powers = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];
