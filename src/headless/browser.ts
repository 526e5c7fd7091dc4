import { spawn } from 'node:child_process';
import { installedBrowsers } from './print';
import type { Environment } from './args';

/**
 * Shows an address to the user: in a window of its own where a Chromium-like browser is installed, else in
 * the usual browser. Does nothing where there is no display.
 * @param address must work once only: it is on a command line
 */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): boolean {
  if (platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return false;
  const [installed] = installedBrowsers(platform, environment);
  const [program, args] = installed ? [installed, [`--app=${address}`]] : usualBrowser(address, platform);
  // A browser that does not start leaves the address that the terminal shows.
  spawn(program, args, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
  return true;
}

function usualBrowser(address: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}
