import type { Language } from './language.js';
import { monthName } from './number-format.js';
import { type Day, formatPeriod, type Period } from './period.js';

/** How a period is said: as one year, month or day, or from one of these to another, the first in its short form. */
export type PeriodParts =
  | { readonly kind: 'YEAR' | 'MONTH' | 'DAY'; readonly name: string }
  | { readonly kind: 'YEARS' | 'MONTHS' | 'DAYS'; readonly from: string; readonly to: string };

export interface DateWords {
  readonly language: Language;
  /** The number of a day in its month, as it is said. */
  readonly dayOfMonth: (day: number) => string;
}

/** Takes a period apart for a language to put words around; what both ends share is said once, at the end. */
export function periodParts(period: Period, { language, dayOfMonth }: DateWords): PeriodParts {
  const month = (day: Day) => monthName(Number(day.slice(5, 7)), language);
  const year = (day: Day) => String(Number(day.slice(0, 4)));
  const date = (day: Day) => dayOfMonth(Number(day.slice(8)));
  const { first, last } = period;
  const oneYear = year(first) === year(last);
  const oneMonth = first.slice(0, 7) === last.slice(0, 7);
  switch (shape(period)) {
    case 'YEAR':
      return { kind: 'YEAR', name: year(first) };
    case 'MONTH':
      return { kind: 'MONTH', name: `${month(first)} ${year(first)}` };
    case 'DAY':
      return { kind: 'DAY', name: `${date(first)} ${month(first)} ${year(first)}` };
    case 'YEARS':
      return { kind: 'YEARS', from: year(first), to: year(last) };
    case 'MONTHS':
      return {
        kind: 'MONTHS',
        from: oneYear ? month(first) : `${month(first)} ${year(first)}`,
        to: `${month(last)} ${year(last)}`,
      };
    case 'DAYS':
      return {
        kind: 'DAYS',
        from: [date(first), oneMonth ? '' : month(first), oneYear ? '' : year(first)]
          .filter(Boolean)
          .join(' '),
        to: `${date(last)} ${month(last)} ${year(last)}`,
      };
  }
}

/** The shortest form of a period tells: its first part is a year, a month or a day, and an interval has two. */
function shape(period: Period): PeriodParts['kind'] {
  const [part = '', to] = formatPeriod(period).split('/');
  const kind = part.length === 4 ? 'YEAR' : part.length === 7 ? 'MONTH' : 'DAY';
  return to === undefined ? kind : `${kind}S`;
}
