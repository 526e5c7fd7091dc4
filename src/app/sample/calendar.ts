import { dayNumber } from '../../core/calendar/days';
import type { PlanCalendar } from '../../core/model/plan';

/** 09:00–12:30 and 13:30–17:00: seven hours. */
const office = [
  [540, 750],
  [810, 1020],
] as const;

/** French working days around a day: Monday to Friday, public holidays off. */
export function frenchCalendar(today: string): PlanCalendar {
  const year = Number(today.slice(0, 4));
  return {
    uid: 1,
    name: 'France',
    parentUid: null,
    week: [office, office, office, office, office, [], []],
    exceptions: [-2, -1, 0, 1, 2, 3].flatMap((offset) =>
      holidays(year + offset).map(([day, name]) => ({ from: day, to: day, hours: [], name })),
    ),
    kept: [],
  };
}

function holidays(year: number): [day: number, name: string][] {
  const easter = easterSunday(year);
  const on = (date: string) => dayNumber(`${year}-${date}`);
  return [
    [on('01-01'), 'Jour de l’an'],
    [easter + 1, 'Lundi de Pâques'],
    [on('05-01'), 'Fête du travail'],
    [on('05-08'), 'Victoire de 1945'],
    [easter + 39, 'Ascension'],
    [easter + 50, 'Lundi de Pentecôte'],
    [on('07-14'), 'Fête nationale'],
    [on('08-15'), 'Assomption'],
    [on('11-01'), 'Toussaint'],
    [on('11-11'), 'Armistice de 1918'],
    [on('12-25'), 'Noël'],
  ];
}

/** Gregorian Easter as a day number. Source: J. Meeus, Astronomical Algorithms (1991), chapter 8. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
