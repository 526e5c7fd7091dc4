import { useTranslation } from 'react-i18next';
import type { ReadOptions, Source } from '../../../contract/exchange';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { Badge } from '../../ui/Badge';
import { LiveField } from '../../ui/LiveField';
import { Select } from '../../ui/Select';
import { Preview } from './Preview';
import { Warnings } from './Warnings';

/** Encodings that files of this trade come in; the one found is added when it is another. */
const encodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-16be'];
const separators = [';', ',', '\t', '|'];

/** How the file was understood: each finding can be corrected, which reads the file again. */
export function SourceSection(props: {
  source: Source;
  options: ReadOptions;
  /** The last correction could not be followed. */
  refused: boolean;
  onRead(options: ReadOptions): void;
}) {
  const { source, options, refused, onRead } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const correct = (change: ReadOptions) => onRead({ ...options, ...change });
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section id="exchange-source" className="exchange-section">
      <header className="exchange-section-head">
        <h2 tabIndex={-1}>{t('wizard.step.source')}</h2>
        {source.remembered && (
          <Badge tone="green">{t('wizard.source.remembered', { name: source.remembered.name })}</Badge>
        )}
      </header>
      <div className="exchange-findings">
        <Fact label={t('wizard.source.format')} value={source.format.toUpperCase()} />
        {source.encoding !== null && (
          <Select
            label={t('wizard.source.encoding')}
            options={withFound(encodings, source.encoding).map((id) => ({ id, label: encodingName(id) }))}
            value={source.encoding}
            onChange={(encoding) => correct({ encoding })}
          />
        )}
        {source.separator !== null && (
          <Select
            label={t('wizard.source.separator')}
            options={withFound(separators, source.separator).map((id) => ({
              id,
              label: t(`wizard.separator.${separatorNames[id] ?? 'other'}`, { mark: id }),
            }))}
            value={source.separator}
            onChange={(separator) => correct({ separator })}
          />
        )}
        {source.sheet !== null && (
          <Select
            label={t('wizard.source.sheet')}
            options={source.sheets.map(({ name, rows, hidden }) => ({
              id: name,
              label: name,
              detail: t(hidden ? 'wizard.source.hiddenSheetRows' : 'wizard.source.sheetRows', {
                count: rows,
                shown: number(rows),
              }),
            }))}
            value={source.sheet}
            // Another sheet has its headers elsewhere.
            onChange={(sheet) => correct({ sheet, headerRow: undefined })}
          />
        )}
        <LiveField
          // A row that was refused gives way to the one in use.
          key={refused ? 'refused' : 'read'}
          className="exchange-header-row"
          label={t('wizard.source.headerRow')}
          value={String(source.headerRow)}
          onSave={(text) => {
            const row = Number(text.trim());
            if (!Number.isInteger(row) || row < 1) return Promise.resolve(t('wizard.source.headerRowError'));
            if (row !== source.headerRow) correct({ headerRow: row });
            return Promise.resolve(null);
          }}
        />
        <Fact label={t('wizard.source.rows')} value={number(source.rows)} />
        <Fact label={t('wizard.source.columns')} value={number(source.columns.length)} />
        <Fact label={t('wizard.source.blankRows')} value={number(source.blankRows)} />
        <Fact label={t('wizard.source.emptyColumns')} value={number(source.emptyColumns)} />
      </div>
      <Warnings problems={source.warnings.filter(({ key }) => !key.startsWith('exchange.warning.'))} />
      <Preview source={source} />
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="exchange-fact">
      <span className="field-label">{label}</span>
      <span className="exchange-fact-value">{value}</span>
    </div>
  );
}

const withFound = (known: readonly string[], found: string): string[] =>
  known.includes(found) ? [...known] : [found, ...known];

/** Names of encodings are the same in every language. */
const encodingNames: Record<string, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac OS Roman',
  cp850: 'DOS 850',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const encodingName = (id: string) => encodingNames[id] ?? id;

const separatorNames: Record<string, string> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' };
