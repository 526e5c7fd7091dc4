import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurs, servePage } from '../../src/main/scheme';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-scheme-'));
  mkdirSync(join(folder, 'page/assets'), { recursive: true });
  mkdirSync(join(folder, 'page-other'));
  writeFileSync(join(folder, 'page/index.html'), '<html><head></head><body>Bonjour</body></html>');
  writeFileSync(join(folder, 'page/assets/app.mjs'), 'export {};');
  writeFileSync(join(folder, 'page/assets/inter.woff2'), 'font');
  writeFileSync(join(folder, 'page-other/secret.txt'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => servePage(new Request(url, { method }), join(folder, 'page'));

describe('the scheme', () => {
  it('gives the page, with a nonce that is new each time and that its policy names', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      const response = await get('pupitre://app/');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      seen.add(nonce);
    }
    expect(seen.size).toBe(3);
  });

  it('says what a file is, and lets nobody guess', async () => {
    const type = async (url: string) => (await get(url)).headers.get('content-type');
    expect(await type('pupitre://app/assets/app.mjs')).toBe('text/javascript; charset=utf-8');
    expect(await type('pupitre://app/assets/inter.woff2')).toBe('font/woff2');
    expect((await get('pupitre://app/assets/app.mjs')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'pupitre://app/../secret.txt',
    'pupitre://app/%2e%2e/secret.txt',
    'pupitre://app/..%2fsecret.txt',
    'pupitre://app/..%2fpage-other%2fsecret.txt',
    'pupitre://app/assets/..%2f..%2fsecret.txt',
    'pupitre://app/..%5csecret.txt',
    'pupitre://app/C:%2fsecret.txt',
    'pupitre://app/index.html%00.png',
    'pupitre://app/%zz',
    'pupitre://app/assets',
    'pupitre://app/absent',
    'pupitre://elsewhere/index.html',
    'https://app/index.html',
  ])('refuses %s, with the same headers', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers readings alone', async () => {
    expect((await get('pupitre://app/', 'POST')).status).toBe(405);
    expect((await get('pupitre://app/', 'HEAD')).status).toBe(200);
  });

  it('knows its own addresses', () => {
    expect(['pupitre://app/', 'pupitre://app/#/x'].map(isOurs)).toEqual([true, true]);
    const others = [
      'pupitre://app.evil/',
      'pupitre://evil/app',
      'pupitre:app',
      'https://app/',
      'about:blank',
      'x',
      '',
    ];
    expect(others.filter(isOurs)).toEqual([]);
  });
});
