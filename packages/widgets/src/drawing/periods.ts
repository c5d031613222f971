import type { Language } from '@hasila/domain';
import { LOCALES } from './locales.js';

const PARTS = { 4: {}, 7: { month: 'long' }, 10: { month: 'long', day: 'numeric' } } as const;

/** A period as it is said, as precise as it is written: "2024", "June 2024", "January – June 2024". */
export function periodName(period: string, language: Language): string {
  const [from = '', to = from] = period.split('/');
  const parts = PARTS[from.length as keyof typeof PARTS];
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', year: 'numeric', ...parts });
  const name = format.formatRange(new Date(from), new Date(to));
  return language === 'FR' ? name.replace(/\b1 (?=\p{L})/gu, '1er ') : name;
}

/** Where the middle of a period lies in time, in years: 2024.5 for the year 2024. */
export function middleOf(period: string): number {
  const [from = '', to = from] = period.split('/');
  const [year = 0, month = 12, day] = to.split('-').map(Number);
  const end = day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
  return (inYears(Date.parse(from)) + inYears(end)) / 2;
}

function inYears(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year);
  return year + (time - start) / (Date.UTC(year + 1) - start);
}
