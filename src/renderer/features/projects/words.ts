import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Portfolio, Lists } from '../../../core/model/portfolio';
import { moneyUnitLabel } from '../../../core/format/money';
import type { Field } from '../../../core/register/fields';
import type { TextContext } from '../../../core/register/text';
import { textContext } from '../../ui/fieldWords';

/** What writing and reading the fields of a portfolio takes, in the reader's language. */
export interface FieldWords extends TextContext {
  t: TFunction;
  /** The file's currency as a unit: `€`. */
  currency: string;
}

/** Stable as long as the lists, the currency and the language are. */
export function useFieldWords(lists: Lists | undefined, portfolio: Portfolio | undefined): FieldWords | null {
  const { t, i18n } = useTranslation();
  const currency = portfolio?.currency;
  return useMemo(
    () => (lists && currency !== undefined ? fieldWords(lists, currency, t, i18n) : null),
    [lists, currency, t, i18n],
  );
}

function fieldWords(lists: Lists, currency: string, t: TFunction, { language }: i18n): FieldWords {
  const locale = language === 'en' ? 'en' : 'fr';
  return { ...textContext(lists, locale, t), t, currency: moneyUnitLabel(currency, '1', locale) };
}

/** The unit in which a field is written, said once beside its label; nothing for the others. */
export function fieldUnit(field: Pick<Field, 'key' | 'type'>, words: FieldWords): string | undefined {
  if (field.type === 'money') return words.currency;
  if (field.type === 'percent') return words.t('fields.unit.percent');
  return field.key === 'slippage' ? words.t('fields.unit.days') : undefined;
}

/** How a difference reads: late and over budget are bad, early and under are good. */
export function toneOf(value: number): 'red' | 'green' | 'none' {
  return value > 0 ? 'red' : value < 0 ? 'green' : 'none';
}
