import type { dateFormats } from '../exchange/model';

/**
 * How the dates of a column are written. Separators (`/`, `-`, `.`, space), two or four digits in the year
 * and a time after the date are read with any of them:
 * - `iso` 2024-03-12, 2024-03-12T09:41, 20240312;  `ymd` 2024/03/12
 * - `dmy` 12/03/2024, 12.03.24;  `mdy` 03/12/2024
 * - `dMonthY` 12 mars 2024, 12-Mar-24, 12/mars/24 9:41 AM, March 12, 2024
 * - `monthY` mars-24, 03/2024: the first of the month
 * - `serial` the spreadsheet's own dates
 */
export type DateFormat = (typeof dateFormats)[number];

/** Years on two digits: 00–79 are 2000–2079, 80–99 are 1980–1999. */
const pivot = 80;

/**
 * Month names and abbreviations of the languages of exports (French, English, German, Spanish, Italian, Dutch,
 * Portuguese), without accents or final point. The ones common to several always mean the same month.
 */
const monthNames = [
  'janvier janv jan january januar janner enero ene gennaio gen januari janeiro',
  'fevrier fevr fev february feb februar febrero febbraio februari fevereiro',
  'mars mar march marz mrz marzo maart mrt marco',
  'avril avr april apr abril abr aprile',
  'mai may mayo maggio mag mei maio',
  'juin jun june juni junio giugno giu junho',
  'juillet juil jul july juli julio luglio lug julho',
  'aout aug august aou agosto ago augustus',
  'septembre sept sep september septiembre settembre set setembro',
  'octobre oct october oktober okt octubre ottobre ott outubro out',
  'novembre nov november noviembre novembro',
  'decembre dec december dezember dez diciembre dic dicembre dezembro',
];
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const time = String.raw`(?:(?:T|,?\s+|\s*à\s*)(\d{1,2})[:hH](\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([AaPp])?\.?[Mm]?\.?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const sep = String.raw`\s*[/.\-\s]\s*`;
const word = String.raw`(\p{L}+)\.?`;
const weekday = String.raw`(?:\p{L}{2,9}\.?,?\s+)?`;
const compile = (date: string): RegExp => new RegExp(`^${date}${time}$`, 'u');

const patterns = {
  iso: compile(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`),
  compact: /^(\d{4})(\d{2})(\d{2})$/,
  ymd: compile(String.raw`(\d{4})${sep}(\d{1,2})${sep}(\d{1,2})`),
  numeric: compile(String.raw`${weekday}(\d{1,2})${sep}(\d{1,2})${sep}(\d{4}|\d{2})`),
  dMonthY: compile(
    String.raw`${weekday}(\d{1,2})(?:er|st|nd|rd|th)?(?:${sep})?${word}(?:${sep})?(\d{4}|\d{2})`,
  ),
  monthDY: compile(String.raw`${weekday}${word}(?:${sep})?(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})`),
  monthY: new RegExp(String.raw`^${word}(?:${sep}|['’\s]*)(\d{4}|\d{2})$`, 'u'),
  numericMonthY: new RegExp(String.raw`^(\d{1,2})[/.\-](\d{4})$`, 'u'),
  yearMonth: /^(\d{4})-(\d{1,2})$/,
};

/**
 * Reads a date written in `format`.
 *
 * @returns `YYYY-MM-DD`, with `THH:MM` when a time is written (seconds are dropped, an offset is ignored: wall-clock
 * time); undefined when the text is not such a date, or names a day that does not exist.
 */
export function parseDate(text: string, format: DateFormat): string | undefined {
  const typed = text.trim();
  switch (format) {
    case 'iso': {
      const found = patterns.iso.exec(typed) ?? patterns.compact.exec(typed);
      return found ? isoDate(found[1], Number(found[2]), found[3], found, 4) : undefined;
    }
    case 'ymd': {
      const found = patterns.ymd.exec(typed);
      return found ? isoDate(found[1], Number(found[2]), found[3], found, 4) : undefined;
    }
    case 'dmy': {
      const found = patterns.numeric.exec(typed);
      return found ? isoDate(found[3], Number(found[2]), found[1], found, 4) : undefined;
    }
    case 'mdy': {
      const found = patterns.numeric.exec(typed);
      return found ? isoDate(found[3], Number(found[1]), found[2], found, 4) : undefined;
    }
    case 'dMonthY': {
      const dayFirst = patterns.dMonthY.exec(typed);
      if (dayFirst) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], dayFirst, 4);
      const monthFirst = patterns.monthDY.exec(typed);
      return monthFirst
        ? isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], monthFirst, 4)
        : undefined;
    }
    case 'monthY': {
      const named = patterns.monthY.exec(typed);
      if (named) return isoDate(named[2], monthNumber(named[1]), '1');
      const numeric = patterns.numericMonthY.exec(typed);
      if (numeric) return isoDate(numeric[2], Number(numeric[1]), '1');
      const yearFirst = patterns.yearMonth.exec(typed);
      return yearFirst ? isoDate(yearFirst[1], Number(yearFirst[2]), '1') : undefined;
    }
    case 'serial':
      return undefined;
  }
}

function monthNumber(name: string | undefined): number | undefined {
  return months.get((name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

/** `match[at]`… hold hour, minute and the A or P of a twelve-hour time, where one is written. */
function isoDate(
  writtenYear: string | undefined,
  month: number | undefined,
  writtenDay: string | undefined,
  match?: RegExpExecArray,
  at = 0,
): string | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const short = Number(writtenYear);
  const year = (writtenYear ?? '').length === 4 ? short : short < pivot ? 2000 + short : 1900 + short;
  const day = Number(writtenDay);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  if (match?.[at] === undefined) return date;
  const clock = wallClock(Number(match[at]), Number(match[at + 1]), match[at + 2]);
  return clock === undefined ? undefined : `${date}T${clock}`;
}

function wallClock(hour: number, minute: number, half: string | undefined): string | undefined {
  if (minute > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : `${pad(hour)}:${pad(minute)}`;
  if (hour < 1 || hour > 12) return undefined;
  return `${pad((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${pad(minute)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
