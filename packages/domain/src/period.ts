/** A day, ISO 8601: `2025-12-17`. Days compare as strings. */
export type Day = string;

/** A span of days, both ends included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

export const PERIOD_KINDS = ['YEAR', 'MONTH', 'DAY', 'INTERVAL'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_FORMS = '2025, 2025-12, 2025-12-17 or 2024-06-03/2025-05-15';

/** A text that is no ISO 8601 period of the four forms that Hasila reads. */
export class InvalidPeriodError extends RangeError {
  override readonly name = 'InvalidPeriodError';
  readonly text: string;
  readonly allowed: string;

  constructor(text: string, allowed: string = PERIOD_FORMS) {
    super(`not a period: ${JSON.stringify(text.slice(0, 60))}; allowed: ${allowed}`);
    this.text = text;
    this.allowed = allowed;
  }
}

/**
 * Reads a year, a month, a day or an interval of these, as its first and last day. `2025` and
 * `2025-01-01/2025-12-31` are one period.
 */
export function parsePeriod(text: string): Period {
  const [from, to, more] = text.split('/');
  if (from === undefined || more !== undefined) throw new InvalidPeriodError(text);
  checkPart(from, text);
  if (to !== undefined) checkPart(to, text);
  const period = periodDays(text);
  if (period.last < period.first)
    throw new InvalidPeriodError(text, 'an interval whose end is not before its start');
  return period;
}

/** The days of a period that is known to be one, such as those of a Hasila service: nothing is checked. */
export function periodDays(text: string): Period {
  const [from = '', to = from] = text.split('/');
  return { first: `${from}-01-01`.slice(0, 10), last: lastDayOf(to) };
}

/** Reads one calendar day. */
export function parseDay(text: string): Day {
  if (text.length !== 10) throw new InvalidPeriodError(text, 'a day such as 2025-12-17');
  checkPart(text, text);
  return text;
}

function checkPart(part: string, whole: string): void {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(part);
  const [, year, month, day] = match ?? [];
  if (year === undefined || year === '0000') throw new InvalidPeriodError(whole);
  if (month === undefined) return;
  if (month < '01' || month > '12') throw new InvalidPeriodError(whole, 'months 01 to 12');
  const end = lastDayOfMonth(Number(year), Number(month));
  if (day !== undefined && (day < '01' || Number(day) > end))
    throw new InvalidPeriodError(whole, `days 01 to ${end} in ${year}-${month}`);
}

/** Of a year, a month or a day. */
function lastDayOf(part: string): Day {
  if (part.length === 4) return `${part}-12-31`;
  return part.length === 7
    ? `${part}-${lastDayOfMonth(Number(part.slice(0, 4)), Number(part.slice(5)))}`
    : part;
}

/** The shortest form of a period: its key wherever periods are matched. */
export function formatPeriod({ first, last }: Period): string {
  switch (periodKind({ first, last })) {
    case 'YEAR':
      return first.slice(0, 4);
    case 'MONTH':
      return first.slice(0, 7);
    case 'DAY':
      return first;
    case 'INTERVAL':
      return formatInterval(first, last);
  }
}

/** By whole years or months where both ends allow it: `2026-01/2026-06` for a half year. */
function formatInterval(first: Day, last: Day): string {
  const cut =
    first.endsWith('-01-01') && last.endsWith('-12-31')
      ? 4
      : first.endsWith('-01') && isLastOfMonth(last)
        ? 7
        : 10;
  return `${first.slice(0, cut)}/${last.slice(0, cut)}`;
}

export function periodKind({ first, last }: Period): PeriodKind {
  if (first === last) return 'DAY';
  const oneYear = first.slice(0, 4) === last.slice(0, 4);
  if (oneYear && first.endsWith('-01-01') && last.endsWith('-12-31')) return 'YEAR';
  const oneMonth = first.slice(0, 7) === last.slice(0, 7);
  return oneMonth && first.endsWith('-01') && isLastOfMonth(last) ? 'MONTH' : 'INTERVAL';
}

export function yearPeriod(year: number): Period {
  const text = String(year).padStart(4, '0');
  return { first: `${text}-01-01`, last: `${text}-12-31` };
}

/** The calendar year, when the period is exactly one. */
export function yearOf(period: Period): number | undefined {
  return periodKind(period) === 'YEAR' ? Number(period.first.slice(0, 4)) : undefined;
}

/** Number of days, both ends included. */
export function lengthInDays({ first, last }: Period): number {
  return Math.round((utc(last) - utc(first)) / 86_400_000) + 1;
}

/**
 * Whether two periods are of one length: years with years, months with months, days with days, and intervals that
 * last as many days. A 29 February alone makes no other length.
 */
export function sameLength(a: Period, b: Period): boolean {
  const kind = periodKind(a);
  if (kind !== periodKind(b)) return false;
  if (kind !== 'INTERVAL' || sameDaysOfYear(a, b)) return true;
  const [days, others] = [lengthInDays(a), lengthInDays(b)];
  return days === others || days - leapDays(a) === others - leapDays(b);
}

/** How many times a 29 February lies in the period. */
function leapDays({ first, last }: Period): number {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
  return years.filter((year) => {
    const day = `${year}-02-29`;
    return isLastOfMonth(day) && first <= day && day <= last;
  }).length;
}

/** Whole years from `base` to `target`, two periods of the same days of the year; `undefined` for all others. */
export function wholeYearsBetween(base: Period, target: Period): number | undefined {
  if (!sameDaysOfYear(base, target)) return undefined;
  return Number(target.first.slice(0, 4)) - Number(base.first.slice(0, 4));
}

function sameDaysOfYear(a: Period, b: Period): boolean {
  const years = (period: Period) => Number(period.last.slice(0, 4)) - Number(period.first.slice(0, 4));
  const lastDays =
    a.last.slice(5) === b.last.slice(5) ||
    (a.last.slice(5, 7) === b.last.slice(5, 7) && isLastOfMonth(a.last) && isLastOfMonth(b.last));
  return a.first.slice(5) === b.first.slice(5) && lastDays && years(a) === years(b);
}

function isLastOfMonth(day: Day): boolean {
  return Number(day.slice(8)) === lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

function lastDayOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** Whether two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}
