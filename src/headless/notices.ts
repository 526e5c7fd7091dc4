import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { App } from '../app/app';
import type { Notice } from '../contract/index';

/** Shorter than the time after which browsers and virus scanners drop a silent connection, ms. */
const heartbeat = 20_000;

/** Streams what the application tells to one tab, for as long as it stays. */
export function streamNotices(
  app: Pick<App, 'subscribe'>,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
  const tell = (notice: Notice) => void response.write(`data: ${JSON.stringify(notice)}\n\n`);
  // The id makes a tab that lost the stream say so when it comes back: it may have missed anything.
  response.write('id: 1\nretry: 1000\n\n');
  if (request.headers['last-event-id'] !== undefined) tell({ type: 'changed', tables: ['*'] });
  const unsubscribe = app.subscribe(tell);
  const timer = setInterval(() => void response.write(':\n\n'), heartbeat);
  response.once('close', () => {
    clearInterval(timer);
    unsubscribe();
  });
}
