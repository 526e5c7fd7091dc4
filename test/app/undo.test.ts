import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/data/file';
import { dumpContent } from '../../src/data/dump';
import { anyMoves, commandNames, play } from './moves';
import { testHost, type TestHost } from './ports';

/** Enough for the promise « Ctrl+Z undoes anything »; fewer would miss pairs of commands. */
const sequences = 500;

async function all(host: TestHost, direction: 'history.undo' | 'history.redo'): Promise<number> {
  let moved = 0;
  while (await host.ask(direction, {})) moved += 1;
  return moved;
}

describe('undo and redo', () => {
  it(
    `give back every byte, over ${sequences} random sequences of all commands, across restarts`,
    { timeout: 900_000 },
    async () => {
      const played = new Set<string>();
      let number = 0;
      const host = testHost();
      await fc.assert(
        fc.asyncProperty(anyMoves, async (moves) => {
          number += 1;
          const path = host.create(`sequence-${number}`);
          let session = host.app.open(path);
          const dump = () => dumpContent(session.file.connection);
          const reopen = () => {
            session = host.app.open(path);
          };
          const states = [dump()];
          for (const move of moves) {
            const before = states.at(-1);
            const accepted = await play(host, move);
            if (accepted) played.add(move.command);
            const after = dump();
            // A refusal leaves no trace; a command that changed nothing is no step.
            if (!accepted) expect(after).toBe(before);
            if (after !== before) states.push(after);
          }
          const last = states.at(-1);
          expect(await all(host, 'history.undo')).toBeGreaterThanOrEqual(states.length - 1);
          expect(dump()).toBe(states[0]);
          reopen();
          expect(dump()).toBe(states[0]);
          await all(host, 'history.redo');
          reopen();
          expect(dump()).toBe(last);
          // Back again step by step, through every state on the way.
          for (const state of states.toReversed().slice(1)) {
            do await host.ask('history.undo', {});
            while (dump() !== state && (await host.ask('history.state', {})).undo);
            expect(dump()).toBe(state);
          }
          const { connection } = session.file;
          expect(checkFile(connection)).toEqual([]);
          connection.exec(`INSERT INTO search (search) VALUES ('integrity-check')`);
          host.app.close();
        }),
        { numRuns: sequences, seed: 20_261_121, endOnFailure: false },
      );
      host.close();
      // Every command of the contract took part.
      expect([...played].toSorted()).toEqual(commandNames.toSorted());
    },
  );

  it('drops what was undone when something new is done, and keeps it in the audit trail', async () => {
    const host = testHost();
    host.create();
    await host.ask('projects.create', { projects: [{ name: 'A' }] });
    await host.ask('projects.create', { projects: [{ name: 'B' }] });
    await host.ask('history.undo', {});
    await host.ask('projects.create', { projects: [{ name: 'C' }] });
    expect(await host.ask('history.redo', {})).toBeNull();
    expect((await host.ask('projects.list', {})).map((project) => project.name)).toEqual(['A', 'C']);
    const steps = await host.ask('history.list', { limit: 10 });
    expect(steps.map((step) => [step.label.params['name'], step.state, step.author])).toEqual([
      ['C', 'done', 'Camille Test'],
      ['B', 'dropped', 'Camille Test'],
      ['A', 'done', 'Camille Test'],
    ]);
    host.close();
  });

  it('tells a project’s history field by field', async () => {
    const host = testHost();
    host.create();
    const [id = ''] = await host.ask('projects.create', { projects: [{ name: 'CRM', budgetRevised: 100 }] });
    await host.ask('projects.setCells', {
      cells: [
        { projectId: id, field: 'budgetRevised', value: 250 },
        { projectId: id, field: 'weather.cost', value: 'cloud' },
        { projectId: id, field: 'tags', value: ['ERP'] },
      ],
    });
    const changes = await host.ask('history.ofProject', { projectId: id, limit: 50 });
    const latest = Object.fromEntries(
      changes
        .filter((change) => change.step === changes[0]?.step)
        .map(({ field, before, after }) => [field, [before, after]]),
    );
    expect(latest).toEqual({
      budgetRevised: [100, 250],
      'weather.cost': [null, 'cloud'],
      tags: [null, ['ERP']],
    });
    expect(changes.at(-1)).toMatchObject({ field: '*', before: null, after: 'CRM' });
    host.close();
  });
});
