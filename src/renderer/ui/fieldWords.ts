import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lists } from '../../core/model/portfolio';
import type { Field } from '../../core/register/fields';
import type { TextContext } from '../../core/register/text';

/** What writing and reading the values of fields takes, in the reader's language. Stable while the lists are. */
export function useTextContext(lists: Lists | undefined): TextContext | null {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  return useMemo(() => (lists ? textContext(lists, locale, t) : null), [lists, locale, t]);
}

export function textContext(lists: Lists, locale: 'fr' | 'en', t: TFunction): TextContext {
  return {
    lists,
    locale,
    year: new Date().getFullYear(),
    words: {
      weather: {
        sun: t('fields.weatherValue.sun'),
        bright: t('fields.weatherValue.bright'),
        cloud: t('fields.weatherValue.cloud'),
        storm: t('fields.weatherValue.storm'),
      },
      trend: {
        up: t('fields.trendValue.up'),
        flat: t('fields.trendValue.flat'),
        down: t('fields.trendValue.down'),
      },
      yes: t('fields.yes'),
      no: t('fields.no'),
    },
  };
}

/** `Consommé`, `Météo · délais`, or the user's own words. */
export function fieldLabel({ label }: Pick<Field, 'label'>, t: TFunction): string {
  if ('text' in label) return label.text;
  return t(label.key, label.axis ? { axis: t(`fields.axis.${label.axis}`) } : {});
}
