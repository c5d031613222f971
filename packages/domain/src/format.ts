import type { Change } from './change.js';
import type { StatedNumber } from './claim.js';
import { DICTIONARY } from './dictionary.js';
import type { Language } from './language.js';
import {
  atLeastDecimals,
  type Decimals,
  decimalsOf,
  exactlyDecimals,
  formatNumber,
  isolateNumber,
  NBSP,
  pluralClass,
  signedDigits,
} from './number-format.js';
import type { Period } from './period.js';
import type { Qualifier, Quantity, Unit } from './quantity.js';
import type { NounPlace, UnitNoun, UnitWords } from './words.js';

/** A figure as it was qualified: "more than 85,000 persons", "95 %", "between 3 and 5 kilograms". */
export function formatQuantity(quantity: Quantity, unitWords: UnitWords, language: Language): string {
  return quantityIn(quantity, unitWords, language, 'ALONE');
}

/** The same where a preposition stands before the figure. */
export function quantityIn(
  quantity: Quantity,
  unitWords: UnitWords,
  language: Language,
  place: NounPlace,
): string {
  return quantityText(quantity, quantity.unit.percent ? 'PERCENT' : unitWords[language], language, place);
}

function quantityText(quantity: Quantity, noun: Noun, language: Language, place: NounPlace): string {
  const { value, qualifier, between, ulp } = quantity;
  const decimals = atLeastDecimals(decimalsOf(ulp));
  const digits = (number: number) => formatNumber(number, language, decimals);
  if (qualifier === 'BETWEEN') {
    const [low, high] = between ?? [value, value];
    return range(low, high, digits, noun, language);
  }
  const prefixed = PREPOSITIONS.includes(qualifier) ? 'AFTER_PREPOSITION' : place;
  return DICTIONARY[language].qualified[qualifier](withNoun(value, digits(value), noun, language, prefixed));
}

/** Said by words that stand before the figure and bend it. */
const PREPOSITIONS: readonly Qualifier[] = ['APPROXIMATELY', 'MORE_THAN', 'LESS_THAN'];

/** A change as a source states it, its qualifier said of its size: "decrease of more than 18 %". */
export function formatStatedChange(claim: StatedNumber, unitWords: UnitWords, language: Language): string {
  const { measure, stated } = claim;
  const { between, value } = stated;
  const falls = value < 0;
  const size: Quantity = {
    ...stated,
    value: Math.abs(value),
    ...(falls && between !== undefined ? { between: [-between[1], -between[0]] } : {}),
  };
  const noun = nounOfChange({ measure }, unitWords, language, stated.unit);
  const text = quantityText(size, noun, language, 'ALONE');
  return value === 0 ? text : DICTIONARY[language].changeOf[falls ? 'DECREASE' : 'INCREASE'](text);
}

/**
 * A change with its sign, or the range that it lies in: "+3.1 %", "between −2 and 0 points", "+23,467 cases". Where the
 * words of a figure leave one end open, the plausible range: "probably between −34.7 and −34.0 %".
 */
export function formatChange(
  change: Change,
  unitWords: UnitWords,
  language: Language,
  unit: Pick<Unit, 'percent'>,
): string {
  const words = DICTIONARY[language];
  const noun = nounOfChange(change, unitWords, language, unit);
  const { signed, decimals } = STYLES[change.measure];
  const digits = (number: number) =>
    signed
      ? signedDigits(number, language, decimals)
      : `${timesSign(change)}${formatNumber(number, language, decimals)}`;
  const text = changeText(change, digits, noun, language);
  if (change.measure === 'INDEX') return words.index(text);
  return change.measure === 'CAGR' ? words.aYear(text) : text;
}

/** A period by its name: "2024", "December 2025", "17 to 21 May 2025". */
export function formatPeriodInWords(period: Period, language: Language): string {
  return DICTIONARY[language].period(period);
}

/** What stands after the digits: a counted noun, the sign of percent, or nothing. */
type Noun = Readonly<UnitNoun> | 'PERCENT' | 'NONE';

const ONE_DECIMAL = exactlyDecimals(1);
const THOUSANDTHS: Decimals = { min: 0, max: 3 };

const STYLES: Readonly<Record<Change['measure'], { readonly signed: boolean; readonly decimals: Decimals }>> =
  {
    PERCENT: { signed: true, decimals: ONE_DECIMAL },
    CAGR: { signed: true, decimals: ONE_DECIMAL },
    PERCENTAGE_POINT: { signed: true, decimals: THOUSANDTHS },
    ABSOLUTE: { signed: true, decimals: THOUSANDTHS },
    RATIO: { signed: false, decimals: exactlyDecimals(2) },
    INDEX: { signed: false, decimals: ONE_DECIMAL },
  };

function timesSign({ measure }: Change): string {
  return measure === 'RATIO' ? '×' : '';
}

function nounOfChange(
  { measure }: Pick<Change, 'measure'>,
  unitWords: UnitWords,
  language: Language,
  unit: Pick<Unit, 'percent'>,
): Noun {
  if (measure === 'RATIO' || measure === 'INDEX') return 'NONE';
  if (measure === 'PERCENT' || measure === 'CAGR') return 'PERCENT';
  const points = measure === 'PERCENTAGE_POINT' || unit.percent;
  return points ? DICTIONARY[language].percentagePoints : unitWords[language];
}

type Digits = (number: number) => string;

function changeText(change: Change, digits: Digits, noun: Noun, language: Language): string {
  const words = DICTIONARY[language];
  const { min, max, plausibleMin, plausibleMax, value } = change;
  const single = (number: number) => withNoun(number, digits(number), noun, language, 'AFTER_DIGITS');
  if (min !== null && max !== null && !leftOpen(change)) return range(min, max, digits, noun, language);
  if (plausibleMin !== null && plausibleMax !== null) {
    return words.probably(range(plausibleMin, plausibleMax, digits, noun, language));
  }
  if (min !== null) return words.beyond[change.minInclusive ? 'AT_LEAST' : 'ABOVE'](single(min));
  if (max !== null) return words.beyond[change.maxInclusive ? 'AT_MOST' : 'BELOW'](single(max));
  return words.atStatedValues(single(value));
}

/**
 * "Less than 85 thousand" is bounded only by what its unit can hold. Words that bound a figure on both sides make
 * the hard range about twice the plausible one at most.
 */
function leftOpen({ min, max, plausibleMin, plausibleMax }: Change): boolean {
  if (min === null || max === null || plausibleMin === null || plausibleMax === null) return false;
  return max - min > 3 * (plausibleMax - plausibleMin);
}

function range(low: number, high: number, digits: Digits, noun: Noun, language: Language): string {
  const words = DICTIONARY[language];
  const from = digits(low);
  const to = digits(high);
  if (from === to) return withNoun(high, to, noun, language, 'AFTER_DIGITS');
  const decisive = words.rangeNumber(low, high);
  return words.between(isolateSigned(from, language), withNoun(decisive, to, noun, language, 'AFTER_DIGITS'));
}

function withNoun(value: number, digits: string, noun: Noun, language: Language, place: NounPlace): string {
  if (noun === 'PERCENT') return isolateNumber(`${digits}${NBSP}%`, language);
  const number = isolateSigned(digits, language);
  if (noun === 'NONE') return number;
  return DICTIONARY[language].counted(number, noun[pluralClass(value, language)] ?? noun.other, place);
}

/** Digits alone need no isolate; a sign does. */
function isolateSigned(digits: string, language: Language): string {
  return /^[\d.,]*$/.test(digits) ? digits : isolateNumber(digits, language);
}
