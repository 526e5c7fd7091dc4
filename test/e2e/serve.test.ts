import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Name, Reply } from '../../src/contract/index';
import { launchBrowser } from './browser';

/* The loopback host as built, with the built interface in a real Chromium. */
const cli = resolve(import.meta.dirname, '../../out/main/cli.js');
let browser: Browser;
let context: BrowserContext;
let folder: string;
let child: ChildProcess;
let address: string;
/** Everything the pages complained of: a policy that blocks the interface shows here. */
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  const env = { ...process.env, PUPITRE_HOME: join(folder, 'home'), PUPITRE_DOCUMENTS: folder, LANG: 'C' };
  child = spawn(process.execPath, [cli, 'serve'], { env });
  address = await new Promise<string>((found) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const match = /http:\/\/\S+/.exec(out);
      if (match) found(match[0]);
    });
  });
  complaints = [];
  context = await browser.newContext();
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
});

afterEach(async () => {
  await context.close();
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function openTab(url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Asks as the page's own script does. */
const ask = <N extends Name>(page: Page, name: N, input: Input<N>): Promise<Reply> =>
  page.evaluate(
    async (call) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/invoke', { method: 'POST', headers, body: JSON.stringify(call) });
      return (await response.json()) as Reply;
    },
    { name, input },
  );

const home = () => new URL('/', address).href;

describe('the page', () => {
  it('opens with the address shown, which then holds no token, and runs under its policy', async () => {
    const page = await openTab(address);
    expect(page.url().split('#')[0]).toBe(home());
    await page.locator('nav').first().waitFor();
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('stays closed to another browser without the token', async () => {
    await openTab(address);
    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    const response = await page.goto(home());
    expect(response?.status()).toBe(403);
    expect(await page.locator('script').count()).toBe(0);
    await stranger.close();
  });

  it('shows in every tab what is done in one', async () => {
    const first = await openTab(address);
    const second = await openTab(home());
    await second.locator('nav').first().waitFor();
    expect(await ask(first, 'file.create', { sample: true, name: 'Exemple' })).toMatchObject({ ok: true });
    await second.getByText('Transformation numérique 2030').first().waitFor();
    expect(readdirSync(join(folder, 'Pupitre'))).toContain('Exemple.pupitre');
    expect(complaints).toEqual([]);
  });

  it('gives a printed pack as a download', async () => {
    const page = await openTab(address);
    await ask(page, 'file.create', { sample: true, name: '' });
    const options = { kind: 'portfolio', locale: 'fr', projectPages: false } as const;
    const reply = await ask(page, 'reports.save', { options });
    if (!reply.ok) throw new Error(reply.error.key);
    const { name, download } = reply.value as { name: string; download: string };
    const arrives = page.waitForEvent('download');
    await page.evaluate((path) => {
      const link = document.createElement('a');
      link.href = path;
      link.click();
    }, `/download/${download}`);
    const file = await arrives;
    expect(file.suggestedFilename()).toBe(name);
    expect(readFileSync(await file.path()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('opens a portfolio chosen in it as a copy among the documents', async () => {
    const page = await openTab(address);
    await ask(page, 'file.create', { sample: false, name: 'Client' });
    await ask(page, 'file.close', {});
    const bytes = [...readFileSync(join(folder, 'Pupitre', 'Client.pupitre'))];
    const handle = await page.evaluate(async (content) => {
      const body = new File([Uint8Array.from(content)], 'Client.pupitre');
      const response = await fetch('/files?name=Client.pupitre', { method: 'POST', body });
      return ((await response.json()) as { value: { handle: string } }).value.handle;
    }, bytes);
    expect(await ask(page, 'file.open', { handle })).toMatchObject({
      ok: true,
      value: { name: 'Client (2).pupitre', folder: join(folder, 'Pupitre'), readOnly: null },
    });
  });
});

describe('another page of the same browser', () => {
  /** A page of another server of this machine: browsers send it our cookie too, ports are the same site. */
  async function visitNeighbour(): Promise<{ page: Page; close(): void }> {
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<p>x</p>'),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const page = await openTab(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { page, close: () => server.close() };
  }

  it('can neither call, listen, upload, embed nor read', async () => {
    const own = await openTab(address);
    await ask(own, 'file.create', { sample: false, name: 'Before' });
    const { page, close } = await visitNeighbour();
    const attempts = await page.evaluate(async (base) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'worked',
          () => 'blocked',
        );
      const call = JSON.stringify({ name: 'file.close', input: {} });
      const post = (type: string, mode: RequestMode) =>
        fetch(`${base}invoke`, {
          method: 'POST',
          mode,
          credentials: 'include',
          headers: { 'content-type': type },
          body: call,
        });
      // Sent without asking first, and its answer not readable: what counts is that nothing happens.
      await outcome(post('text/plain', 'no-cors'));
      await outcome(
        fetch(`${base}files?name=a`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'a' }),
      );
      const frame = document.createElement('iframe');
      frame.src = base;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
      return {
        call: await outcome(post('application/json', 'cors')),
        read: await outcome(fetch(base, { credentials: 'include' })),
        listen: await new Promise((done) => {
          const source = new EventSource(`${base}notices`, { withCredentials: true });
          source.addEventListener('open', () => done('worked'));
          source.addEventListener('error', () => done('blocked'));
        }),
        script: await new Promise((done) => {
          const script = document.createElement('script');
          script.src = base;
          script.addEventListener('load', () => done('worked'));
          script.addEventListener('error', () => done('blocked'));
          document.head.append(script);
        }),
        frame: frame.contentDocument === null ? 'blocked' : 'worked',
      };
    }, home());
    expect(attempts).toEqual({
      call: 'blocked',
      read: 'blocked',
      listen: 'blocked',
      script: 'blocked',
      frame: 'blocked',
    });
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of frames) expect(frame.url()).not.toBe(home());
    expect(await ask(own, 'file.current', {})).toMatchObject({ ok: true, value: { name: 'Before.pupitre' } });
    close();
  });

  it('cannot use a form', async () => {
    const own = await openTab(address);
    await ask(own, 'file.create', { sample: false, name: 'Before' });
    const { page, close } = await visitNeighbour();
    await page.evaluate((base) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'text/plain';
      form.action = `${base}invoke`;
      const field = document.createElement('input');
      field.name = '{"name":"file.close","input":{},"x":"';
      field.value = '"}';
      form.append(field);
      document.body.append(form);
      form.submit();
    }, home());
    await page.waitForURL(`${home()}invoke`);
    expect(await page.locator('body').innerText()).toContain('cli.served.origin');
    expect(await ask(own, 'file.current', {})).toMatchObject({ ok: true, value: { name: 'Before.pupitre' } });
    close();
  });
});

it('refuses what is not a portfolio, chosen in the page', async () => {
  const page = await openTab(address);
  writeFileSync(join(folder, 'a.pupitre'), 'text');
  const handle = await page.evaluate(async () => {
    const body = new File(['Nom;Budget'], 'a.pupitre');
    const response = await fetch('/files?name=a.pupitre', { method: 'POST', body });
    return ((await response.json()) as { value: { handle: string } }).value.handle;
  });
  expect(await ask(page, 'file.open', { handle })).toMatchObject({
    ok: false,
    error: { key: 'errors.file.foreign' },
  });
  expect(readdirSync(folder)).not.toContain('Pupitre');
});
