import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import type { PrintOptions } from '../app/ports';
import { AppError } from '../core/errors';
import { guardSession } from './guard';
import { scheme } from './scheme';

/** A printed page brings everything with it, and runs nothing. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** Prints self-contained pages in a window that nobody sees, in a session of its own that keeps nothing. */
export function createPrinter(): (html: string, options: PrintOptions) => Promise<Uint8Array> {
  const pages = new Map<string, string>();
  let printing: Session | null = null;
  // A session can only be made once the application is ready.
  const ready = (): Session => {
    if (printing) return printing;
    printing = session.fromPartition('print', { cache: false });
    guardSession(printing, false);
    // Served rather than put in a data: address, which Chromium cuts at two megabytes.
    printing.protocol.handle(scheme, (request) => {
      const html = pages.get(request.url);
      return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers });
    });
    return printing;
  };

  return async (html, { signal, title }) => {
    const stopIfAsked = () => {
      if (signal?.aborted) throw new AppError('errors.cancelled');
    };
    stopIfAsked();
    const url = `${scheme}://print/${randomUUID()}`;
    const window = new BrowserWindow({
      show: false,
      title,
      webPreferences: {
        session: ready(),
        javascript: false,
        disableBlinkFeatures: 'Auxclick',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: false,
        spellcheck: false,
        webgl: false,
      },
    });
    const stop = () => window.destroy();
    signal?.addEventListener('abort', stop);
    pages.set(url, html);
    try {
      await window.loadURL(url);
      return await window.webContents.printToPDF({
        landscape: true,
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } catch (error) {
      // Destroying the window is how printing is stopped: what then fails was asked for.
      stopIfAsked();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      pages.delete(url);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}
