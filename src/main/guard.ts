import type { Session, WebContents } from 'electron';
import { scheme } from './scheme';

/** What a session may load besides our own scheme: what is inside the page already. */
const local = new Set([`${scheme}:`, 'data:', 'blob:']);

/**
 * Closes a session: no request leaves it, no permission is given, no device is offered, nothing is
 * downloaded.
 * @param development lets the developer tools load their own pages
 */
export function guardSession(session: Session, development: boolean): void {
  const allowed = (url: string) => {
    const protocol = URL.parse(url)?.protocol ?? '';
    return local.has(protocol) || (development && protocol === 'devtools:');
  };
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowed(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  // The checker's dictionaries would be fetched from the network at first use.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${scheme}://none/`);
}

/** Keeps contents on the page they were given: no navigation, no other window, no embedded view. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Switches that keep Chromium itself off the network. Names resolve to nothing, so that what a later
 * version may add finds nobody either.
 */
export const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-default-apps'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  [
    'disable-features',
    'OptimizationHints,MediaRouter,DialMediaRouteProvider,CertificateTransparencyComponentUpdater',
  ],
];
