import { describe, expect, it } from 'vitest';
import type { Decision, ImportReport, PlannedRow } from '../../../src/core/exchange/model';
import { mappingProblems } from '../../../src/renderer/features/exchange/drafts';
import {
  decisionsFor,
  initialState,
  mappingOf,
  mustConfirm,
  reduce,
  toWrite,
  type Action,
  type Draft,
  type State,
} from '../../../src/renderer/features/exchange/state';
import { column, noLists, source } from './source';

const file = (name: string) => ({ handle: name, name, size: 1 });
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState);
const read: Action = { type: 'read', source: source() };
const opened: Action[] = [{ type: 'queue', files: [file('client.csv')] }, read];
const draftOf = (state: State): Draft => {
  if (!state.draft) throw new Error('nothing was read');
  return state.draft;
};

const row = (line: number, outcome: PlannedRow['outcome'], more: Partial<PlannedRow> = {}): PlannedRow => ({
  line,
  outcome,
  name: `Projet ${line}`,
  projectId: null,
  candidates: [],
  changes: [],
  problems: [],
  ...more,
});
const report = (rows: PlannedRow[]): ImportReport => ({
  created: rows.filter(({ outcome }) => outcome === 'created').length,
  updated: rows.filter(({ outcome }) => outcome === 'updated').length,
  unchanged: 0,
  conflicts: rows.filter(({ outcome }) => outcome === 'conflict').length,
  refused: 0,
  blankRows: 0,
  additions: [],
  warnings: [],
  rows,
});

describe('a mapping that is not touched', () => {
  it('goes back to the application as it was proposed', () => {
    expect(mappingOf(draftOf(after(...opened)), noLists)).toEqual(source().mapping);
  });

  it('keeps what a remembered mapping says of columns this file lacks, unless their field is taken', () => {
    const mapping = source().mapping;
    const extra = [
      { column: 'Sponsor', field: 'sponsor' },
      { column: 'Autre nom', field: 'name' },
    ];
    const given = source({ mapping: { ...mapping, columns: [...mapping.columns, ...extra] } });
    const state = after({ type: 'queue', files: [file('a')] }, { type: 'read', source: given });
    expect(mappingOf(draftOf(state), noLists).columns.slice(3)).toEqual([extra[0]]);
  });
});

describe('changing the mapping', () => {
  const target = (change: object): Action => ({ type: 'target', column: 2, target: 0, change });

  it('loses nothing of what was typed on the way to another field and back', () => {
    const typed: Action[] = [
      target({ field: 'newField', name: 'Enveloppe', type: 'money', money: 'M', values: { NC: null } }),
      target({ field: '' }),
    ];
    const away = mappingOf(draftOf(after(...opened, ...typed)), noLists);
    expect(away.columns.map((entry) => entry.column)).toEqual(['Nom', 'Début']);
    const back = mappingOf(draftOf(after(...opened, ...typed, target({ field: 'newField' }))), noLists);
    expect(back.columns[2]).toEqual({
      column: 'Budget',
      field: 'newField',
      name: 'Enveloppe',
      type: 'money',
      decimal: ',',
      unit: 'M',
      values: { NC: null },
    });
  });

  it('keeps a unit of money and a unit of length apart', () => {
    const state = after(...opened, target({ field: 'duration', length: 'months' }));
    expect(mappingOf(draftOf(state), noLists).columns[2]).toMatchObject({
      field: 'duration',
      unit: 'months',
    });
    const back = reduce(state, target({ field: 'budgetRevised' }));
    expect(mappingOf(draftOf(back), noLists).columns[2]).toMatchObject({ field: 'budgetRevised', unit: 'k' });
  });

  it('sends one column to two fields, and takes one away', () => {
    const twice = after(
      ...opened,
      { type: 'addTarget', column: 0 },
      {
        type: 'target',
        column: 0,
        target: 1,
        change: { field: 'code' },
      },
    );
    expect(mappingOf(draftOf(twice), noLists).columns.slice(0, 2)).toEqual([
      { column: 'Nom', field: 'name' },
      { column: 'Nom', field: 'code' },
    ]);
    const once = reduce(twice, { type: 'removeTarget', column: 0, target: 0 });
    expect(mappingOf(draftOf(once), noLists).columns[0]).toEqual({ column: 'Nom', field: 'code' });
    const last = reduce(once, { type: 'removeTarget', column: 0, target: 0 });
    expect(draftOf(last).columns[0]?.targets).toHaveLength(1);
  });

  it('survives another reading of the file, where the columns are still there', () => {
    const state = after(
      ...opened,
      target({ field: 'budgetRevised' }),
      { type: 'set', change: { name: 'PPM du client', createLabels: false } },
      { type: 'reading', job: 'b', options: { encoding: 'windows-1252' } },
      {
        type: 'read',
        source: source({
          source: 'read-2',
          encoding: 'windows-1252',
          columns: [column('Nom'), column('Budget')],
        }),
      },
    );
    const mapping = mappingOf(draftOf(state), noLists);
    expect(mapping).toMatchObject({ name: 'PPM du client', createLabels: false, encoding: 'windows-1252' });
    expect(mapping.columns).toContainEqual({
      column: 'Budget',
      field: 'budgetRevised',
      decimal: ',',
      unit: 'k',
    });
  });

  it('matches by the key only while a column gives one', () => {
    expect(mappingOf(draftOf(after(...opened)), noLists).matchBy).toBe('name');
    expect(mappingOf(draftOf(after(...opened, target({ field: 'key' }))), noLists).matchBy).toBe(
      'keyThenName',
    );
  });
});

