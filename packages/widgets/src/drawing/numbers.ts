import type { Language } from '@hasila/domain';

/** Between thousands, and before decimals. */
const SIGNS: Readonly<Record<Language, readonly [group: string, decimal: string]>> = {
  AR: ['.', ','],
  EN: [',', '.'],
  FR: ['.', ','],
};

/**
 * A number in digits, as `Intl` writes it for Morocco: left to right inside of Arabic text, so that its sign stays where
 * it belongs. `Intl` itself reads the data of all its locales before the first number, which takes as long as drawing
 * thirty widgets.
 */
export function digits(value: number, language: Language): string {
  const [group, decimal] = SIGNS[language];
  const rounded = Math.round(value * 1000) / 1000;
  const [whole = '', part] = `${Math.abs(rounded)}`.split('.');
  const text = `${rounded < 0 ? '\u2212' : ''}${whole.replace(/\B(?=(...)+$)/g, group)}${part ? decimal + part : ''}`;
  return language === 'AR' ? `\u2066${text}\u2069` : text;
}

/** A place or a size along a drawing: drawings have no width of their own, so that they fit wherever they stand. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
