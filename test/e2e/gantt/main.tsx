import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { timeText } from '../../../src/core/calendar/times';
import { formatDate } from '../../../src/core/format/dates';
import type { GanttRow, GanttZoom } from '../../../src/core/gantt/rows';
import { defaultGridState } from '../../../src/core/grid/state';
import { screenCss } from '../../../src/core/look/css';
import { createI18n } from '../../../src/locales/index';
import { GanttChart } from '../../../src/renderer/ui/gantt/GanttChart';
import type { GanttChange, GanttHandle, GanttSpan } from '../../../src/renderer/ui/gantt/types';
import { Grid } from '../../../src/renderer/ui/grid/Grid';
import type { GridColumn, GridHandle, GridPlace } from '../../../src/renderer/ui/grid/types';
import { at, makePlan, nonWorking, pushed } from './plan';

/** A stand-alone page for the browser tests: a made-up plan in a grid and its Gantt, and their calls in `window`. */
declare global {
  interface Window {
    asked: unknown[][];
    previews: unknown[][];
    planTime: number;
    gantt: GanttHandle | null;
    setZoom(zoom: GanttZoom): void;
    zoom: GanttZoom;
  }
}

const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const tokens = new CSSStyleSheet();
tokens.replaceSync(screenCss());
document.adoptedStyleSheets = [tokens];

const date = (instant: number | null) => (instant === null ? '' : formatDate(timeText(instant), 'fr'));
const column = (
  id: string,
  header: string,
  width: number,
  text: (row: GanttRow) => string,
  group?: string,
): GridColumn<GanttRow> => ({
  id,
  header,
  kind: 'text',
  width,
  value: text,
  text: (_value, row) => text(row),
  ...(group ? { group } : {}),
});
const band = query.has('bands') ? 'Planifié' : undefined;
const columns = [
  column('name', 'Tâche', 240, (row) => `${'   '.repeat(row.level)}${row.name}`),
  column('start', 'Début', 96, (row) => date(row.start), band),
  column('finish', 'Fin', 96, (row) => date(row.finish), band),
  column('progress', 'Avancement', 96, (row) => `${row.progress} %`),
];
const rowId = (row: GanttRow) => row.id;
const initial = makePlan(Number(query.get('rows') ?? 300));

function Page() {
  const [plan, setPlan] = useState(initial);
  const [state, setState] = useState({
    ...defaultGridState,
    pinned: ['name'],
    density: query.get('density') === 'compact' ? ('compact' as const) : ('normal' as const),
  });
  const [zoom, setZoom] = useState<GanttZoom>((query.get('zoom') as GanttZoom | null) ?? 'week');
  const [share, setShare] = useState(0.4);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState<ReadonlyMap<string, GanttSpan> | null>(null);
  const gridHandle = useRef<GridHandle>(null);
  const ganttHandle = useRef<GanttHandle>(null);
  useEffect(() => {
    window.setZoom = setZoom;
    window.zoom = zoom;
    window.gantt = ganttHandle.current;
  }, [zoom]);

  const range = useMemo(() => {
    const placed = plan.rows.flatMap((row) =>
      row.start === null ? [] : [row.start, row.finish ?? row.start],
    );
    return placed.length === 0
      ? null
      : { start: placed.reduce((a, b) => Math.min(a, b)), finish: placed.reduce((a, b) => Math.max(a, b)) };
  }, [plan]);
  const calls = useMemo(() => {
    const change = (id: string, next: Partial<GanttRow>) => {
      setPlan((current) => ({
        ...current,
        rows: current.rows.map((row) => (row.id === id ? { ...row, ...next } : row)),
      }));
      setPreview(null);
    };
    return {
      onSelect(id: string) {
        gridHandle.current?.reveal(id);
        setSelection(new Set([id]));
      },
      onPreview(id: string, asked: GanttChange | null) {
        window.previews.push([id, asked]);
        if (asked === null) return setPreview(null);
        if (asked.kind === 'progress') return undefined;
        const row = initial.rows.find((one) => one.id === id);
        const start = asked.kind === 'move' ? asked.start : (row?.start ?? 0);
        return setPreview(pushed(initial, id, start, asked.finish));
      },
      onMove(id: string, start: number, finish: number) {
        window.asked.push(['move', id, timeText(start), timeText(finish)]);
        change(id, { start, finish });
      },
      onResize(id: string, finish: number) {
        window.asked.push(['resize', id, timeText(finish)]);
        change(id, { finish });
      },
      onProgress(id: string, progress: number) {
        window.asked.push(['progress', id, progress]);
        change(id, { progress });
      },
      onLink(from: string, to: string, type: string) {
        window.asked.push(['link', from, to, type]);
      },
      onUnlink(from: string, to: string) {
        window.asked.push(['unlink', from, to]);
        setPlan((current) => ({
          ...current,
          links: current.links.filter((link) => link.from !== from || link.to !== to),
        }));
      },
      onOpenLink(from: string, to: string) {
        window.asked.push(['openLink', from, to]);
      },
      onOpen(id: string) {
        window.asked.push(['open', id]);
      },
    };
  }, []);
  const content = (place: GridPlace) => (
    <GanttChart
      label="Gantt du projet"
      place={place}
      rows={plan.rows}
      links={plan.links}
      zoom={zoom}
      onZoom={setZoom}
      range={range}
      nonWorking={nonWorking}
      today={at('2026-03-11', '15:00')}
      statusDate={at('2026-02-27', '17:00')}
      selection={selection}
      preview={preview}
      readOnly={query.has('readOnly')}
      handle={ganttHandle}
      {...calls}
    />
  );
  return (
    <Grid
      label="Tâches"
      columns={columns}
      rows={plan.rows}
      rowId={rowId}
      state={state}
      onState={setState}
      handle={gridHandle}
      onSelection={({ rowIds }) => setSelection(new Set(rowIds))}
      beside={{ content, share, onShare: setShare, label: 'Largeur du tableau' }}
    />
  );
}

window.asked = [];
window.previews = [];
const i18n = createI18n(query.get('lang') === 'en' ? 'en' : 'fr').use(initReactI18next);
const root = createRoot(document.getElementById('root') ?? document.body);
await document.fonts.ready;
const before = performance.now();
flushSync(() =>
  root.render(
    <I18nextProvider i18n={i18n}>
      <h1 className="grid-hidden">Planning</h1>
      <Page />
    </I18nextProvider>,
  ),
);
await new Promise(requestAnimationFrame);
window.planTime = performance.now() - before;
