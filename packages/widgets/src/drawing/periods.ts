import type { Language } from '@hasila/domain';
import { LOCALES } from './locales.js';

const PARTS = { 4: {}, 7: { month: 'long' }, 10: { month: 'long', day: 'numeric' } } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A period as it is said, as precise as it is written: "2024", "June 2024", "January – June 2024". */
export function periodName(period: string, language: Language): string {
  // Of years there are most, and a range is slow to write.
  if (period.length === 4) return period;
  const [from = '', to = from] = period.split('/');
  const name = formatOf(language, from.length).formatRange(new Date(from), new Date(to));
  return language === 'FR' ? name.replace(/\b1 (?=\p{L})/gu, '1er ') : name;
}

/** Making one takes as long as writing a thousand periods. */
function formatOf(language: Language, precision: number): Intl.DateTimeFormat {
  const key = `${language}${precision}`;
  const parts = PARTS[precision as keyof typeof PARTS];
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', year: 'numeric', ...parts });
  formats.set(key, format);
  return format;
}

/** Where the middle of a period lies in time, in years: 2024.5 for the year 2024. */
export function middleOf(period: string): number {
  const [from, to] = endsOf(period);
  return (from + to) / 2;
}

/** When a period begins and ends, in years: 2024 and 2025 for the year 2024. */
export function endsOf(period: string): readonly [from: number, to: number] {
  const [from = '', to = from] = period.split('/');
  const [year = 0, month = 12, day] = to.split('-').map(Number);
  const end = day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
  return [inYears(Date.parse(from)), inYears(end)];
}

function inYears(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year);
  return year + (time - start) / (Date.UTC(year + 1) - start);
}
