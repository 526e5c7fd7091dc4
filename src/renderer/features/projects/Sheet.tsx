import { axes } from '../../../core/model/common';
import { projectFields, type Field } from '../../../core/register/fields';
import { fieldText } from '../../../core/register/text';
import { readField } from '../../../core/register/values';
import { BudgetPanel } from './BudgetPanel';
import { useWriteCells } from './edits';
import { FieldEditor } from './FieldEditor';
import type { SheetFields, SheetProps } from './fieldProps';
import { Section } from './Section';
import { fieldLabel } from '../../ui/fieldWords';
import { fieldUnit, toneOf, type FieldWords } from './words';

/** Every field of a project in place, by group, in the width there is. */
export function Sheet({ currency, ...sheet }: SheetProps & { currency: string }) {
  const { t } = sheet.words;
  const fields = useSheetFields(sheet);
  const { row, cell, keysOf } = fields;
  const beside = new Set(['description', 'tags', 'link', 'name']);
  return (
    <div className="sheet-grid">
      <div className="sheet-main">
        <Section title={t('fields.description')}>{cell('description', t('projects.noDescription'))}</Section>
        <Section title={t('fields.group.weather')}>
          <WeatherTable words={sheet.words} cell={cell} project={sheet.project} />
        </Section>
      </div>
      <div className="sheet-figures">
        <BudgetPanel {...sheet} currency={currency} row={row} />
        <div className="sheet-pair">
          <Section title={t('fields.group.alignment')}>
            {sheet.words.lists.objectives.length === 0 ? (
              <p className="muted">{t('projects.noObjective')}</p>
            ) : (
              keysOf('alignment').map(row)
            )}
          </Section>
          <Section title={t('fields.group.custom')}>
            {keysOf('custom').map(row)}
            {keysOf('custom').length === 0 && <p className="muted">{t('projects.noCustom')}</p>}
          </Section>
        </div>
      </div>
      <div className="sheet-side">
        <Section title={t('fields.group.identity')}>
          {keysOf('identity')
            .filter((key) => !beside.has(key))
            .map(row)}
        </Section>
        <Section title={t('fields.group.people')}>{keysOf('people').map(row)}</Section>
        <Section title={t('fields.group.dates')}>{keysOf('dates').map(row)}</Section>
        <Section title={t('projects.references')}>{['tags', 'link'].map(row)}</Section>
      </div>
    </div>
  );
}

function useSheetFields({ project, words, readOnly }: SheetProps): SheetFields {
  const write = useWriteCells();
  const fields = projectFields(words.lists);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const cell = (key: string, placeholder?: string) => {
    const field = byKey.get(key);
    if (!field) return null;
    const value = readField(project, field, words.lists);
    if (field.computed) return <Computed field={field} value={value} words={words} />;
    return (
      <FieldEditor
        field={field}
        value={value}
        words={words}
        readOnly={readOnly}
        save={(next) => write([{ projectId: project.id, field: key, value: next }])}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    );
  };
  const row = (key: string) => {
    const field = byKey.get(key);
    if (!field) return null;
    return (
      <div key={key} className="sheet-row">
        <span className="sheet-label">{fieldLabel(field, words.t)}</span>
        {cell(key)}
      </div>
    );
  };
  return {
    cell,
    row,
    keysOf: (group) => fields.filter((field) => field.group === group).map((field) => field.key),
  };
}

/** A derived figure: read, never written, with its unit. */
export function Computed(props: { field: Field; value: ReturnType<typeof readField>; words: FieldWords }) {
  const { field, value, words } = props;
  if (value === null) return <span className="sheet-value muted">{words.t('fields.notAvailable')}</span>;
  const unit = field.type === 'money' ? fieldUnit(field, words) : undefined;
  const days = field.key === 'slippage' ? `\u202f${words.t('fields.unit.days')}` : '';
  return (
    <span className="sheet-computed">
      <span
        className="sheet-value figure"
        data-tone={field.signed && typeof value === 'number' ? toneOf(value) : undefined}
      >
        {fieldText(field, value, words)}
        {days}
      </span>
      {unit && <span className="sheet-unit">{unit}</span>}
    </span>
  );
}

/** One line an axis: weather, trend, and what there is to say. */
function WeatherTable({
  words: { t, words },
  project,
  cell,
}: Pick<SheetProps, 'words' | 'project'> & Pick<SheetFields, 'cell'>) {
  return (
    <table className="weather-table">
      <thead>
        <tr>
          <th scope="col">{t('projects.axisName')}</th>
          <th scope="col">{t('projects.declared')}</th>
          <th scope="col">{t('projects.trendName')}</th>
          <th scope="col">{t('projects.comment')}</th>
        </tr>
      </thead>
      <tbody>
        {axes.map((axis) => {
          const declared = project.weather[axis]?.weather ?? null;
          const name = t(`fields.axis.${axis}`);
          return (
            <tr key={axis}>
              <th scope="row">{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</th>
              <td>
                <div className="weather-cell">
                  {cell(`weather.${axis}`)}
                  <span className="weather-word">{declared && words.weather[declared]}</span>
                </div>
              </td>
              <td>
                <div className="weather-cell">{cell(`trend.${axis}`)}</div>
              </td>
              <td>{cell(`comment.${axis}`, t('projects.noComment'))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
