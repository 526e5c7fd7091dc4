import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';

/** The same rules as the application's window: no inline style or script, nothing from elsewhere. */
const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self' data:";

export const serveGridPage = () => servePage(import.meta.dirname, 'grid');

/** Builds a stand-alone page as it would ship and serves it on a free port. */
export async function servePage(
  root: string,
  name: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: resolve(import.meta.dirname, '../output', name), emptyOutDir: true, target: 'esnext' },
  };
  await build(config);
  const server = await preview({
    ...config,
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address.');
  return { url, close: () => server.close() };
}
