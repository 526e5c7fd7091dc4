import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Decides who may talk to the loopback server: this user's own page, in this user's own browser. */
export interface Guard {
  /** Whether the request was made to this server by its own name: another name is a rebound DNS entry. */
  ownName(request: IncomingMessage): boolean;
  /** Whether the browser says that no other site makes this request. */
  notCrossSite(request: IncomingMessage): boolean;
  /** Whether it comes from a script of our own page: what POST and the stream of notices require. */
  fromOwnPage(request: IncomingMessage): boolean;
  /** Whether it carries the session's cookie. */
  knownSession(request: IncomingMessage): boolean;
  /** The cookie that opens the session, for who brings the token of the address or an unused ticket. */
  admit(token: string): string | undefined;
  /** The token of the address shown to the user, good for as long as the server runs. */
  readonly token: string;
  /** A token good for once: a program's command line can be read by every account of the machine. */
  ticket(): string;
}

export function createGuard(port: number): Guard {
  const token = secret();
  const session = secret();
  const tickets = new Set<string>();
  // Cookies are shared by all ports of a host: without the port, two servers would undo each other's.
  const cookie = `pupitre-${port}`;
  const names = ['127.0.0.1', 'localhost'].flatMap((host) => [
    `${host}:${port}`,
    ...(port === 80 ? [host] : []),
  ]);
  const ownName = ({ headers }: IncomingMessage) => names.includes(headers.host ?? '');
  return {
    token,
    ownName,
    notCrossSite: ({ headers }) =>
      [undefined, 'none', 'same-origin'].includes(single(headers['sec-fetch-site'])),
    fromOwnPage: (request) => {
      const site = single(request.headers['sec-fetch-site']);
      const { origin, host } = request.headers;
      // Browsers send Origin with every POST, and Sec-Fetch-Site with everything: one of them must vouch.
      if (origin === undefined) return request.method !== 'POST' && site === 'same-origin';
      return origin === `http://${host}` && (site === undefined || site === 'same-origin');
    },
    knownSession: ({ headers }) =>
      (headers.cookie ?? '').split(';').some((pair) => {
        const [name, value = ''] = pair.trim().split('=');
        return name === cookie && equal(value, session);
      }),
    admit: (given) => {
      const ticket = [...tickets].find((each) => equal(given, each));
      if (ticket !== undefined) tickets.delete(ticket);
      if (ticket === undefined && !equal(given, token)) return undefined;
      return `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    ticket: () => {
      const ticket = secret();
      tickets.add(ticket);
      return ticket;
    },
  };
}

/** 256 random bits. */
const secret = () => randomBytes(32).toString('base64url');

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join() : value);

/** Compares in constant time, whatever the lengths. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
