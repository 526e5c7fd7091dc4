import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice, Reply } from '../../src/contract/index';
import { createFiles, type Files } from '../../src/headless/files';
import { serve, type Served } from '../../src/headless/serve';
import { createI18n } from '../../src/locales/index';

/*
 * The loopback server spoken to in raw HTTP, as an attacker on the machine, on the network or in another tab
 * would. The application behind it only records what reaches it.
 */
const uploadLimit = 3 * 1024 * 1024;
let folder: string;
let files: Files;
let served: Served;
let asked: { name: string; input: unknown }[];
let listeners: Set<(notice: Notice) => void>;
let defects: unknown[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(
    join(pages, 'index.html'),
    '<!doctype html><html><head><title>x</title></head><body></body></html>',
  );
  writeFileSync(join(pages, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not to be served');
  files = createFiles(join(folder, 'documents'), uploadLimit);
  asked = [];
  listeners = new Set();
  defects = [];
  served = await serve({
    app: {
      invoke: async (name, input) => {
        asked.push({ name, input });
        return { ok: true, value: null as never };
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    files,
    words: createI18n('fr'),
    pages,
    port: 0,
    unexpected: (error) => defects.push(error),
  });
});

afterEach(async () => {
  await served.close();
  files.close();
  rmSync(folder, { recursive: true, force: true });
  expect(defects).toEqual([]);
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request, exactly as written: no header is added but Host, and that can be replaced. */
function ask(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body?: string | Buffer,
  port = served.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

const origin = () => `http://127.0.0.1:${served.port}`;
const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? '';

/** Opens a session as the browser does; returns the Cookie header. */
async function signIn(address = served.address): Promise<string> {
  const { headers } = await ask('GET', `/?token=${tokenOf(address)}`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** What our own page's script sends. */
const own = (cookie: string): OutgoingHttpHeaders => ({
  Cookie: cookie,
  Origin: origin(),
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
});
const call = JSON.stringify({ name: 'file.current', input: {} });

const without = (name: string, headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

/** The kind of refusal, as the page is told. */
const refusal = ({ body }: Answer): string => {
  const reply = JSON.parse(body) as Reply;
  return reply.ok ? 'accepted' : reply.error.key;
};

describe('the session', () => {
  it('opens with the token: a cookie no script reads, no other site sends, and an address without the token', async () => {
    const answer = await ask('GET', `/?token=${tokenOf(served.address)}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toHaveLength(1);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; SameSite=Strict(;|$)/);
    expect(cookie).not.toContain(tokenOf(served.address));
    expect(cookie).not.toMatch(/Domain|Max-Age|Expires/i);
  });

  it('has 256 random bits in its token', () => {
    expect(Buffer.from(tokenOf(served.address), 'base64url')).toHaveLength(32);
  });

  it('opens once only with the address put on a command line, again and again with the one shown', async () => {
    const ticket = served.ticket();
    expect(await signIn(ticket)).toMatch(/^pupitre-\d+=./);
    expect((await ask('GET', `/?token=${tokenOf(ticket)}`)).status).toBe(403);
    expect(await signIn()).toMatch(/^pupitre-\d+=./);
    expect(await signIn()).toMatch(/^pupitre-\d+=./);
  });

  it.each([
    ['no token', '/'],
    ['an empty token', '/?token='],
    ['a wrong token', '/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('stays closed with %s, and says nothing of what is served', async (_, path) => {
    const answer = await ask('GET', path);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).not.toContain('csp-nonce');
  });

  it('is asked for by everything: page, scripts, calls, notices, files, downloads', async () => {
    const { download } = files.offer('pack.pdf', Buffer.from('pdf'));
    for (const path of [
      '/',
      '/index.html',
      '/assets/index-1.js',
      '/notices',
      `/download/${download}`,
      '/nothing',
    ]) {
      expect((await ask('GET', path, { 'Sec-Fetch-Site': 'same-origin' })).status, path).toBe(403);
    }
    const headers = without('Cookie', own(''));
    expect(refusal(await ask('POST', '/invoke', headers, call))).toBe('cli.served.session');
    expect(refusal(await ask('POST', '/files?name=a.csv', headers, 'a'))).toBe('cli.served.session');
    expect(refusal(await ask('POST', '/invoke', own(`pupitre-${served.port}=guess`), call))).toBe(
      'cli.served.session',
    );
    expect(asked).toEqual([]);
    expect(files.collect(download)).toBeDefined();
  });
});

describe('who may ask', () => {
  it('answers its own page', async () => {
    const answer = await ask('POST', '/invoke', own(await signIn()), call);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([{ name: 'file.current', input: {} }]);
  });

  it('answers under the name localhost too', async () => {
    const cookie = await signIn();
    const host = `localhost:${served.port}`;
    const headers = { ...own(cookie), Host: host, Origin: `http://${host}` };
    expect((await ask('POST', '/invoke', headers, call)).status).toBe(200);
  });

  it.each([
    ['evil.example', 'a rebound name'],
    ['evil.example:PORT', 'a rebound name with our port'],
    ['127.0.0.1.nip.io:PORT', 'a public name of the loopback'],
    ['127.0.0.1', 'no port'],
    ['127.0.0.1:1', 'another port'],
    ['localhost.:PORT', 'a final dot'],
    ['[::1]:PORT', 'IPv6'],
    ['0.0.0.0:PORT', 'any address'],
  ])('refuses the Host %s (%s), even with the session', async (name) => {
    const cookie = await signIn();
    const host = name.replace('PORT', String(served.port));
    const headers = { ...own(cookie), Host: host, Origin: `http://${host}` };
    const answer = await ask('POST', '/invoke', headers, call);
    expect(answer.status).toBe(421);
    expect((await ask('GET', `/?token=${tokenOf(served.address)}`, { Host: host })).status).toBe(421);
    expect(asked).toEqual([]);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://localhost:PORT',
    '',
  ])('refuses POST from the origin "%s", even with the session', async (text) => {
    const headers = { ...own(await signIn()), Origin: text.replace('PORT', String(served.port)) };
    expect(refusal(await ask('POST', '/invoke', headers, call))).toBe('cli.served.origin');
    expect(refusal(await ask('POST', '/files?name=a.csv', headers, 'a'))).toBe('cli.served.origin');
    expect(asked).toEqual([]);
  });

  it('refuses POST without an origin', async () => {
    const headers = without('Origin', own(await signIn()));
    expect(refusal(await ask('POST', '/invoke', headers, call))).toBe('cli.served.origin');
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'refuses a script request that the browser marks %s',
    async (site) => {
      const headers = { ...own(await signIn()), 'Sec-Fetch-Site': site };
      expect(refusal(await ask('POST', '/invoke', headers, call))).toBe('cli.served.origin');
      const stream = without('Origin', headers);
      expect(refusal(await ask('GET', '/notices', stream))).toBe('cli.served.origin');
      expect(listeners.size).toBe(0);
    },
  );

  it('refuses the stream of notices to who cannot be known for our page', async () => {
    expect(refusal(await ask('GET', '/notices', { Cookie: await signIn() }))).toBe('cli.served.origin');
  });

  it.each(['cross-site', 'same-site'])('gives neither page nor script to a %s request', async (site) => {
    const headers = { Cookie: await signIn(), 'Sec-Fetch-Site': site };
    expect((await ask('GET', '/', headers)).status).toBe(403);
    expect((await ask('GET', '/assets/index-1.js', headers)).status).toBe(403);
  });

  it('has no CORS headers, and answers no preflight', async () => {
    const cookie = await signIn();
    const preflight = await ask('OPTIONS', '/invoke', {
      Origin: 'http://evil.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    });
    const answers = [
      preflight,
      await ask('POST', '/invoke', own(cookie), call),
      await ask('GET', '/', { Cookie: cookie }),
    ];
    expect(preflight.status).toBe(405);
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('listens on the loopback alone', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    const reachable = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: served.port, timeout: 2000 });
        socket
          .on('connect', () => resolve(true))
          .on('error', () => resolve(false))
          .on('timeout', () => resolve(false));
        socket.on('close', () => socket.destroy());
      });
    expect(await reachable('127.0.0.1')).toBe(true);
    // The loopback has other addresses than 127.0.0.1: a server bound to all of them would answer there.
    for (const address of ['127.0.0.2', ...addresses]) expect(await reachable(address), address).toBe(false);
  });
});

describe('what is asked', () => {
  it.each([
    ['GET', '/invoke'],
    ['PUT', '/invoke'],
    ['DELETE', '/files?name=a'],
    ['GET', '/files?name=a'],
    ['POST', '/'],
    ['POST', '/notices'],
    ['POST', '/download/x'],
    ['TRACE', '/'],
  ])('refuses %s %s', async (method, path) => {
    expect((await ask(method, path, own(await signIn()))).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it.each([
    ['text instead of JSON', '{', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['no name', '{"input":{}}', 'application/json', 400],
    ['more than a call', '{"name":"a","input":{},"more":1}', 'application/json', 400],
    ['what a form sends', 'name=file.current', 'application/x-www-form-urlencoded', 415],
    ['what a form can pass for JSON', call, 'text/plain', 415],
  ])('refuses %s', async (_, body, type, status) => {
    const answer = await ask('POST', '/invoke', { ...own(await signIn()), 'Content-Type': type }, body);
    expect(answer.status).toBe(status);
    expect(asked).toEqual([]);
  });

  it('refuses a call of more than 64 MB, and says so to the end', async () => {
    const cookie = await signIn();
    const body = Buffer.alloc(64 * 1024 * 1024 + 1, 0x20);
    const answer = await ask('POST', '/invoke', own(cookie), body);
    expect(answer.status).toBe(413);
    expect(refusal(answer)).toBe('cli.served.tooLong');
    expect(asked).toEqual([]);
  });

  it('lets nothing it answers be kept', async () => {
    const cookie = await signIn();
    expect((await ask('POST', '/invoke', own(cookie), call)).headers['cache-control']).toBe('no-store');
    expect((await ask('GET', '/', { Cookie: cookie })).headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    'http://evil.example/',
    '/%00',
    '/%',
    '/download/../../secret.txt',
  ])('serves nothing outside its folder: %s', async (path) => {
    const answer = await ask('GET', path, { Cookie: await signIn() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('not to be served');
  });
});

describe('the page', () => {
  it('gets a nonce of its own at each load, in the policy and where widgets look for it', async () => {
    const cookie = await signIn();
    const [first, second] = [
      await ask('GET', '/', { Cookie: cookie }),
      await ask('GET', '/', { Cookie: cookie }),
    ];
    const nonces = [first, second].map(({ headers, body }) => {
      const nonce = /<meta property="csp-nonce" content="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('may load, send and be framed nowhere else, and has no power of the browser', async () => {
    const { headers } = await ask('GET', '/', { Cookie: await signIn() });
    const policy = new Map(
      (headers['content-security-policy'] as string).split('; ').map((part) => {
        const [name = '', ...values] = part.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
      expect(policy.get(name)).toBe("'none'");
    expect(JSON.stringify([...policy])).not.toMatch(/unsafe|http:|https:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  it('gets its scripts, with the type that lets them run and the same policy', async () => {
    const answer = await ask('GET', '/assets/index-1.js', {
      Cookie: await signIn(),
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body).toBe('export {};');
  });
});

describe('notices', () => {
  /** Opens the stream; gives what came so far, and a way to leave. */
  function listen(cookie: string, more: OutgoingHttpHeaders = {}) {
    let text = '';
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...more };
    const call = request({ host: '127.0.0.1', port: served.port, path: '/notices', headers, agent: false });
    call.on('response', (response) => response.on('data', (chunk: Buffer) => (text += chunk.toString())));
    call.on('error', () => {});
    call.end();
    return { text: () => text, leave: () => call.destroy() };
  }
  const until = async (condition: () => boolean) => {
    for (let turn = 0; turn < 200 && !condition(); turn += 1)
      await new Promise((next) => setTimeout(next, 10));
    expect(condition()).toBe(true);
  };

  it('reach every tab, until it goes', async () => {
    const cookie = await signIn();
    const tabs = [listen(cookie), listen(cookie)];
    await until(() => listeners.size === 2);
    for (const tell of listeners) tell({ type: 'changed', tables: ['project'] });
    for (const tab of tabs) {
      await until(() => tab.text().includes('data: {"type":"changed","tables":["project"]}\n\n'));
    }
    for (const tab of tabs) tab.leave();
    await until(() => listeners.size === 0);
  });

  it('tell a tab that comes back that it may have missed anything', async () => {
    const tab = listen(await signIn(), { 'Last-Event-ID': '1' });
    await until(() => tab.text().includes('data: {"type":"changed","tables":["*"]}\n\n'));
    tab.leave();
  });
});

describe('files', () => {
  it('chosen in the page arrive whole under a handle that tells no path', async () => {
    const bytes = Buffer.alloc(2 * 1024 * 1024, 'é');
    const answer = await ask(
      'POST',
      `/files?name=${encodeURIComponent('Suivi été.csv')}`,
      own(await signIn()),
      bytes,
    );
    const reply = JSON.parse(answer.body) as {
      ok: true;
      value: { handle: string; name: string; size: number };
    };
    expect(reply).toMatchObject({ ok: true, value: { name: 'Suivi été.csv', size: bytes.length } });
    expect(answer.body).not.toContain(tmpdir());
    expect(readFileSync(files.pathOf(reply.value.handle))).toEqual(bytes);
  });

  it('keep their place whatever their name', async () => {
    const cookie = await signIn();
    for (const name of [
      '../../evil.csv',
      '..\\..\\evil.csv',
      '/etc/evil.csv',
      'C:\\evil.csv',
      '..',
      '',
      '\0.csv',
      'CON',
    ]) {
      const { body } = await ask('POST', `/files?name=${encodeURIComponent(name)}`, own(cookie), 'x');
      const { value } = JSON.parse(body) as { value: { handle: string } };
      expect(files.pathOf(value.handle).startsWith(join(tmpdir(), 'pupitre-')), name).toBe(true);
    }
  });

  it('too large are refused with the limit', async () => {
    const answer = await ask(
      'POST',
      '/files?name=big.csv',
      own(await signIn()),
      Buffer.alloc(uploadLimit + 1),
    );
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toEqual({
      ok: false,
      error: { key: 'cli.served.tooLarge', params: { name: 'big.csv', max: 3 } },
    });
  });

  it('a portfolio goes among the documents when it is opened, without overwriting another', async () => {
    const cookie = await signIn();
    const bytes = Buffer.from('SQLite format 3\0 and the rest');
    const paths: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const { body } = await ask('POST', '/files?name=Client.pupitre', own(cookie), bytes);
      const { value } = JSON.parse(body) as { value: { handle: string } };
      paths.push(files.pathOf(value.handle));
      expect(files.pathOf(value.handle)).toBe(paths[turn]);
    }
    expect(paths).toEqual(
      ['Client.pupitre', 'Client (2).pupitre'].map((name) => join(folder, 'documents', name)),
    );
    expect(readdirSync(join(folder, 'documents')).sort()).toEqual(['Client (2).pupitre', 'Client.pupitre']);
  });

  it('are downloaded once, under their name, never shown in the page', async () => {
    const cookie = await signIn();
    const name = '2026-11-21_COPIL_Été "1".pdf';
    const { download } = files.offer(name, Buffer.from('%PDF'));
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
    const first = await ask('GET', `/download/${download}`, headers);
    expect(first.status).toBe(200);
    expect(first.body).toBe('%PDF');
    expect(first.headers['content-disposition']).toMatch(/^attachment; /);
    expect(first.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(first.headers['cache-control']).toBe('no-store');
    expect((await ask('GET', `/download/${download}`, headers)).status).toBe(404);
  });

  it('leave nothing on the disk when the host stops', () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
    const host = createFiles(join(folder, 'documents'));
    host.offer('a.pdf', Buffer.from('x'));
    expect(readdirSync(temporary)).toHaveLength(1);
    host.close();
    expect(readdirSync(temporary)).toEqual([]);
    vi.unstubAllEnvs();
  });
});

it('says which port it could not have', async () => {
  const again = serve({
    app: { invoke: async () => ({ ok: true, value: null as never }), subscribe: () => () => true },
    files,
    words: createI18n('fr'),
    pages: join(folder, 'pages'),
    port: served.port,
    unexpected: () => {},
  });
  await expect(again).rejects.toMatchObject({ key: 'cli.served.port', params: { port: served.port } });
});
