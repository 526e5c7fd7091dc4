import { resolve } from 'node:path';
import { summarise, type Summary } from '../../app/inspect';
import { version } from '../../../package.json';
import { formatDateTime } from '../../core/format/dates';
import { formatMoney } from '../../core/format/money';
import { withHost } from '../host';
import { sentence, sinceText, type Terminal } from '../terminal';

/** `info`: what a portfolio holds, in figures. Reads only, even while the application has the file. */
export async function info(file: string, json: boolean, terminal: Terminal): Promise<number> {
  const path = resolve(file);
  const summary = await withHost(async ({ app }) => summarise(app.look(path)));
  const { lastStep } = summary;
  if (json) {
    const step = lastStep && {
      id: lastStep.id,
      command: lastStep.command,
      label: sentence(terminal.words, lastStep.label),
      at: lastStep.at,
      author: lastStep.author,
    };
    const answer = { file: path, application: 'Pupitre', version, ...summary, lastStep: step };
    terminal.print(JSON.stringify(answer, null, 2));
  } else {
    for (const line of lines(path, summary, terminal)) terminal.print(line);
  }
  return 0;
}

function lines(path: string, summary: Summary, { words, locale }: Terminal): string[] {
  const { t } = words;
  const { portfolio, counts, totals, weather, lastStep, readOnly } = summary;
  const { currency } = portfolio;
  const rows: [string, string][] = [
    ['file', path],
    ['name', [portfolio.name, portfolio.client].filter(Boolean).join(' · ') || '—'],
    ['projects', t('cli.info.projectCount', { count: counts.projects, archived: counts.archived })],
    ['plans', t('cli.info.planCount', { count: counts.plans, tasks: counts.tasks })],
    ['departments', String(counts.departments)],
    ['programmes', String(counts.programmes)],
    ['objectives', String(counts.objectives)],
    ['customFields', String(counts.customFields)],
    [
      'weather',
      Object.entries(weather)
        .map(([name, count]) => t(`cli.info.weathers.${name}`, { count }))
        .join(', '),
    ],
    ...Object.entries(totals).map(([name, cents]): [string, string] => [
      name.replace(/Cents$/, ''),
      formatMoney(cents, { currency, locale, unit: '1' }),
    ]),
    ['steps', String(counts.steps)],
    [
      'lastStep',
      lastStep
        ? t('cli.info.step', {
            at: formatDateTime(lastStep.at, locale),
            author: lastStep.author,
            label: sentence(words, lastStep.label),
          })
        : '—',
    ],
    ['schema', `${summary.schemaVersion} (Pupitre ${version})`],
  ];
  const labels = rows.map(([key]) => t(`cli.info.${key}`));
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  const text = rows.map(([, value], index) => `${(labels[index] ?? '').padEnd(width)}${value}`);
  if (!readOnly) return text;
  const held = readOnly.reason === 'inUse' ? { ...readOnly, since: sinceText(readOnly.since, locale) } : {};
  return [...text, t(`cli.info.readOnly.${readOnly.reason}`, held)];
}
