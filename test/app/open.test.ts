import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
