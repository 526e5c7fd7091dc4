import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandles } from '../../src/main/handles';
import { createLog } from '../../src/main/log';
import { portfolioIn } from '../../src/main/openedFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-main-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('handles', () => {
  it('name a file without saying where it is, the same one each time', () => {
    const handles = createHandles();
    const path = join(folder, 'a.csv');
    const handle = handles.handleOf(path);
    expect(handles.handleOf(path)).toBe(handle);
    expect(handles.pathOf(handle)).toBe(path);
    expect(handle).not.toContain('a.csv');
    expect(() => handles.pathOf(path)).toThrow('errors.file.handle');
  });

  it('are given to regular files alone', () => {
    writeFileSync(join(folder, 'a.csv'), 'abc');
    mkdirSync(join(folder, 'b'));
    const taken = createHandles().take([
      join(folder, 'a.csv'),
      join(folder, 'b'),
      join(folder, 'c'),
      '',
      '/dev/null',
    ]);
    expect(taken).toEqual([{ handle: expect.any(String), name: 'a.csv', size: 3 }]);
  });
});

describe('the file that a command line names', () => {
  it('is the last portfolio that is there', () => {
    const path = join(folder, 'Client été.PUPITRE');
    writeFileSync(path, '');
    expect(portfolioIn(['pupitre', '--flag', path], '/')).toBe(path);
    expect(portfolioIn(['pupitre', 'Client été.PUPITRE'], folder)).toBe(path);
    expect(portfolioIn(['pupitre', '--x=a.pupitre'], folder)).toBeNull();
    expect(portfolioIn(['pupitre', 'absent.pupitre'], folder)).toBeNull();
    expect(portfolioIn(['a.pupitre'], folder)).toBeNull();
  });
});

describe('the log', () => {
  it('keeps what went wrong, in two files of a megabyte at most', () => {
    const logs = join(folder, 'logs');
    const log = createLog(logs, () => new Date('2026-11-21T10:00:00Z'));
    log.error('projects.create', new Error('boom'));
    expect(readFileSync(log.path, 'utf8')).toMatch(
      /^2026-11-21T10:00:00\.000Z projects\.create\nError: boom\n/,
    );
    for (let i = 0; i < 30; i += 1) log.error('big', 'x'.repeat(100_000));
    expect(readdirSync(logs).sort()).toEqual(['errors.1.log', 'errors.log']);
    for (const name of readdirSync(logs)) expect(statSync(join(logs, name)).size).toBeLessThan(1_200_000);
  });

  it('never fails itself', () => {
    writeFileSync(join(folder, 'taken'), '');
    const log = createLog(join(folder, 'taken'), () => new Date(0));
    expect(() => log.error('x', new Error('boom'))).not.toThrow();
  });
});
