import { useTranslation } from 'react-i18next';
import { choiceLists, customTypes } from '../../../core/model/portfolio';
import type {
  Choice,
  CustomField,
  Department,
  Lists,
  Objective,
  Programme,
} from '../../../core/model/portfolio';
import { useQueryOf } from '../../hooks';
import { EntryList } from './EntryList';
import { choice, lines, text, wholeNumber, type Column } from './columns';

interface Props {
  readOnly: boolean;
}

const useLists = (): Lists | undefined => useQueryOf('portfolio.lists', {}).data;

export function DepartmentsSection({ readOnly }: Props) {
  const { t } = useTranslation();
  const lists = useLists();
  if (!lists) return null;
  const columns: Column<Department>[] = [
    text('name', t('settings.column.name'), 120, 3),
    text('code', t('settings.column.code'), 40),
    text('head', t('settings.column.head'), 120, 2),
  ];
  return (
    <EntryList
      list="department"
      items={lists.departments}
      columns={columns}
      entry={(item) => ({ list: 'department', item })}
      create={(name) => ({ list: 'department', item: { code: '', name, head: '' } })}
      readOnly={readOnly}
    />
  );
}

export function ProgrammesSection({ readOnly }: Props) {
  const { t } = useTranslation();
  const lists = useLists();
  if (!lists) return null;
  const columns: Column<Programme>[] = [
    text('name', t('settings.column.name'), 120, 3),
    text('code', t('settings.column.code'), 40),
    text('owner', t('settings.column.owner'), 120, 2),
    text('description', t('settings.column.description'), 20_000, 3),
  ];
  return (
    <EntryList
      list="programme"
      items={lists.programmes}
      columns={columns}
      entry={(item) => ({ list: 'programme', item })}
      create={(name) => ({ list: 'programme', item: { code: '', name, owner: '', description: '' } })}
      readOnly={readOnly}
    />
  );
}

export function ObjectivesSection({ readOnly }: Props) {
  const { t } = useTranslation();
  const lists = useLists();
  if (!lists) return null;
  const total = lists.objectives.reduce((sum, { weight }) => sum + weight, 0);
  const share = ({ weight }: Objective) =>
    t('settings.share', { percent: total === 0 ? 0 : Math.round((100 * weight) / total) });
  const columns: Column<Objective>[] = [
    text('name', t('settings.column.name'), 200, 4),
    text('code', t('settings.column.code'), 40),
    wholeNumber('weight', t('settings.column.weight'), share),
    text('description', t('settings.column.description'), 20_000, 3),
  ];
  return (
    <EntryList
      list="objective"
      items={lists.objectives}
      columns={columns}
      entry={(item) => ({ list: 'objective', item })}
      create={(name) => ({ list: 'objective', item: { code: '', name, weight: 1, description: '' } })}
      readOnly={readOnly}
    />
  );
}

/** Phases, priorités, méthodes: the client's own words. */
export function ChoicesSection({ readOnly }: Props) {
  const { t } = useTranslation();
  const lists = useLists();
  if (!lists) return null;
  return choiceLists.map((list) => (
    <section key={list} className="settings-sublist">
      <h3>{t(`settings.choice.${list}`)}</h3>
      <EntryList
        list="choice"
        items={lists.choices.filter((item) => item.list === list)}
        columns={[text<Choice>('name', t('settings.column.name'), 120)]}
        entry={(item) => ({ list: 'choice', item })}
        create={(name) => ({ list: 'choice', item: { list, name } })}
        readOnly={readOnly}
      />
    </section>
  ));
}

export function CustomFieldsSection({ readOnly }: Props) {
  const { t } = useTranslation();
  const lists = useLists();
  if (!lists) return null;
  const types = customTypes.map((id) => ({ id, label: t(`settings.type.${id}`) }));
  const columns: Column<CustomField>[] = [
    text('name', t('settings.column.name'), 80, 2),
    choice('type', t('settings.column.type'), types, (item, type) => ({
      ...item,
      type,
      // A choice needs something to choose from; the other types keep no options.
      options:
        type === 'choice' ? (item.options.length > 0 ? item.options : [t('settings.firstOption')]) : [],
    })),
    lines('options', t('settings.column.options'), ({ type }) => type === 'choice'),
  ];
  return (
    <EntryList
      list="customField"
      items={lists.customFields}
      columns={columns}
      entry={(item) => ({ list: 'customField', item })}
      create={(name) => ({ list: 'customField', item: { name, type: 'text', options: [] } })}
      readOnly={readOnly}
      noReplacement
    />
  );
}
