import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { i18n } from 'i18next';
import sirv from 'sirv';
import { z } from 'zod';
import type { App } from '../app/app';
import { pageHeaders, renderIndex } from '../app/page';
import type { Name, Refusal } from '../contract/index';
import { AppError } from '../core/errors';
import type { Files } from './files';
import { createGuard } from './guard';
import { streamNotices } from './notices';

/**
 * The loopback host: the application's page and what it asks, on 127.0.0.1 alone.
 *
 *   GET  /?token=…         opens the session: sets its cookie and goes to `/`
 *   GET  /                 the page; every other path is a file of the built interface
 *   POST /invoke           `{ name, input }` as JSON, at most 64 MB → Reply
 *   GET  /notices          server-sent events, one Notice each
 *   POST /files?name=…     the bytes of a file chosen in or dropped on the page, at most 512 MB → Reply of PickedFile
 *   GET  /download/HANDLE  what `SavedFile.download` names, once
 *
 * A refusal is a Reply too, with the HTTP status that fits. Nothing is answered to another name than
 * `127.0.0.1:port` or `localhost:port` (a rebound DNS name), to another site (Origin, Sec-Fetch-Site), or
 * without the session; there are no CORS headers, and what the API answers is not cached.
 *
 * Why a cookie, and not a token that the page keeps: page, files and event stream then ask for the same proof,
 * no script can read it, and it is in no address, history or log. It is `SameSite=Strict` and `HttpOnly`. The
 * address shown in the terminal holds a token of 256 bits; the one given to a browser's command line, which
 * other accounts of the machine can read, works once. What remains: browsers send a cookie to every port of
 * its host, so a server that another account of this same machine runs, and that the user visits in this same
 * browser, would see it.
 */
export interface Served {
  readonly port: number;
  /** Opens the application as often as wanted; for the user's eyes. */
  readonly address: string;
  /** An address that works once; for a program's command line. */
  ticket(): string;
  close(): Promise<void>;
}

export interface Service {
  app: Pick<App, 'invoke' | 'subscribe'>;
  files: Files;
  words: i18n;
  /** Folder of the built interface. */
  pages: string;
  /** 0 = any free one. */
  port: number;
  /** Called with what is a defect rather than a refusal. */
  unexpected(error: unknown, name: string): void;
}

const maxBody = 64 * 1024 * 1024;

/** Starts serving. @throws AppError `cli.served.port` when the port cannot be had */
export async function serve(service: Service): Promise<Served> {
  const { app, files, pages } = service;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new AppError('cli.served.port', { port: service.port })));
    server.listen(service.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const guard = createGuard(port);
  const assets = sirv(pages, { dev: false, etag: true, extensions: [], dotfiles: false });

  const page = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void => {
    const nonce = randomBytes(18).toString('base64');
    const headers = {
      ...pageHeaders(nonce),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    };
    const token = query.get('token');
    const cookie = token === null ? undefined : guard.admit(token);
    if (cookie !== undefined) {
      response.writeHead(303, { ...headers, 'Set-Cookie': cookie, Location: '/' }).end();
    } else if (guard.knownSession(request) && guard.notCrossSite(request)) {
      const html = renderIndex(readFileSync(join(pages, 'index.html'), 'utf8'), nonce);
      response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : html);
    } else {
      response.writeHead(403, headers).end(closedPage(service.words));
    }
  };

  const asset = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(pageHeaders(randomBytes(18).toString('base64')))) {
      response.setHeader(name, value);
    }
    assets(request, response, () => refuse(response, 404, 'cli.served.nothing'));
  };

  const invoke = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 415, 'cli.served.request');
    }
    const body = await bodyOf(request);
    if (body === undefined) return refuse(response, 413, 'cli.served.tooLong', { max: maxBody / 1_048_576 });
    const call = callOf(body);
    if (!call) return refuse(response, 400, 'cli.served.request');
    // The application checks the name and the input itself: here they are only text.
    send(response, 200, await app.invoke(call.name as Name, call.input as never));
  };

  const take = async (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => {
    try {
      send(response, 200, { ok: true, value: await files.take(query.get('name') ?? '', request) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refuse(response, 413, error.key, error.params);
    }
  };

  const download = (response: ServerResponse, handle: string): void => {
    const found = files.collect(handle);
    if (!found) return refuse(response, 404, 'errors.file.handle');
    const plain = found.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
    response.writeHead(200, {
      ...apiHeaders(),
      'Content-Type': 'application/octet-stream',
      'Content-Length': found.size,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    });
    found.content.pipe(response);
    response.once('close', () => found.content.destroy());
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!guard.ownName(request)) return refuse(response, 421, 'cli.served.name');
    // Only a path may be asked: `//name` and `http://name/` would be read as the names of other servers.
    const url = request.url?.startsWith('/') ? URL.parse(`http://127.0.0.1${request.url}`) : null;
    if (!url) return refuse(response, 400, 'cli.served.request');
    const { pathname, searchParams } = url;
    const method = request.method ?? '';
    const posted = pathname === '/invoke' || pathname === '/files';
    if (!(posted ? ['POST'] : ['GET', 'HEAD']).includes(method))
      return refuse(response, 405, 'cli.served.request');
    if (pathname === '/' || pathname === '/index.html') return page(request, response, searchParams);
    const own = posted || pathname === '/notices' ? guard.fromOwnPage(request) : guard.notCrossSite(request);
    if (!own) return refuse(response, 403, 'cli.served.origin');
    if (!guard.knownSession(request)) return refuse(response, 403, 'cli.served.session');
    if (pathname === '/invoke') return invoke(request, response);
    if (pathname === '/files') return take(request, response, searchParams);
    if (pathname === '/notices') return streamNotices(app, request, response, apiHeaders());
    if (pathname.startsWith('/download/')) return download(response, pathname.slice('/download/'.length));
    return asset(request, response);
  };

  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      // A page that goes away in the middle of an upload is no defect.
      if (!request.destroyed || request.complete) service.unexpected(error, request.url ?? '');
      if (!response.headersSent) refuse(response, 500, 'errors.unexpected', { detail: '' });
      else response.destroy();
    });
  });

  const addressWith = (token: string) => `http://127.0.0.1:${port}/?token=${token}`;
  return {
    port,
    address: addressWith(guard.token),
    ticket: () => addressWith(guard.ticket()),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const apiHeaders = () => ({
  ...pageHeaders(randomBytes(18).toString('base64')),
  'Cache-Control': 'no-store',
});

function send(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...apiHeaders(), 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, key: string, params: Refusal['params'] = {}): void {
  // What is still being sent is not read: the connection goes with the answer.
  response.setHeader('Connection', 'close');
  send(response, status, { ok: false, error: { key, params } satisfies Refusal });
}

/** The whole body as text; undefined when it is too long: it is read to its end, so that the sender hears so. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) chunks.length = 0;
    else chunks.push(chunk);
  }
  return size > maxBody ? undefined : Buffer.concat(chunks).toString('utf8');
}

const Call = z.strictObject({ name: z.string(), input: z.unknown() });

function callOf(body: string): z.infer<typeof Call> | undefined {
  try {
    return Call.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** What someone sees who comes without the token: no word of what is served here. */
function closedPage({ t, language }: i18n): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(t('cli.served.closedTitle'))}` +
    `</title><h1>${escape(t('cli.served.closedTitle'))}</h1><p>${escape(t('cli.served.closed'))}</p></html>`
  );
}
