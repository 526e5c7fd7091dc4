import type { PlanCalendar } from '../model/plan';
import { dayNumber } from './days';
import type { DayHours } from './workTime';

/** `alsace-moselle`: Good Friday and 26 December too (Code du travail, article L3134-13). */
export type FrenchRegion = 'france' | 'alsace-moselle';

/** A day number and what the day is called in France. */
export interface Holiday {
  day: number;
  name: string;
}

/** The public holidays of a year, in order (jours fériés légaux: Code du travail, article L3133-1). */
export function frenchHolidays(year: number, region: FrenchRegion = 'france'): Holiday[] {
  const on = (date: string) => dayNumber(`${year}-${date}`);
  const easter = easterSunday(year);
  const everywhere: Holiday[] = [
    { day: on('01-01'), name: 'Jour de l’An' },
    { day: easter + 1, name: 'Lundi de Pâques' },
    { day: on('05-01'), name: 'Fête du Travail' },
    { day: on('05-08'), name: 'Victoire de 1945' },
    { day: easter + 39, name: 'Ascension' },
    { day: easter + 50, name: 'Lundi de Pentecôte' },
    { day: on('07-14'), name: 'Fête nationale' },
    { day: on('08-15'), name: 'Assomption' },
    { day: on('11-01'), name: 'Toussaint' },
    { day: on('11-11'), name: 'Armistice de 1918' },
    { day: on('12-25'), name: 'Noël' },
  ];
  const regional: Holiday[] = [
    { day: easter - 2, name: 'Vendredi saint' },
    { day: on('12-26'), name: 'Saint-Étienne' },
  ];
  const all = region === 'france' ? everywhere : [...everywhere, ...regional];
  return all.toSorted((a, b) => a.day - b.day);
}

const office: DayHours = [
  [540, 750],
  [810, 1020],
];

/**
 * The usual French calendar: Monday to Friday, 09:00–12:30 and 13:30–17:00, one exception a public holiday, from one
 * year to another, both included.
 */
export function frenchCalendar(
  uid: number,
  fromYear: number,
  toYear: number,
  region: FrenchRegion = 'france',
): PlanCalendar {
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, i) => fromYear + i);
  return {
    uid,
    name: region === 'france' ? 'France' : 'Alsace-Moselle',
    parentUid: null,
    week: [office, office, office, office, office, [], []],
    exceptions: years
      .flatMap((year) => frenchHolidays(year, region))
      .map(({ day, name }) => ({ from: day, to: day, hours: [], name })),
    kept: [],
  };
}

/** Gregorian Easter, as a day number: the anonymous algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
