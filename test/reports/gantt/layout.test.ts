import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/calendar/times';
import { periodStart } from '../../../src/core/gantt/scale';
import { createI18n } from '../../../src/locales/index';
import { layoutGantt, type GanttLayout } from '../../../src/reports/gantt/layout';
import { lineOf, linesOf, widthOf } from '../../../src/reports/gantt/lines';
import { fitTime, tiledTime, type TimeRange } from '../../../src/reports/gantt/time';
import { createWriter } from '../../../src/reports/page/writer';
import { generatedPlan } from './plans';
import { reportOf } from './print';

const writer = createWriter(createI18n('fr'), { locale: 'fr', currency: 'EUR', unit: '1', decimals: 0 });
const laid = (...args: Parameters<typeof reportOf>): GanttLayout => {
  const layout = layoutGantt(reportOf(...args), writer);
  if (!layout) throw new Error('nothing to lay out');
  return layout;
};
const range = (from: string, to: string, fixed = false): TimeRange => ({
  from: instant(`${from}T09:00`),
  to: instant(`${to}T17:00`),
  fixed: { from: fixed, to: fixed },
});
const day = 1440;

describe('lines', () => {
  it.each([
    'Rédiger les exigences pour le référentiel des agents',
    'X'.repeat(300),
    'Un\u00a0nom\u202f: insécable du début à la fin, plus un mot_sans_fin_qui_ne_tient_sur_aucune_ligne_du_tout',
    '👩‍👩‍👧‍👦'.repeat(40),
    '',
  ])('keep every letter of %j, and fit', (text) => {
    for (const width of [40, 90, 300]) {
      const lines = linesOf(text, width, 8.5);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        const letters = [...new Intl.Segmenter('fr').segment(line)].length;
        expect(widthOf(line.trimEnd(), 8.5) <= width || letters === 1).toBe(true);
      }
    }
  });

  it('do not leave a short word alone under a full line', () => {
    const text = 'Rédiger les exigences pour le référentiel des agents, lot 1';
    const [first, last] = linesOf(text, widthOf(text, 8.5) - 4, 8.5);
    expect(widthOf(last ?? '', 8.5)).toBeGreaterThan(widthOf(first ?? '', 8.5) / 4);
  });

  it('say that words are left out', () => {
    expect(lineOf('Réalisation › Lot 4', 500, 8)).toBe('Réalisation › Lot 4');
    const short = lineOf('Réalisation › Lot 4', 100, 8);
    expect(short).toBe('Réalisation ›…');
    expect(widthOf(short, 8)).toBeLessThanOrEqual(100);
  });
});

describe('time on one page', () => {
  it.each([
    ['2026-03-02', '2026-03-13', 'day'],
    ['2026-03-02', '2026-06-26', 'week'],
    ['2026-03-02', '2027-08-27', 'month'],
    ['2026-03-02', '2031-12-31', 'quarter'],
    ['2020-01-01', '2059-12-31', 'year'],
  ])('from %s to %s is in %ss, and within the page', (from, to, zoom) => {
    const asked = range(from, to);
    const { zoom: found, scale, tiles } = fitTime(asked, 700);
    expect(found).toBe(zoom);
    const [tile] = tiles;
    expect(tile?.from).toBeLessThanOrEqual(asked.from);
    // Beyond the last bar there is room for its label.
    expect(((tile?.to ?? 0) - asked.to) * scale).toBeGreaterThanOrEqual(50);
    expect(((tile?.to ?? 0) - (tile?.from ?? 0)) * scale).toBeLessThanOrEqual(680.01);
  });

  it('is exactly what was asked for, and a short plan does not stretch to fill it', () => {
    const asked = range('2026-03-02', '2026-03-03', true);
    const { scale, tiles } = fitTime(asked, 700);
    expect(tiles).toEqual([{ from: asked.from, to: asked.to }]);
    expect(scale * day).toBeLessThanOrEqual(44);
  });
});

describe('time on pages side by side', () => {
  it.each(['day', 'week', 'month', 'quarter', 'year'] as const)(
    'in %ss follows on, parted between periods',
    (zoom) => {
      const asked = range('2026-03-04', '2029-08-27');
      const { scale, tiles } = tiledTime(asked, { first: 500, following: 800 }, zoom);
      expect(tiles[0]?.from).toBeLessThanOrEqual(asked.from);
      expect(tiles.at(-1)?.to).toBeGreaterThan(asked.to);
      for (const [i, { from, to }] of tiles.entries()) {
        expect((to - from) * scale).toBeLessThanOrEqual((i === 0 ? 480 : 780) + 0.01);
        if (i === 0) continue;
        expect(from).toBe(tiles[i - 1]?.to);
        expect(periodStart(from, zoom === 'day' ? 'week' : zoom)).toBe(from);
      }
    },
  );

  it('keeps to three pages across unless a scale is asked for, and fills them', () => {
    for (const to of ['2026-05-01', '2026-12-31', '2029-12-31']) {
      const { tiles, scale } = tiledTime(range('2026-03-04', to), { first: 500, following: 800 }, null);
      expect(tiles.length).toBeLessThanOrEqual(3);
      const used = tiles.reduce((sum, tile) => sum + (tile.to - tile.from) * scale, 0);
      const room = 480 + 780 * (tiles.length - 1);
      // Each page but the last may end one period early.
      expect(used).toBeGreaterThan(room * 0.8);
    }
  });
});

