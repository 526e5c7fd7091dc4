import { dayNumber } from '../../../src/core/calendar/days';
import { moveSpan } from '../../../src/core/gantt/snap';
import type { GanttLink, GanttRow } from '../../../src/core/gantt/rows';
import { formatDate } from '../../../src/core/format/dates';
import { timeText } from '../../../src/core/calendar/times';

/** A made-up plan with everything a chart draws: lots of nine tasks and a milestone, linked in a chain. */
export interface Plan {
  rows: GanttRow[];
  links: GanttLink[];
}

const dayMinutes = 1440;
export const monday = dayNumber('2026-01-05');
/** Week-ends, and one public holiday to see a week with four days. */
export const nonWorking = (day: number) => (day + 3) % 7 > 4 || day === dayNumber('2026-05-01');
export const at = (date: string, time = '00:00') =>
  dayNumber(date) * dayMinutes + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const works = ['Cadrage', 'Conception générale', 'Conception détaillée', 'Réalisation', 'Reprise de données'];
const tests = ['Recette fonctionnelle', 'Recette technique', 'Formation', 'Déploiement'];
const people = ['C. Roy', 'N. Lambert', 'Équipe Recette', 'I. Faure, H. Petit'];
const perLot = 11;

export function makePlan(count: number): Plan {
  const rows: GanttRow[] = [];
  const links: GanttLink[] = [];
  for (let i = 0; i < count; i += 1) {
    const lot = Math.floor(i / perLot);
    const inLot = i % perLot;
    const lotStart = (monday + (lot % 40) * 10) * dayMinutes + 9 * 60;
    const first = moveSpan({ start: lotStart, finish: lotStart + 8 * 60 }, 0, nonWorking);
    const row = blank(`t${i}`, i, first.start);
    if (inLot === 0) {
      const last = moveSpan({ start: lotStart, finish: lotStart + 8 * 60 }, 96 * dayMinutes, nonWorking);
      rows.push({
        ...row,
        kind: 'summary',
        name: `Lot ${lot + 1}`,
        level: 0,
        finish: last.finish,
        progress: 35,
        label: '',
      });
      continue;
    }
    const begin = moveSpan(first, (inLot - 1) * 10 * dayMinutes, nonWorking).start;
    const length = 4 + ((i * 7) % 9);
    const critical = (i + lot) % 4 === 0 || inLot === 10;
    if (inLot === 10) {
      rows.push({
        ...row,
        kind: 'milestone',
        name: `Mise en production ${lot + 1}`,
        start: begin,
        finish: begin,
        critical,
        label: formatDate(timeText(begin), 'fr'),
        baseline: { start: begin - 4 * dayMinutes, finish: begin - 4 * dayMinutes },
      });
    } else {
      const finish = begin + length * dayMinutes + 8 * 60;
      rows.push({
        ...row,
        name: `${[...works, ...tests][inLot - 1] ?? 'Tâche'} ${lot + 1}`,
        start: begin,
        finish,
        progress: inLot < 4 ? 100 : inLot < 6 ? (i * 13) % 100 : 0,
        critical,
        manual: inLot === 7,
        active: inLot !== 8,
        segments:
          inLot === 5
            ? [
                { from: begin, to: begin + 2 * dayMinutes },
                { from: begin + 4 * dayMinutes, to: finish },
              ]
            : [],
        baseline: inLot % 3 === 0 ? null : { start: begin - 3 * dayMinutes, finish: finish - 2 * dayMinutes },
        deadline: inLot === 6 ? finish + 3 * dayMinutes : null,
        label: people[i % people.length] ?? '',
      });
    }
    if (inLot > 1)
      links.push({
        from: `t${i - 1}`,
        to: `t${i}`,
        type: inLot === 5 ? 'SS' : inLot === 7 ? 'FF' : inLot === 9 ? 'SF' : 'FS',
        critical: critical && inLot !== 9,
      });
    else if (lot > 0 && lot % 3 === 0)
      links.push({ from: `t${i - 2}`, to: `t${i}`, type: 'FS', critical: false });
  }
  return { rows, links };
}

function blank(id: string, i: number, start: number): GanttRow {
  return {
    id,
    kind: 'task',
    name: `Tâche ${i}`,
    level: 1,
    start,
    finish: start + 8 * 60,
    segments: [],
    progress: 0,
    critical: false,
    active: true,
    manual: false,
    baseline: null,
    deadline: null,
    label: '',
  };
}

/** Successors follow by the same number of days: enough to see that a preview is drawn. */
export function pushed(
  plan: Plan,
  id: string,
  start: number,
  finish: number,
): Map<string, { start: number; finish: number }> {
  const byId = new Map(plan.rows.map((row) => [row.id, row]));
  const moved = new Map([[id, { start, finish }]]);
  const by = finish - (byId.get(id)?.finish ?? finish);
  for (const link of plan.links) {
    const row = byId.get(link.to);
    if (!moved.has(link.from) || moved.has(link.to) || row?.start == null || row.finish === null || by <= 0)
      continue;
    moved.set(link.to, { start: row.start + by, finish: row.finish + by });
  }
  return moved;
}
