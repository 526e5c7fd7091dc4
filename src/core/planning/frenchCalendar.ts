import { dayNumber } from '../calendar/days';
import type { DayHours } from '../calendar/workTime';
import type { PlanCalendar } from '../model/plan';

const day: DayHours = [
  [540, 750],
  [810, 1020],
];

/**
 * The usual French calendar: Monday to Friday, 09:00–12:30 and 13:30–17:00, public holidays off (Code du travail,
 * article L3133-1), from one year to another, both included.
 */
export function frenchCalendar(uid: number, fromYear: number, toYear: number): PlanCalendar {
  const exceptions: PlanCalendar['exceptions'][number][] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const { at, name } of holidays(year)) exceptions.push({ from: at, to: at, hours: [], name });
  }
  return {
    uid,
    name: 'France',
    parentUid: null,
    week: [day, day, day, day, day, [], []],
    exceptions,
    kept: [],
  };
}

function holidays(year: number): { at: number; name: string }[] {
  const on = (text: string) => dayNumber(`${year}-${text}`);
  const easter = easterSunday(year);
  return [
    { at: on('01-01'), name: 'Jour de l’An' },
    { at: easter + 1, name: 'Lundi de Pâques' },
    { at: on('05-01'), name: 'Fête du Travail' },
    { at: on('05-08'), name: 'Victoire de 1945' },
    { at: easter + 39, name: 'Ascension' },
    { at: easter + 50, name: 'Lundi de Pentecôte' },
    { at: on('07-14'), name: 'Fête nationale' },
    { at: on('08-15'), name: 'Assomption' },
    { at: on('11-01'), name: 'Toussaint' },
    { at: on('11-11'), name: 'Armistice de 1918' },
    { at: on('12-25'), name: 'Noël' },
  ].toSorted((a, b) => a.at - b.at);
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
