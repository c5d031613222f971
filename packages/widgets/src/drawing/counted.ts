import type { Language } from '@hasila/domain';
import { LOCALES } from './locales.js';
import { digits } from './numbers.js';

/** How a noun stands after a number, `#` for the number: of Arabic for zero, one, two, few, many and any other. */
export interface Forms {
  readonly AR: readonly [string, string, string, string, string, string];
  readonly EN: readonly [one: string, other: string];
  readonly FR: readonly [one: string, other: string];
}

const RULES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** So many of something, as the language says it: "3 facilities", "منشأتان". */
export function counted(count: number, forms: Forms, language: Language): string {
  const rule = new Intl.PluralRules(LOCALES[language]).select(count);
  // French has a form for millions, which is that of any other number here.
  const at = language === 'AR' ? RULES.indexOf(rule) : Number(rule !== 'one');
  return (forms[language][at] ?? '').replace('#', digits(count, language));
}