describe('pages', () => {
  const tall = ({ slices }: GanttLayout['pages'][number]) =>
    slices.reduce((sum, { height }) => sum + height, 0);

  it.each([
    ['A4', 'landscape', 'width'],
    ['A3', 'landscape', 'tiled'],
    ['A2', 'portrait', 'width'],
    ['A4', 'portrait', 'tiled'],
  ] as const)('%s %s %s: hold all rows once, in order, within their height', (paper, orientation, fit) => {
    const layout = laid(generatedPlan(150), { paper, orientation, fit });
    const first = layout.pages.filter(({ column }) => column === 1);
    expect(first.flatMap(({ slices }) => slices.map(({ row }) => row.number))).toEqual(
      Array.from({ length: 150 }, (_, i) => i + 1),
    );
    for (const page of layout.pages) {
      const head = page.row === 1 ? layout.head.first.height : layout.head.following;
      expect(head + layout.axis.height + tall(page) + layout.legend.height).toBeLessThanOrEqual(
        layout.body.height,
      );
      expect(page.tableWidth + page.chartWidth).toBe(layout.body.width);
    }
    // Never the last line of a page but of the plan: the tasks of a summary follow it.
    for (const { slices } of first.slice(0, -1)) expect(slices.at(-1)?.row.kind).not.toBe('summary');
  });

  it('side by side leave out those on which nothing is drawn, and say so', () => {
    const layout = laid(generatedPlan(150), { paper: 'A4', fit: 'tiled', zoom: 'day', columns: [] });
    const { rows, columns } = layout.grid;
    const blank = rows * columns - layout.pages.length;
    expect(blank).toBeGreaterThan(0);
    expect(layout.head.first.notes.join('')).toContain(`${blank} pages sans aucune barre`);
  });

  it('become one when asked, as airy as it can be, and never below 8 points', () => {
    const few = laid(generatedPlan(12), { paper: 'A4', fit: 'onePage' });
    expect(few.pages).toHaveLength(1);
    expect(few.density).toEqual({ row: 24, line: 15, size: 8.5 });
    const many = laid(generatedPlan(45), { paper: 'A3', fit: 'onePage' });
    expect(many.pages).toHaveLength(1);
    expect(many.density.row).toBeLessThan(24);
    expect(many.density.size).toBeGreaterThanOrEqual(8);
  });

  it('stay several when one would be too small; the first says so, and which paper is enough', () => {
    const layout = laid(generatedPlan(60), { paper: 'A4', fit: 'onePage' });
    expect(layout.pages.length).toBeGreaterThan(1);
    const notes = layout.head.first.notes.join('');
    expect(notes).toContain(`Imprimé sur ${layout.pages.length} pages.`);
    expect(notes).toMatch(/Une page A3 en (paysage|portrait) suffirait/);
    expect(laid(generatedPlan(600), { paper: 'A4', fit: 'onePage' }).head.first.notes.join('')).not.toContain(
      'suffirait',
    );
  });

  it('give up columns rather than the chart, the last ones first, and name them', () => {
    const layout = laid(generatedPlan(12), {
      paper: 'A4',
      orientation: 'portrait',
      columns: ['duration', 'start', 'finish', 'percent', 'resources', 'slack', 'baselineFinish', 'variance'],
    });
    const [page] = layout.pages;
    expect(page?.columns.map(({ key }) => key)).toEqual([
      'number',
      'name',
      'duration',
      'start',
      'finish',
      'percent',
    ]);
    expect(layout.head.first.notes.join('')).toContain(
      'Colonnes sans place sur ce format\u202f: Ressources, Marge totale (j)',
    );
    expect(page?.chartWidth).toBeGreaterThan(layout.body.width / 3);
  });

  it('take a name longer than a page, part after part', () => {
    const plan = generatedPlan(4);
    const name = 'Un nom qui ne finit pas '.repeat(500).trim();
    const [first, ...rest] = plan.tasks;
    if (!first) throw new Error('a task');
    const layout = laid({ ...plan, tasks: [{ ...first, name }, ...rest] }, { paper: 'A4' });
    const parts = layout.slices.filter(({ row }) => row.number === 1);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ cells }) => cells.get('name') ?? []).join('')).toBe(name);
    expect(parts.map(({ begins }) => begins)).toEqual(parts.map((_, i) => i === 0));
  });
});
