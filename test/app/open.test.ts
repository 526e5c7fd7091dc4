import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findings } from '../../src/app/inspect';
import type { Notice } from '../../src/contract/index';
import { openTestApp } from './ports';

it('keeps the open portfolio when another one cannot be opened', async () => {
  const { app, ask, folder, path } = openTestApp();
  await ask('projects.create', { projects: [{ name: 'CRM' }] });
  const broken = join(folder, 'broken.pupitre');
  writeFileSync(broken, 'not a portfolio');
  await expect(ask('file.open', { handle: broken })).rejects.toThrow('errors.file.foreign');
  expect(await ask('file.current', {})).toMatchObject({ name: 'client.pupitre', readOnly: null });
  expect(await ask('projects.list', {})).toHaveLength(1);
  // The same file again is not refused by its own lock.
  app.open(path);
  expect(await ask('file.current', {})).toMatchObject({ readOnly: null });
});

it('tells the interfaces when the file they show is open no longer', async () => {
  const { app, ask, path } = openTestApp();
  const notices: Notice[] = [];
  app.subscribe((notice) => notices.push(notice));
  app.close();
  writeFileSync(path, 'overwritten by something else');
  expect(() => app.open(path)).toThrow('errors.file.foreign');
  expect(notices).toContainEqual({ type: 'changed', tables: ['*'] });
  expect(await ask('file.current', {})).toBeNull();
});

it('says that the file is damaged when the damage shows only as its rows are read', async () => {
  const { app, ask, folder, path } = openTestApp();
  const description = 'Une description assez longue pour remplir des pages entières. '.repeat(50);
  await ask('projects.create', {
    projects: Array.from({ length: 200 }, (_, at) => ({ name: `Projet ${at}`, description })),
  });
  app.close();
  const bytes = readFileSync(path);
  const damaged = join(folder, 'damaged.pupitre');
  // The tables' definitions are in the first pages; every other page of the rest goes.
  for (let page = 60; page * 4096 < bytes.length; page += 2) bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(damaged, bytes);
  expect(() => findings(app.look(damaged))).toThrow('errors.file.damaged');
  await expect(ask('projects.list', {})).rejects.toThrow('errors.file.damaged');
  expect(() => app.open(damaged)).toThrow('errors.file.damaged');
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
});

it('opens though the list of recent files cannot be written', async () => {
  const { app, ask, path, ports } = openTestApp();
  rmSync(join(ports.userFolder, 'recent.json'));
  mkdirSync(join(ports.userFolder, 'recent.json'));
  app.open(path);
  expect(await ask('file.current', {})).toMatchObject({ name: 'client.pupitre', readOnly: null });
  expect(await ask('file.recent', {})).toEqual([]);
});

it('stops every job of a name when that name is cancelled', async () => {
  const { ask, folder } = openTestApp();
  const source = join(folder, 'projects.csv');
  writeFileSync(source, 'Projet;Code\nCRM;C1\n');
  const read = () => ask('exchange.read', { handle: source, options: {}, job: 'read' });
  const both = Promise.allSettled([read(), read()]);
  await ask('file.cancel', { job: 'read' });
  const cancelled = { status: 'rejected', reason: expect.objectContaining({ key: 'errors.cancelled' }) };
  expect(await both).toEqual([cancelled, cancelled]);
  await expect(read()).resolves.toMatchObject({ rows: 1 });
});

it('drops what was being read for a portfolio that is closed meanwhile', async () => {
  const { app, ask, folder } = openTestApp();
  const source = join(folder, 'projects.csv');
  writeFileSync(source, 'Projet;Code\nCRM;C1\n');
  const reading = ask('exchange.read', { handle: source, options: {}, job: 'read' });
  app.close();
  await expect(reading).rejects.toThrow('errors.cancelled');
});

it('opens the last backup of a file that is past opening, beside it, and leaves that file as it is', async () => {
  const { app, ask, folder, path } = openTestApp();
  await ask('projects.create', { projects: [{ name: 'CRM' }] });
  await ask('file.backUp', {});
  app.close();
  writeFileSync(path, 'overwritten by something else');
  const [last] = await ask('file.backupsOf', { handle: path });
  const opened = await ask('file.rescue', { handle: path, id: last?.id ?? '' });
  expect(opened).toMatchObject({ folder, readOnly: null });
  expect(opened.name).toMatch(/^client 2026-11-21 \d\dh\d\d\.pupitre$/);
  expect((await ask('projects.list', {})).map((project) => project.name)).toEqual(['CRM']);
  expect(readFileSync(path, 'utf8')).toBe('overwritten by something else');
  await expect(ask('file.rescue', { handle: path, id: '../x' })).rejects.toThrow('errors.backup.missing');
});
