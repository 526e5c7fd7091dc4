import type { ReactNode } from 'react';
import { trends, weathers, type Trend, type Weather } from '../../../core/model/common';
import { choiceIds, type FieldValue } from '../../../core/register/values';
import { Select } from '../../ui/Select';
import { TrendMark, WeatherMark } from '../../ui/Marks';
import type { FieldEditorProps } from './fieldProps';
import { Pick } from './Pick';
import { TagsEditor } from './TagsEditor';
import { TextEditor } from './TextEditor';
import { fieldLabel } from '../../ui/fieldWords';

const noChoice = 'none';

/** One field of a fiche, in place: saved by Enter or on leaving, restored by Escape. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { field, value, words, readOnly, save } = props;
  const label = fieldLabel(field, words.t);
  const choose = (chosen: FieldValue) => void save(chosen);
  switch (field.type) {
    case 'choice':
      return (
        <Select
          aria-label={label}
          options={[
            { id: noChoice, label: words.t('projects.none') },
            ...choiceIds(field, words.lists).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={value === null ? null : String(value)}
          placeholder={words.t('projects.emptyValue')}
          isDisabled={readOnly}
          onChange={(id) => choose(id === noChoice ? null : id)}
        />
      );
    case 'weather':
      return (
        <Pick<Weather>
          label={label}
          options={weathers.map((id) => ({ id, content: <WeatherMark weather={id} short /> }))}
          value={value as Weather | null}
          onChange={choose}
          isDisabled={readOnly}
        />
      );
    case 'trend':
      return (
        <Pick<Trend>
          label={label}
          options={trends.map((id) => ({ id, content: <TrendMark trend={id} short /> }))}
          value={value as Trend | null}
          onChange={choose}
          isDisabled={readOnly}
        />
      );
    case 'level':
      return (
        <Pick
          label={label}
          options={['0', '1', '2', '3'].map((id) => ({
            id,
            content: id,
            name: words.t(`fields.level.${id}`),
          }))}
          value={String(value ?? 0)}
          onChange={(id) => choose(id === null ? null : Number(id))}
          isDisabled={readOnly}
        />
      );
    case 'boolean':
      return (
        <Pick
          label={label}
          options={[
            { id: 'yes', content: words.words.yes },
            { id: 'no', content: words.words.no },
          ]}
          value={value === null ? null : value ? 'yes' : 'no'}
          onChange={(id) => choose(id === null ? null : id === 'yes')}
          isDisabled={readOnly}
        />
      );
    case 'tags':
      return <TagsEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}
