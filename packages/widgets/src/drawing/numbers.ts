import type { Language } from '@hasila/domain';
import { LOCALES } from './locales.js';

const formats = new Map<string, Intl.NumberFormat>();

/** A number in digits: left to right inside of Arabic text, so that its sign stays where it belongs. */
export function digits(value: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  formats.set(language, format);
  const text = format.format(value).replace('-', '\u2212');
  return language === 'AR' ? `\u2066${text}\u2069` : text;
}

/** A place or a size along a drawing: drawings have no width of their own, so that they fit wherever they stand. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
