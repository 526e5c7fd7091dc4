import { basename } from 'node:path';
import type { Source } from '../contract/exchange';
import { AppError } from '../core/errors';
import { explainMapping } from '../core/exchange/explain';
import type { Problem } from '../core/exchange/model';
import { planImport, type PlanInput } from '../core/exchange/plan';
import { proposeMapping } from '../core/exchange/propose';
import { recallMapping } from '../core/exchange/recall';
import { unpack, type SourceTable, type SourceWarning } from '../core/exchange/source';
import { cellText } from '../core/tabular/table';
import type { ReadDb } from '../data/db';
import { deleteMapping, mappingBySignature, projectKeys, readMappings, saveMapping } from '../data/exchange';
import { readLists } from '../data/portfolio';
import { readProjects } from '../data/projects';
import type { ActionHandlers, CommandHandlers, QueryHandlers } from './context';
import { plansRead } from './exchangePlan';
import { executeImport } from './importRows';
import { runInBackground } from './jobs';
import { createReadings } from './readings';

type Part = Pick<QueryHandlers, 'exchange.plan' | 'exchange.mappings'> &
  Pick<CommandHandlers, 'exchange.apply' | 'exchange.deleteMapping'> &
  Pick<ActionHandlers, 'exchange.read' | 'exchange.forget'>;

interface ReadFile {
  name: string;
  table: SourceTable;
}

const tablesRead = createReadings<ReadFile>('read');

const shownRows = 20;
const shownTexts = 50;

export const exchange: Part = {
  'exchange.read': async ({ ports, opened, job: start }, { handle, options, job }) => {
    const session = opened();
    const path = ports.pathOf(handle);
    const table = await start(job, (signal, progress) =>
      runInBackground({ kind: 'table', path, options }, signal, progress),
    );
    // Another portfolio may have been opened meanwhile: what was read was meant for the one that is closed.
    if (!session.file.connection.open) throw new AppError('errors.cancelled');
    const name = basename(path);
    const source = tablesRead.keep(session, { name, table });
    return describe(source, name, table, session.file.db);
  },

  'exchange.plan': ({ db, session }, { source, mapping }) =>
    planImport(planInput(db, tablesRead.of(session, source).table, mapping)).report,

  'exchange.apply': ({ db, session, newId, label, now }, { source, mapping, decisions, remember }) => {
    const { name, table } = tablesRead.of(session, source);
    const plan = planImport({ ...planInput(db, table, mapping), decisions });
    executeImport(db, plan.operations, mapping.name, newId);
    const written = plan.operations.projects.length;
    // An import that changes nothing leaves no step: the mapping is written again only when there is news.
    const known = JSON.stringify(mappingBySignature(db, table.signature)?.mapping);
    if (remember && (written > 0 || known !== JSON.stringify(mapping))) {
      saveMapping(db, newId(), table.signature, mapping, now);
    }
    label('steps.exchange.apply', { count: written, name });
    return plan.report;
  },

  'exchange.forget': ({ session }, { source }) => {
    if (!session) return null;
    tablesRead.forget(session, source);
    plansRead.forget(session, source);
    return null;
  },
  'exchange.mappings': ({ db }) => readMappings(db),
  'exchange.deleteMapping': ({ db }, { id }) => {
    if (deleteMapping(db, id) === 0) throw new AppError('exchange.error.noMapping', { id });
    return null;
  },
};

const planInput = (db: ReadDb, table: SourceTable, mapping: PlanInput['mapping']): PlanInput => ({
  table,
  mapping,
  lists: readLists(db),
  projects: readProjects(db),
  externalKeys: projectKeys(db, mapping.name),
});

/** What the interface is told of a file that was read. */
function describe(source: string, name: string, table: SourceTable, db: ReadDb): Source {
  const lists = readLists(db);
  const saved = mappingBySignature(db, table.signature);
  const mapping = saved ? recallMapping(saved.mapping, table, lists) : proposeMapping(table, name, lists);
  const problem = ({ key, params }: SourceWarning): Problem => ({ key, params });
  return {
    source,
    name,
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    sheet: table.sheet,
    sheets: table.sheets,
    headerRow: table.headerRow,
    rows: table.rows.length,
    blankRows: table.blankRows,
    emptyColumns: table.emptyColumns,
    columns: table.columns.map((column, index) => ({
      header: table.headers[index] ?? '',
      kind: column.kind,
      filled: column.filled,
      dateFormat: column.dateFormat ?? null,
      decimal: column.decimal ?? null,
      ambiguous: column.ambiguous,
      values: column.distinct.slice(0, shownTexts),
    })),
    preview: table.rows.slice(0, shownRows).map(({ line, cells }) => ({
      line,
      cells: table.headers.map((_, index) => cellText(unpack(cells[index]))),
    })),
    warnings: [...table.warnings.map(problem), ...explainMapping(table, mapping, lists)],
    mapping,
    remembered: saved ? { id: saved.id, name: saved.name } : null,
  };
}
