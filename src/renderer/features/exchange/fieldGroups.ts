import type { TFunction } from 'i18next';
import type { Lists } from '../../../core/model/portfolio';
import { projectFields, type FieldGroup } from '../../../core/register/fields';
import { fieldLabel } from '../../ui/fieldWords';

export interface FieldOption {
  /** A field key, `key`, `duration`, `newField`, or `ignore`. */
  id: string;
  label: string;
}

export interface FieldOptions {
  id: string;
  label: string;
  options: FieldOption[];
}

const order: readonly FieldGroup[] = [
  'identity',
  'people',
  'dates',
  'weather',
  'budget',
  'alignment',
  'custom',
];

/** Everywhere a column may go, in the groups of the fiche. */
export function fieldGroups(lists: Lists, t: TFunction): FieldOptions[] {
  const fields = projectFields(lists).filter(({ computed }) => !computed);
  return [
    {
      id: 'special',
      label: t('wizard.group.special'),
      options: [
        { id: 'ignore', label: t('exchange.target.ignore') },
        { id: 'newField', label: t('wizard.target.newField') },
        { id: 'key', label: t('wizard.target.key') },
      ],
    },
    ...order
      .map((group) => ({
        id: group,
        label: t(`fields.group.${group}`),
        options: [
          ...fields
            .filter((field) => field.group === group)
            .map((field) => ({ id: field.key, label: fieldLabel(field, t) })),
          ...(group === 'dates' ? [{ id: 'duration', label: t('wizard.target.duration') }] : []),
        ],
      }))
      .filter(({ options }) => options.length > 0),
  ];
}
