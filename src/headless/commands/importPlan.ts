import { basename } from 'node:path';
import type { PlanSource } from '../../contract/exchange';
import type { Message } from '../../core/errors';
import type { PlanItem, PlanReport } from '../../core/exchange/planModel';
import { ask, type Host } from '../host';
import { sentence, type Terminal } from '../terminal';
import type { Incoming } from './incoming';

export interface PlanFileReport {
  kind: 'plan';
  file: string;
  project: { id: string | null; name: string; created: boolean };
  /** Tasks. */
  created: number;
  updated: number;
  removed: number;
  unchanged: number;
  /** Tasks changed here and otherwise in the file: they stay as they are here. */
  conflicts: number;
  warnings: Message[];
  /** What is not as it was: tasks, calendars, resources, baselines, settings. */
  items: PlanItem[];
}

/**
 * A plan of Microsoft Project. It goes to the project it was imported into before, else to the one of its name, else to
 * a new one: a name that is only close is told, and never written over.
 */
export async function readPlan({ app, files }: Host, file: string): Promise<Incoming<PlanFileReport>> {
  const found = await ask(app, 'exchange.readPlan', { handle: files.handleOf(file), job: 'import' });
  const { source, candidates } = found;
  const [first] = candidates;
  const projectId = first && first.by !== 'close' ? first.projectId : null;
  return {
    compare: async () => {
      const report = await ask(app, 'exchange.comparePlan', { source, projectId });
      return reportOf(file, found, report, projectId);
    },
    apply: async () => {
      const done = await ask(app, 'exchange.applyPlan', { source, projectId, decisions: [] });
      return reportOf(file, found, done.report, done.projectId);
    },
    forget: async () => void (await ask(app, 'exchange.forget', { source })),
  };
}

function reportOf(
  file: string,
  { warnings, candidates, plan }: PlanSource,
  report: PlanReport,
  id: string | null,
): PlanFileReport {
  const created = report.projectId === null;
  const [close] = candidates;
  const alike: Message[] =
    created && close
      ? [{ key: 'cli.import.plan.alike', params: { name: plan.name, other: close.name } }]
      : [];
  return {
    kind: 'plan',
    file,
    project: { id, name: report.project, created },
    ...report.tasks,
    warnings: [...alike, ...warnings],
    items: report.items.filter(({ outcome }) => outcome !== 'unchanged'),
  };
}

export function planJson({ warnings, ...report }: PlanFileReport, { words }: Terminal) {
  return {
    ...report,
    warnings: warnings.map((warning) => ({ ...warning, message: sentence(words, warning) })),
  };
}

const counted = ['created', 'updated', 'removed', 'unchanged', 'conflicts'] as const;

/** A sentence of figures, what was met in reading, then what stays as it is here. */
export function planText(report: PlanFileReport, dryRun: boolean, { words }: Terminal): string[] {
  const { t } = words;
  const list = counted
    .filter((name) => report[name] > 0)
    .map((name) => t(`cli.import.plan.${dryRun ? 'would' : 'did'}.${name}`, { count: report[name] }))
    .join(', ');
  const { name, created } = report.project;
  const project = t(`cli.import.plan.${created ? 'newProject' : 'project'}`, { name });
  return [
    t('cli.import.plan.file', { name: basename(report.file), project, list }),
    ...report.warnings.map((warning) => `  ${sentence(words, warning)}`),
    ...report.items.flatMap((item) =>
      item.conflict === null
        ? []
        : [
            t('cli.import.plan.conflict', {
              name: t(`planImport.entity.${item.entity}`, { name: item.name, number: item.uid }),
              reason: t(`planImport.conflict.${item.conflict}`),
              fields: item.changes.map(({ field }) => t(`planImport.field.${field}`)).join(', '),
            }),
          ],
    ),
  ];
}
