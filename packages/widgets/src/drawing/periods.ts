import type { Language } from '@hasila/domain';
import { monthName } from '../words/month-words.js';

/**
 * A period as it is said, as precise as it is written: "2024", "June 2024", "January – June 2024". As `Intl` says it for
 * Morocco; `Intl` itself reads the data of all its locales before the first day, which takes as long as drawing thirty
 * widgets.
 */
export function periodName(period: string, language: Language): string {
  const [from, to] = [...new Set(period.split('/'))].map((end) => partsOf(end, language));
  // What both ends have in common is said once.
  const own = to === undefined ? from : from?.filter((_, at) => at < firstCommon(from, to));
  const name = [own, to].flatMap((parts) => parts?.join(' ') ?? []).join(' – ');
  return language === 'FR' ? name.replace(/\b1 (?=[\p{L}–])/gu, '1er ') : name;
}

/** The day, the month and the year of an end of a period; less where it is less precise. */
function partsOf(end: string, language: Language): readonly string[] {
  const [year = '', month, day] = end.split('-');
  return [day?.replace(/^0/, ''), month && monthName(month, language), year].filter(
    (part) => part !== undefined,
  );
}

/** Where what both say begins: at the year where only that is the same. */
function firstCommon(from: readonly string[], to: readonly string[]): number {
  return from.findIndex((_, at) => from.slice(at).join() === to.slice(at).join()) >>> 0;
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
