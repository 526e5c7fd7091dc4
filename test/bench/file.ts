import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type WriteDb } from '../../src/data/db';
import { createFile, openFile } from '../../src/data/file';
import { insertProject, writeFields } from '../../src/data/projects';
import { median, round, time } from '../measure';

const rounds = 200;
const id = (n: number) => String(n).padStart(26, '0');

/**
 * What the journal costs: the same SQL through a command (one transaction, one undo step) and bare (one
 * transaction), turn by turn on two like files of 1,000 projects. Both wait for the disk (synchronous=FULL).
 */
export function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'pupitre-bench-'));
  const paths = ['journal', 'bare'].map((name) => join(folder, `${name}.pupitre`));
  for (const path of paths) createFile(path);
  const [journalPath = '', barePath = ''] = paths;
  const file = openFile(journalPath, { author: 'bench' });
  const bare = new Database(barePath);
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.pragma('foreign_keys = ON');
  const bareDb = createDb(bare);
  const withJournal = (work: (db: WriteDb) => void) =>
    file.journal?.record({ command: 'bench', at: '2026-11-21T09:00:00', author: 'bench' }, work);
  const without = (work: (db: WriteDb) => void) => bare.transaction(() => work(bareDb)).immediate();
  const fill = (db: WriteDb) => {
    for (let n = 0; n < 1000; n += 1) insertProject(db, id(n), `Projet ${n}`);
  };
  withJournal(fill);
  without(fill);

  const compare = (work: (db: WriteDb, turn: number) => void, turns: number) => {
    const journal: number[] = [];
    const plain: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      plain.push(time(() => without((db) => work(db, turn))));
      journal.push(time(() => withJournal((db) => work(db, turn))));
    }
    return {
      journalMs: round(median(journal)),
      bareMs: round(median(plain)),
      ratio: round(median(journal) / median(plain), 2),
    };
  };
  const cell = compare((db, turn) => writeFields(db, id(turn), { budgetActual: turn + 1 }), rounds);
  const paste = compare((db, turn) => {
    for (let n = 0; n < 500; n += 1) {
      writeFields(db, id(n), {
        code: `C${turn}`,
        manager: `Chef ${turn}`,
        startDate: '2026-01-01',
        endDate: '2026-12-31',
        budgetInitial: turn,
        budgetRevised: turn,
        budgetActual: turn,
        progress: turn % 100,
      });
    }
  }, 20);
  const undo = time(() => file.journal?.undo());
  file.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  return { oneCell: cell, paste500x8: paste, undoPasteMs: round(undo) };
}
