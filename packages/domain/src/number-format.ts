import type { Language } from './language.js';

/** Keeps a number and its sign of percent on one line. */
export const NBSP = '\u00A0';

const MINUS = '\u2212';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const MOST_DECIMALS = 20;

const LOCALES: Readonly<Record<Language, string>> = {
  AR: 'ar-MA-u-ca-gregory-nu-latn',
  EN: 'en',
  FR: 'fr-MA',
};

/** How many digits stand after the decimal sign: at least `min`, at most `max`. */
export interface Decimals {
  readonly min: number;
  readonly max: number;
}

/** As many decimals as the number has. */
export const ALL_DECIMALS: Decimals = { min: 0, max: 10 };

export function atLeastDecimals(min: number): Decimals {
  return { min: Math.min(min, MOST_DECIMALS), max: Math.max(min, ALL_DECIMALS.max) };
}

export function exactlyDecimals(count: number): Decimals {
  return { min: count, max: count };
}

/** A number in digits, with U+2212 for what is below zero. */
export function formatNumber(value: number, language: Language, decimals: Decimals = ALL_DECIMALS): string {
  const digits = numberFormat(language, decimals).format(Math.abs(value));
  return value < 0 ? `${MINUS}${digits}` : digits;
}

/**
 * A number with its sign, + or U+2212, and none for zero. A number that is not zero never prints as zero: it gets the
 * decimals it needs.
 */
export function signedDigits(value: number, language: Language, decimals: Decimals): string {
  if (value === 0) return '0';
  const digits = numberFormat(language, visible(value, decimals)).format(Math.abs(value));
  return `${value < 0 ? MINUS : '+'}${digits}`;
}

function visible(value: number, decimals: Decimals): Decimals {
  const size = Math.abs(value);
  if (size >= 0.5 * 10 ** -decimals.max) return decimals;
  const needed = Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(size)));
  return { min: needed, max: needed };
}

/** Left to right inside Arabic text: signs and percent stay where they belong. */
export function isolateNumber(text: string, language: Language): string {
  return language === 'AR' ? `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** A name inside a sentence that is written the other way, kept together. */
export function isolateName(text: string, language: Language): string {
  const foreign = language === 'AR' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  return foreign.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** The number of decimals that a unit of the last digit has: 2 for 0.01, 0 for 1,000. */
export function decimalsOf(ulp: number): number {
  if (ulp >= 1) return 0;
  const [mantissa = '', exponent = '0'] = String(ulp).split('e-');
  return (mantissa.split('.')[1] ?? '').length + Number(exponent);
}

export function pluralClass(value: number, language: Language): Intl.LDMLPluralRule {
  return remembered(
    pluralRules,
    language,
    () => new Intl.PluralRules(LOCALES[language], { maximumFractionDigits: 10 }),
  ).select(Math.abs(value));
}

/** The name of a month, 1 to 12, as it is said in Morocco. */
export function monthName(month: number, language: Language): string {
  const format = remembered(
    monthFormats,
    language,
    () => new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }),
  );
  return format.format(Date.UTC(2000, month - 1, 1));
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
const monthFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, { min, max }: Decimals): Intl.NumberFormat {
  return remembered(
    numberFormats,
    `${language} ${min} ${max}`,
    () =>
      new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: min, maximumFractionDigits: max }),
  );
}

/** Making a formatter costs far more than using it. */
function remembered<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
