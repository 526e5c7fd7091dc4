import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planBytes, plannedProjects } from '../../src/app/planExport';
import { AppError } from '../../src/core/errors';
import { soundPlan } from '../../src/core/exchange/soundPlan';
import { insertPlan } from '../../src/data/planWrite';
import { readMspdi } from '../../src/formats/mspdi/read';
import { openTestApp } from './ports';

/* Plans of the field, from their file through a portfolio to a file again: nothing that was read is lost. */
const folder = resolve(import.meta.dirname, '../../../shared/data/mspdi');
const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
if (found.length === 0) console.log(`skipped: no plan in ${folder}`);

describe.skipIf(found.length === 0)('Plans through a portfolio', () => {
  it.each(found)('%s comes out as it went in', async (name) => {
    const host = openTestApp();
    const path = join(folder, name);
    const { plan } = readMspdi(readFileSync(path));
    const into = async (): Promise<string> => {
      try {
        const { source } = await host.ask('exchange.readPlan', { handle: path, job: 'job' });
        const done = await host.ask('exchange.applyPlan', { source, projectId: null, decisions: [] });
        return done.projectId;
      } catch (error) {
        // Calendars or resources alone are no plan to import: the tables must hold them all the same.
        if (!(error instanceof AppError) || error.key !== 'exchange.error.noTask') throw error;
        expect(plan.tasks.filter(({ uid }) => uid !== 0)).toEqual([]);
        const [id = ''] = await host.ask('projects.create', { projects: [{ name }] });
        const { journal } = host.app.open(host.path).file;
        journal?.record({ command: 'test', at: '2026-11-21T09:30:00', author: 'x' }, (db) =>
          insertPlan(db, id, soundPlan(plan), { source: name, importedAt: null }),
        );
        return id;
      }
    };
    const projectId = await into();
    const { db } = host.app.open(host.path).file;
    expect(plannedProjects(db, null).map(({ id }) => id)).toEqual([projectId]);
    expect(readMspdi(planBytes(db, projectId)).plan).toEqual(plan);
  });
});
