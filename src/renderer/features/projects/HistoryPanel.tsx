import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { FieldChange } from '../../../contract/history';
import { formatDateTime } from '../../../core/format/dates';
import { projectFields, type Field } from '../../../core/register/fields';
import { fieldText } from '../../../core/register/text';
import type { FieldValue } from '../../../core/register/values';
import { useMessage, useQueryOf } from '../../hooks';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Spinner } from '../../ui/Progress';
import { Select } from '../../ui/Select';
import { fieldLabel } from '../../ui/fieldWords';
import { useFieldWords, type FieldWords } from './words';

const all = 'all';
/** Changes shown; the journal keeps them all. */
const limit = 500;

/** What happened to a project, in words. What it reads of the file was read by the frame around it. */
export function HistoryPanel() {
  const { id = '' } = useParams<{ id: string }>();
  const lists = useQueryOf('portfolio.lists', {}).data;
  const portfolio = useQueryOf('portfolio.get', {}).data;
  const words = useFieldWords(lists, portfolio);
  return words && <Changes key={id} projectId={id} words={words} />;
}

/** When, who, which field, before and after. */
function Changes({ projectId, words }: { projectId: string; words: FieldWords }) {
  const { t } = useTranslation();
  const write = useMessage();
  const [only, setOnly] = useState(all);
  const history = useQueryOf('history.ofProject', { projectId, limit }, { keepPrevious: true });
  if (history.error) return <Banner kind="red">{write(history.error.refusal)}</Banner>;
  if (!history.data) return <Spinner label={t('projects.opening')} />;
  if (history.data.length === 0) return <p className="muted">{t('projects.history.empty')}</p>;
  const fields = new Map(projectFields(words.lists).map((field) => [field.key, field]));
  const name = (key: string) => labelOf(key, fields, words);
  const changed = [...new Set(history.data.map((change) => change.field))].filter((key) => key !== '*');
  const shown = history.data.filter((change) => only === all || change.field === only);
  return (
    <>
      <div className="history-tools">
        <Select
          label={t('projects.history.field')}
          value={only}
          onChange={setOnly}
          options={[
            { id: all, label: t('projects.history.allFields') },
            ...changed
              .map((key) => ({ id: key, label: name(key) }))
              .sort((a, b) => a.label.localeCompare(b.label, words.locale)),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="muted">{t('projects.history.emptyField')}</p>
      ) : (
        <table className="history-table">
          <caption className="visually-hidden">{t('projects.history.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('projects.history.when')}</th>
              <th scope="col">{t('projects.history.who')}</th>
              <th scope="col">{t('projects.history.field')}</th>
              <th scope="col">{t('projects.history.before')}</th>
              <th scope="col">{t('projects.history.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <Line
                key={`${change.step}/${change.field}`}
                change={change}
                name={name(change.field)}
                field={fields.get(change.field)}
                words={words}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Line(props: { change: FieldChange; name: string; field: Field | undefined; words: FieldWords }) {
  const { change, name, field, words } = props;
  const { t, locale } = words;
  const undone = change.state !== 'done';
  const whole = change.field === '*';
  return (
    <tr data-undone={undone || undefined}>
      <td>{formatDateTime(change.at, locale)}</td>
      <td>{change.author}</td>
      <td>
        {whole ? t(change.before === null ? 'projects.history.created' : 'projects.history.removed') : name}{' '}
        {undone && <Badge>{t('projects.history.undone')}</Badge>}
      </td>
      <td>
        <Shown value={change.before} field={field} change={change} words={words} />
      </td>
      <td>
        <Shown value={change.after} field={field} change={change} words={words} />
      </td>
    </tr>
  );
}

function Shown(props: {
  value: FieldValue;
  field: Field | undefined;
  change: FieldChange;
  words: FieldWords;
}) {
  const { value, field, change, words } = props;
  const { t } = words;
  if (value === null || value === '') {
    return <span className="muted">{change.field === '*' ? '' : t('projects.history.nothing')}</span>;
  }
  if (typeof value === 'boolean' && !field) return value ? words.words.yes : words.words.no;
  const text = field ? fieldText(field, value, words) : String(value);
  // An entry of a list that is gone: its id says nothing to a person.
  if (text === '') return <span className="muted">{t('projects.history.goneValue')}</span>;
  return (
    <span className="history-value">{field?.type === 'money' ? `${text}\u202f${words.currency}` : text}</span>
  );
}

function labelOf(key: string, fields: ReadonlyMap<string, Field>, { t }: FieldWords): string {
  const field = fields.get(key);
  if (field) return fieldLabel(field, t);
  if (key === '*') return t('fields.project');
  return key === 'archived' ? t('fields.archived') : t('projects.history.goneField');
}