describe('problems of a mapping', () => {
  const problems = (...actions: Action[]) => {
    const draft = draftOf(after(...opened, ...actions));
    return mappingProblems(draft.columns, noLists, mappingOf(draft, noLists));
  };
  const to = (index: number, change: object): Action => ({
    type: 'target',
    column: index,
    target: 0,
    change,
  });

  it('are none in a proposal', () => expect(problems()).toEqual([]));
  it('say that no column gives the name', () =>
    expect(problems(to(0, { field: '' }))).toEqual([{ kind: 'noName', columns: [] }]));
  it('name the columns that go to one field', () =>
    expect(problems(to(1, { field: 'budgetInitial' }))).toEqual([
      { kind: 'twice', columns: ['Début', 'Budget'] },
    ]));
  it('see one new field under two spellings', () =>
    expect(
      problems(to(1, { field: 'newField', name: 'Coût' }), to(2, { field: 'newField', name: 'cout ' })),
    ).toEqual([{ kind: 'twice', columns: ['Début', 'Budget'] }]));
  it('ask for the names of new fields and of the source', () =>
    expect(
      problems(to(2, { field: 'newField', name: ' ' }), { type: 'set', change: { name: '' } }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['noFieldName', 'noMappingName']));
});

describe('a date that reads two ways', () => {
  it('must be confirmed once, while it fills a date', () => {
    const state = after(...opened);
    expect(mustConfirm(draftOf(state), 1, noLists)).toBe(true);
    expect(mustConfirm(draftOf(state), 0, noLists)).toBe(false);
    expect(mustConfirm(draftOf(reduce(state, { type: 'confirm', header: 'Début' })), 1, noLists)).toBe(false);
    const asText: Action = { type: 'target', column: 1, target: 0, change: { field: 'description' } };
    expect(mustConfirm(draftOf(reduce(state, asText)), 1, noLists)).toBe(false);
  });

  it('was confirmed when the mapping was remembered', () => {
    const state = after({ type: 'read', source: source({ remembered: { id: 'm', name: 'client' } }) });
    expect(mustConfirm(draftOf(state), 1, noLists)).toBe(false);
  });
});

describe('decisions', () => {
  const conflict = row(4, 'conflict', { candidates: [{ projectId: 'p1', name: 'Vitam', score: 0.9 }] });
  const plan = report([row(2, 'created'), row(3, 'updated'), conflict]);

  it('count what they write, and nothing for a line left aside', () => {
    const decide = (decision: Decision) =>
      draftOf(after(...opened, { type: 'decide', decisions: [decision] }));
    const written = (draft: Draft) => toWrite(plan, decisionsFor(draft, plan));
    expect(written(draftOf(after(...opened)))).toBe(2);
    expect(written(decide({ line: 4, do: 'update', projectId: 'p1' }))).toBe(3);
    expect(written(decide({ line: 4, do: 'create' }))).toBe(3);
    expect(written(decide({ line: 4, do: 'skip' }))).toBe(2);
  });

  it('are sent only for lines that still await them, to projects they may still be', () => {
    const decided = after(...opened, {
      type: 'decide',
      decisions: [
        { line: 4, do: 'update', projectId: 'gone' },
        { line: 2, do: 'skip' },
      ],
    });
    expect(decisionsFor(draftOf(decided), plan)).toEqual([]);
    const again = reduce(decided, { type: 'decide', decisions: [{ line: 4, do: 'create' }] });
    expect(decisionsFor(draftOf(again), plan)).toEqual([{ line: 4, do: 'create' }]);
    const taken = reduce(again, { type: 'undecide', lines: [4] });
    expect(decisionsFor(draftOf(taken), plan)).toEqual([]);
  });
});

describe('the queue', () => {
  const files = [file('a.csv'), file('b.csv')];

  it('goes through the files one after the other, then back to the start', () => {
    const second = after(
      { type: 'queue', files },
      read,
      { type: 'applied', report: report([]) },
      { type: 'next' },
    );
    expect(second).toMatchObject({ at: 1, files, draft: null, result: null });
    expect(reduce(second, { type: 'next' })).toEqual(initialState);
  });

  it('takes more files while one is in hand, and starts anew once all are done', () => {
    const more = after({ type: 'queue', files }, read, { type: 'queue', files: [file('c.csv')] });
    expect(more.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
    expect(more.draft).not.toBeNull();
    const done = after({ type: 'queue', files: [file('a.csv')] }, read, {
      type: 'applied',
      report: report([]),
    });
    expect(reduce(done, { type: 'queue', files: [file('z.csv')] })).toMatchObject({
      at: 0,
      files: [file('z.csv')],
      result: null,
    });
  });

  it('gives the place of a file that could not be read to those chosen next', () => {
    const refusal = { key: 'formats.error.empty', params: {} };
    const unread = after(
      { type: 'queue', files },
      { type: 'reading', job: 'j', options: {} },
      { type: 'refused', refusal },
    );
    const names = (state: { files: readonly { name: string }[] }) => state.files.map(({ name }) => name);
    const next = reduce(unread, { type: 'queue', files: [file('bon.csv')] });
    expect(next).toMatchObject({ at: 0, refusal: null, reading: null });
    expect(names(next)).toEqual(['bon.csv', 'b.csv']);
    // While it is read again, nothing is known of it yet.
    const again = reduce(unread, { type: 'reading', job: 'k', options: {} });
    expect(names(reduce(again, { type: 'queue', files: [file('c.csv')] }))).toEqual([
      'a.csv',
      'b.csv',
      'c.csv',
    ]);
  });

  it('hears the progress of its own reading alone, and keeps what was read when a correction is refused', () => {
    const reading = after({ type: 'queue', files }, read, {
      type: 'reading',
      job: 'j',
      options: { headerRow: 9 },
    });
    const progress = { stage: 'read', done: 1, total: 2 };
    expect(reduce(reading, { type: 'progress', job: 'other', progress }).reading?.progress).toBeNull();
    expect(reduce(reading, { type: 'progress', job: 'j', progress }).reading?.progress).toEqual(progress);
    const refusal = { key: 'exchange.error.noRow', params: { line: 9 } };
    const refused = reduce(reading, { type: 'refused', refusal });
    expect(refused).toMatchObject({ refusal, reading: null });
    expect(refused.draft).not.toBeNull();
    // What failed is not asked again with the next correction.
    expect(refused.options).toEqual({});
  });
});
