import { describe, expect, it } from 'vitest';
import { columnWidths, filledColumns, pageWidth, type Column } from '../../../src/reports/page/columns';

interface Row {
  name: string;
  phase: string | null;
  days: number | null;
}
const text = (key: 'name' | 'phase', more: Partial<Column<Row>> = {}): Column<Row> => ({
  key,
  header: key,
  value: (row) => row[key],
  render: (row) => row[key],
  ...more,
});
const days: Column<Row> = {
  key: 'days',
  header: 'days',
  number: true,
  optional: { name: 'Glissement', computed: true },
  value: (row) => (row.days === null ? null : String(row.days)),
  render: (row) => row.days,
};
const groups = (...rows: Row[]) => [{ name: null, rows }];

describe('columns of a printed table', () => {
  const phase = text('phase', { optional: { name: 'Phase' } });

  it('are left out and named when no row fills them in, those computed apart', () => {
    const empty = { phase: null, days: null };
    const shown = filledColumns(
      [text('name'), phase, days],
      groups({ name: 'A', ...empty }, { name: 'B', ...empty, phase: '' }),
    );
    expect(shown.columns.map(({ key }) => key)).toEqual(['name']);
    expect(shown.missing).toEqual(['Phase']);
    expect(shown.uncomputed).toEqual(['Glissement']);
  });

  it('stay when a single row fills them in, with nil too', () => {
    const shown = filledColumns(
      [text('name'), phase, days],
      groups({ name: 'A', phase: 'Cadrage', days: 0 }, { name: 'B', phase: null, days: null }),
    );
    expect(shown.columns).toHaveLength(3);
    expect([shown.missing, shown.uncomputed]).toEqual([[], []]);
  });

  it('fill the page without passing it when texts are long, and keep their longest words', () => {
    const rows: Row[] = [
      {
        name: 'Un nom de projet assez long pour demander plusieurs lignes '.repeat(6),
        phase: 'Court',
        days: 1,
      },
      { name: 'B', phase: `Expérimentation ${'puis déploiement '.repeat(20)}`, days: -1234 },
    ];
    const widths = columnWidths([text('name'), phase, days], rows, pageWidth);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(pageWidth, 3);
    // “Expérimentation” takes about 24 mm in Inter at 8.5 pt.
    expect(widths[1]).toBeGreaterThan(26);
  });

  it('give the page to texts even when no word would fit', () => {
    const word = { name: 'x'.repeat(300), phase: 'y'.repeat(300), days: 9_999_999 };
    const widths = columnWidths([text('name'), phase, days], [word], 80);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(80, 3);
  });
});
