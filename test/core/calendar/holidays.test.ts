import { describe, expect, it } from 'vitest';
import { dayNumber, plainDate } from '../../../src/core/calendar/days';
import { frenchCalendar, frenchHolidays } from '../../../src/core/calendar/holidays';
import { weekday, workTime } from '../../../src/core/calendar/workTime';

/** Easter Mondays as calendars print them. */
const easterMondays = [
  '2020-04-13',
  '2021-04-05',
  '2022-04-18',
  '2023-04-10',
  '2024-04-01',
  '2025-04-21',
  '2026-04-06',
  '2027-03-29',
  '2028-04-17',
  '2029-04-02',
  '2030-04-22',
  '2031-04-14',
  '2032-03-29',
  '2033-04-18',
  '2034-04-10',
  '2035-03-26',
];

/**
 * Easter by the church's own tables rather than by one formula: golden number, epact with its solar and lunar
 * corrections, first Sunday after the paschal full moon (Inter gravissimas, 1582; Clavius).
 */
function easterByEpact(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  let sunday = dayNumber(`${year}-03-01`) + moon;
  while (weekday(sunday) !== 6) sunday += 1;
  return plainDate(sunday);
}

const dates = (year: number, region?: 'alsace-moselle') =>
  frenchHolidays(year, region).map(({ day, name }) => `${plainDate(day)} ${name}`);

describe('French public holidays', () => {
  it('are the eleven of the law', () => {
    expect(dates(2026)).toEqual([
      '2026-01-01 Jour de l’An',
      '2026-04-06 Lundi de Pâques',
      '2026-05-01 Fête du Travail',
      '2026-05-08 Victoire de 1945',
      '2026-05-14 Ascension',
      '2026-05-25 Lundi de Pentecôte',
      '2026-07-14 Fête nationale',
      '2026-08-15 Assomption',
      '2026-11-01 Toussaint',
      '2026-11-11 Armistice de 1918',
      '2026-12-25 Noël',
    ]);
  });

  it('follow Easter as published, from 2020 to 2035', () => {
    const found = easterMondays.map((_, i) => dates(2020 + i).find((line) => line.endsWith('Pâques')));
    expect(found).toEqual(easterMondays.map((date) => `${date} Lundi de Pâques`));
  });

  it('follow Easter by its tables, from 1984 to 2149', () => {
    for (let year = 1984; year < 2150; year += 1) {
      const easter = dayNumber(easterByEpact(year));
      const monday = frenchHolidays(year).find(({ name }) => name === 'Lundi de Pâques');
      expect(plainDate((monday?.day ?? 0) - 1)).toBe(plainDate(easter));
    }
  });

  it('are thirteen in Alsace-Moselle', () => {
    const more = dates(2026, 'alsace-moselle').filter((line) => !dates(2026).includes(line));
    expect(more).toEqual(['2026-04-03 Vendredi saint', '2026-12-26 Saint-Étienne']);
  });

  it('are days off of the French calendar, each by its name', () => {
    const calendar = frenchCalendar(3, 2025, 2027);
    expect(calendar.exceptions).toHaveLength(33);
    expect(calendar.exceptions[0]).toEqual({
      from: dayNumber('2025-01-01'),
      to: dayNumber('2025-01-01'),
      hours: [],
      name: 'Jour de l’An',
    });
    const time = workTime(calendar);
    // 261 weekdays in 2026, nine holidays on weekdays: Assumption is a Saturday, All Saints' a Sunday.
    expect(time.between(dayNumber('2026-01-01') * 1440, dayNumber('2027-01-01') * 1440)).toBe(252 * 420);
  });
});
