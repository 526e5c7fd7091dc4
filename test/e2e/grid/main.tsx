import { screenCss } from '../../../src/core/look/css';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import { createInstance } from 'i18next';
import { CloudSun, CloudLightning, Cloud, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { defaultGridState, type GridState } from '../../../src/core/grid/state';
import { parseNumber } from '../../../src/core/grid/parse';
import { grid } from '../../../src/locales/fr/grid';
import { Grid } from '../../../src/renderer/ui/grid/Grid';
import type { AppendedRow, CellEdit, GridColumn } from '../../../src/renderer/ui/grid/types';

/** A stand-alone page for the browser tests: a made-up portfolio behind the grid, and its calls in `window.calls`. */
type Project = { id: string; values: Record<string, unknown> };

declare global {
  interface Window {
    calls: { cells: CellEdit[]; origin: string }[];
    opened: string[];
    appended: AppendedRow[];
    /** The current data by row id, and the state the application would save. */
    project(id: string): Record<string, unknown>;
    state: GridState;
    mountTime: number;
    refuse: string | null;
    /** The application takes its time to save, as a real one does. */
    slow: boolean;
  }
}

const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const tokens = new CSSStyleSheet();
tokens.replaceSync(screenCss());
document.adoptedStyleSheets = [tokens];
const weathers = [
  { value: 'sun', label: 'Soleil', icon: Sun },
  { value: 'bright', label: 'Éclaircie', icon: CloudSun },
  { value: 'cloud', label: 'Nuage', icon: Cloud },
  { value: 'storm', label: 'Orage', icon: CloudLightning },
];
const departments = ['Finances', 'Ressources humaines', 'Systèmes d’information', 'Commerce', 'Logistique'];
const money = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const days = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const shown = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const french = (value: unknown) => (typeof value === 'string' ? value.split('-').toReversed().join('/') : '');

function column(
  id: string,
  header: string,
  kind: GridColumn<Project>['kind'],
  rest: Partial<GridColumn<Project>> = {},
): GridColumn<Project> {
  return { id, header, kind, editable: true, value: (row) => row.values[id], text: shown, ...rest };
}

const columns: GridColumn<Project>[] = [
  column('code', 'Code', 'text', { width: 84, editable: false }),
  column('name', 'Projet', 'text', { width: 220 }),
  column('department', 'Direction', 'choice', {
    width: 160,
    options: () => departments.map((value) => ({ value, label: value })),
  }),
  column('weather', 'Météo', 'choice', {
    width: 110,
    options: () => weathers,
    text: (value) => weathers.find((weather) => weather.value === value)?.label ?? '',
    render: (value) => {
      const weather = weathers.find((entry) => entry.value === value);
      if (!weather) return null;
      const Icon = weather.icon;
      return (
        <span className="weather">
          <Icon size={14} aria-hidden /> {weather.label}
        </span>
      );
    },
    compare: (a, b) => weathers.findIndex((w) => w.value === a) - weathers.findIndex((w) => w.value === b),
  }),
  column('start', 'Début', 'date', { width: 96, text: french }),
  column('end', 'Fin', 'date', { width: 96, text: french }),
  column('manager', 'Chef de projet', 'text', { width: 150 }),
  column('remaining', 'RAF', 'number', {
    unit: 'j/h',
    width: 96,
    total: 'sum',
    text: (v) => (typeof v === 'number' ? days.format(v) : ''),
  }),
  column('budget', 'Révisé', 'money', {
    unit: 'k€',
    width: 104,
    total: 'sum',
    // Cents in the data, thousands of euros on screen.
    text: (v) => (typeof v === 'number' ? money.format(v / 100_000) : ''),
    editText: (v) => (typeof v === 'number' ? String(v / 100_000).replace('.', ',') : ''),
    parse: (text) => {
      if (text.trim() === '') return { ok: true, value: null };
      const thousands = parseNumber(text);
      return thousands === null
        ? { ok: false, message: `« ${text} » n’est pas un montant.` }
        : { ok: true, value: Math.round(thousands * 100_000) };
    },
  }),
  column('progress', 'Avancement', 'percent', {
    unit: '%',
    width: 110,
    total: 'average',
    text: (v) => (typeof v === 'number' ? days.format(v) : ''),
  }),
  column('strategic', 'Stratégique', 'boolean', {
    width: 96,
    text: (v) => (v === true ? 'Oui' : v === false ? 'Non' : ''),
  }),
  column('tags', 'Étiquettes', 'tags', {
    width: 150,
    text: (v) => (Array.isArray(v) ? v.join(', ') : ''),
    options: () => ['SI', 'RGPD', 'Cloud', 'Mobilité'].map((value) => ({ value, label: value })),
  }),
  column('comment', 'Commentaire', 'longText', { width: 240 }),
  ...Array.from({ length: 27 }, (_, i) =>
    column(`m${i}`, String((i % 12) + 1).padStart(2, '0'), 'number', {
      group: `Charge ${2026 + Math.floor(i / 12)}`,
      width: 64,
      total: 'sum',
      text: (v) => (typeof v === 'number' ? days.format(v) : ''),
    }),
  ),
];

function makeProjects(count: number): Project[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    values: {
      code: `PRJ-${String(i + 1).padStart(4, '0')}`,
      name: `${['Refonte', 'Migration', 'Déploiement', 'Cadrage'][i % 4]} ${['paie', 'portail client', 'entrepôt', 'comptabilité', 'messagerie'][i % 5]} ${i + 1}`,
      department: departments[i % 5],
      weather: weathers[(i * 7) % 4]?.value,
      start: `2026-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      end: i % 9 === 0 ? null : `2027-${String(((i * 5) % 12) + 1).padStart(2, '0')}-15`,
      manager: ['Camille Roy', 'Noé Lambert', 'Inès Faure', 'Hugo Petit'][i % 4],
      remaining: i % 11 === 0 ? null : ((i * 37) % 400) / 2,
      budget: ((i * 7919) % 900) * 123_450,
      progress: (i * 13) % 101,
      strategic: i % 3 === 0,
      tags: i % 4 === 0 ? ['SI', 'Cloud'] : i % 4 === 1 ? ['RGPD'] : [],
      comment: i % 6 === 0 ? 'Jalon décalé, arbitrage attendu au prochain COPIL.\nVoir la fiche.' : '',
      ...Object.fromEntries(
        Array.from({ length: 27 }, (_, m) => [`m${m}`, (i + m) % 5 === 0 ? null : ((i * m) % 40) / 4]),
      ),
    },
  }));
}

function Page() {
  const [rows, setRows] = useState(() => makeProjects(Number(query.get('rows') ?? 1000)));
  const [state, setState] = useState<GridState>({
    ...defaultGridState,
    pinned: ['code', 'name'],
    density: query.get('density') === 'compact' ? 'compact' : 'normal',
  });
  useEffect(() => {
    window.state = state;
    window.project = (id) => rows.find((row) => row.id === id)?.values ?? {};
  }, [state, rows]);
  const onEdit = async (cells: CellEdit[], origin: string) => {
    window.calls.push({ cells, origin });
    if (window.refuse !== null) throw new Error(window.refuse);
    const byRow = new Map<string, CellEdit[]>();
    for (const cell of cells) byRow.set(cell.rowId, [...(byRow.get(cell.rowId) ?? []), cell]);
    await new Promise((done) => setTimeout(done, window.slow ? 50 : 0));
    setRows((current) =>
      current.map((row) => {
        const edits = byRow.get(row.id);
        if (!edits) return row;
        return {
          ...row,
          values: { ...row.values, ...Object.fromEntries(edits.map((cell) => [cell.columnId, cell.value])) },
        };
      }),
    );
  };
  return (
    <Grid
      label="Portefeuille"
      columns={columns}
      rows={rows}
      rowId={rowId}
      state={state}
      onState={setState}
      onEdit={onEdit}
      onOpenRow={(id) => window.opened.push(id)}
      onAppendRows={
        query.has('append')
          ? async (added) => {
              window.appended.push(...added);
              setRows((current) => [
                ...current,
                ...added.map((values, i) => ({ id: `n${current.length + i}`, values })),
              ]);
            }
          : undefined
      }
    />
  );
}

const rowId = (row: Project) => row.id;

window.calls = [];
window.opened = [];
window.appended = [];
window.refuse = null;
window.slow = false;
const i18n = createInstance();
await i18n
  .use(initReactI18next)
  .init({ lng: 'fr', resources: { fr: { translation: { grid } } }, interpolation: { escapeValue: false } });
const root = createRoot(document.getElementById('root') ?? document.body);
await document.fonts.ready;
const before = performance.now();
flushSync(() =>
  root.render(
    <I18nextProvider i18n={i18n}>
      <Page />
    </I18nextProvider>,
  ),
);
await new Promise(requestAnimationFrame);
window.mountTime = performance.now() - before;
