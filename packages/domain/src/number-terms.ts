import { type Numeral, readDigits } from './digits.js';
import type { Token } from './number-tokens.js';
import type { Meaning, Measure } from './number-words.js';
import { add, multiply, type Rational, rational } from './rational.js';

/** One part of a written number: "820 thousand", "274", "170 tonnes", "331 g". */
export interface Term {
  readonly numeral: Numeral;
  /** The product of its scale words: 1,000 for "85 thousand", 1 without any. */
  readonly scale: Rational;
  /** No digit and no number word stands before its scale or unit: "ألف", "a million", "a tonne". */
  readonly bare: boolean;
  readonly percent: boolean;
  readonly unit: { readonly measure: Measure; readonly size: Rational } | undefined;
  /** The tokens it takes: from `first` up to, not including, `next`. */
  readonly first: number;
  readonly next: number;
}

const ONE: Rational = rational(1);
const whole = (value: number): Numeral => ({ value: rational(value), decimals: 0 });

type Of<T extends Meaning['type']> = Extract<Meaning, { readonly type: T }>;

/** The meaning of the word at an index, when it is of that type. */
export function wordAt<T extends Meaning['type']>(
  tokens: readonly Token[],
  index: number,
  type: T,
): Of<T> | undefined {
  const token = tokens[index];
  return token?.kind === 'WORD' && isOf(token.meaning, type) ? token.meaning : undefined;
}

function isOf<T extends Meaning['type']>(meaning: Meaning, type: T): meaning is Of<T> {
  return meaning.type === type;
}

/** The ways to read the term that starts at an index; none when no number starts there. */
export function termsAt(tokens: readonly Token[], index: number): readonly Term[] {
  const token = tokens[index];
  if (token?.kind === 'DIGITS') {
    return readDigits(token.text).map((numeral) => completed(tokens, index, numeral, index + 1));
  }
  const percentFirst = wordAt(tokens, index, 'PERCENT') && tokens[index + 1];
  if (percentFirst?.kind === 'DIGITS') {
    return readDigits(percentFirst.text).map((numeral) => ({
      ...completed(tokens, index, numeral, index + 2),
      percent: true,
    }));
  }
  const term = fractionAt(tokens, index) ?? cardinalTerm(tokens, index) ?? bareTerm(tokens, index);
  return term === undefined ? [] : [term];
}

/** "half a million", "نصف مليون". */
function fractionAt(tokens: readonly Token[], index: number): Term | undefined {
  const fraction = wordAt(tokens, index, 'FRACTION');
  if (fraction === undefined) return undefined;
  const scaleIndex = wordAt(tokens, index + 1, 'ARTICLE') ? index + 2 : index + 1;
  if (wordAt(tokens, scaleIndex, 'SCALE') === undefined) return undefined;
  return completed(tokens, index, fractional(fraction.value), scaleIndex);
}

function fractional(value: 0.5 | 0.25): Numeral {
  return { value: rational(value), decimals: value === 0.5 ? 1 : 2 };
}

function cardinalTerm(tokens: readonly Token[], index: number): Term | undefined {
  const cardinal = cardinalAt(tokens, index);
  return cardinal && completed(tokens, index, whole(cardinal.value), cardinal.next);
}

/** A scale or a unit that counts itself: "ألف", "une trentaine", "a million", "مليونين", "طن". */
function bareTerm(tokens: readonly Token[], index: number): Term | undefined {
  const article = wordAt(tokens, index, 'ARTICLE') !== undefined;
  const at = article ? index + 1 : index;
  const scale = wordAt(tokens, at, 'SCALE');
  const unit = wordAt(tokens, at, 'UNIT');
  const times = scale?.times ?? unit?.times ?? (article && unit !== undefined ? 1 : undefined);
  if (times === undefined) return undefined;
  return { ...completed(tokens, index, whole(times), at), bare: times === 1 };
}

/** Number words below a thousand: "soixante-dix-sept", "four hundred and five", "أربعة وعشرون". */
function cardinalAt(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const first = wordAt(tokens, index, 'CARDINAL');
  if (first === undefined) return undefined;
  let value = first.value;
  let next = index + 1;
  for (;;) {
    const and = wordAt(tokens, next, 'AND') !== undefined;
    const joined = join(value, onesAt(tokens, and ? next + 1 : next), and);
    if (joined === undefined) return { value, next };
    value = joined;
    next += and ? 2 : 1;
  }
}

function onesAt(tokens: readonly Token[], index: number): number | undefined {
  return (
    wordAt(tokens, index, 'CARDINAL')?.value ?? (wordAt(tokens, index, 'ARTICLE')?.counts ? 1 : undefined)
  );
}

function join(value: number, word: number | undefined, and: boolean): number | undefined {
  if (word === undefined) return undefined;
  const rest = value % 100;
  if (!and && word === 100 && value > 0 && value < 10) return value * 100;
  if (!and && word === 20 && rest === 4) return value + 76;
  if (!and && word === 10 && rest > 0 && rest < 10) return value + 10;
  if (and && word >= 20 && word < 100 && rest > 0 && rest < 10) return value + word;
  if (value >= 100 && rest === 0 && word < 100) return value + word;
  if (rest >= 20 && rest % 10 === 0 && word < (rest === 60 || rest === 80 ? 20 : 10)) return value + word;
  return undefined;
}

/** Takes the scale words, the half within or after them, and the unit that follow a numeral. */
function completed(tokens: readonly Token[], first: number, before: Numeral, start: number): Term {
  const within = halfAt(tokens, start);
  const scaled = within !== undefined && wordAt(tokens, within.next, 'SCALE') !== undefined;
  const scales = scalesAt(tokens, scaled ? within.next : start);
  const after = scales.next > start && !scaled ? halfAt(tokens, scales.next) : undefined;
  const half = scaled ? within : after;
  // "مليون ونصف المليون" names its scale twice.
  const repeated = after !== undefined && wordAt(tokens, after.next, 'SCALE') !== undefined ? 1 : 0;
  const next = after === undefined ? scales.next : after.next + repeated;
  const percent = wordAt(tokens, next, 'PERCENT') !== undefined;
  const unitIndex = wordAt(tokens, next, 'OF') === undefined ? next : next + 1;
  const unit = wordAt(tokens, unitIndex, 'UNIT');
  return {
    numeral: half === undefined ? before : withFraction(before, half.fraction),
    scale: scales.scale,
    bare: false,
    percent,
    unit: unit && { measure: unit.measure, size: rational(unit.size) },
    first,
    next: percent ? next + 1 : unit === undefined ? next : unitIndex + 1,
  };
}

function scalesAt(tokens: readonly Token[], start: number): { scale: Rational; next: number } {
  let scale = ONE;
  let next = start;
  for (let word = wordAt(tokens, next, 'SCALE'); word !== undefined; word = wordAt(tokens, next, 'SCALE')) {
    scale = multiply(scale, rational(word.value));
    next += 1;
  }
  return { scale, next };
}

/** "and a half", "et demi", "ونصف". */
function halfAt(tokens: readonly Token[], index: number): { fraction: 0.5 | 0.25; next: number } | undefined {
  if (wordAt(tokens, index, 'AND') === undefined) return undefined;
  const at = wordAt(tokens, index + 1, 'ARTICLE') === undefined ? index + 1 : index + 2;
  const fraction = wordAt(tokens, at, 'FRACTION');
  return fraction && { fraction: fraction.value, next: at + 1 };
}

function withFraction({ value }: Numeral, fraction: 0.5 | 0.25): Numeral {
  const part = fractional(fraction);
  return { value: add(value, part.value), decimals: part.decimals };
}
