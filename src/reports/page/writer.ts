import { createContext, use } from 'react';
import type { i18n } from 'i18next';
import { formatDate, formatLongDate } from '../../core/format/dates';
import {
  formatAmount,
  formatMoney,
  moneyUnitFor,
  moneyUnitLabel,
  type MoneyUnit,
} from '../../core/format/money';
import {
  formatDays,
  formatNumber,
  formatPercent,
  notAvailable,
  type Locale,
} from '../../core/format/numbers';
import type { Param, ReportMessage } from '../message';

/** Writes figures and sentences of one report in one language, currency and unit. */
export interface Writer {
  locale: Locale;
  /** A message by its key. */
  t(key: string, params?: Record<string, string | number>): string;
  say(message: ReportMessage): string;
  /** An amount with its unit, the one in which it stays short. */
  money(cents: number | null, sign?: boolean): string;
  /** An amount in the report's unit, which the header of its column gives. */
  amount(cents: number | null, sign?: boolean): string;
  /** The report's unit of amounts: `k€`. */
  moneyUnit: string;
  number(value: number | null, sign?: boolean): string;
  percent(value: number | null, decimals?: 0 | 1, sign?: boolean): string;
  /** A percentage where the header of its column gives the sign `%`. */
  share(value: number | null, sign?: boolean): string;
  days(value: number | null, sign?: boolean): string;
  date(iso: string | null): string;
  longDate(iso: string): string;
  /** What stands for what is not known. */
  unknown: string;
}

export interface WriterOptions {
  locale: Locale;
  currency: string;
  /** Unit and decimals of the amounts in tables. */
  unit: MoneyUnit;
  decimals: 0 | 1;
}

export function createWriter(i18n: i18n, { locale, currency, unit, decimals }: WriterOptions): Writer {
  const t = (key: string, params: Record<string, string | number> = {}) => i18n.t(key, params);
  const money: Writer['money'] = (cents, sign = false) =>
    formatMoney(cents, { currency, locale, sign, unit: moneyUnitFor(cents ?? 0), decimals: { upTo: 1 } });
  const param = (value: Param): string | number => {
    if (typeof value !== 'object') return value;
    if ('money' in value) return money(value.money);
    if ('amount' in value) return formatMoney(value.amount, { currency, locale, unit, decimals });
    if ('days' in value) return formatDays(value.days, locale);
    if ('percent' in value) return formatPercent(value.percent, locale, { decimals: 1 });
    if ('date' in value) return formatDate(value.date, locale);
    return say(value.message);
  };
  const say = ({ key, params = {} }: ReportMessage): string =>
    t(key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, param(value)])));
  return {
    locale,
    t,
    say,
    money,
    amount: (cents, sign = false) => formatAmount(cents, { unit, locale, sign, decimals }),
    moneyUnit: moneyUnitLabel(currency, unit, locale),
    number: (value, sign = false) => formatNumber(value, locale, { sign }),
    percent: (value, decimals = 0, sign = false) => formatPercent(value, locale, { decimals, sign }),
    share: (value, sign = false) => formatNumber(value, locale, { decimals: sign ? 1 : 0, sign }),
    days: (value, sign = false) => formatDays(value, locale, { sign }),
    date: (iso) => formatDate(iso, locale),
    longDate: (iso) => formatLongDate(iso, locale),
    unknown: notAvailable[locale],
  };
}

export const WriterContext = createContext<Writer | null>(null);

export function useWriter(): Writer {
  const writer = use(WriterContext);
  if (!writer) throw new Error('a page component is rendered outside of a document');
  return writer;
}
