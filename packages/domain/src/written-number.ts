import { plainUlp } from './digits.js';
import { type Term, termsAt, wordAt } from './number-terms.js';
import { type Token, tokenise } from './number-tokens.js';
import type { Measure } from './number-words.js';
import { add, compareRational, divide, multiply, type Rational, rational, toNumber } from './rational.js';

/** A number that a text writes, in digits or words. */
export interface WrittenNumber {
  /** In the base unit where a unit of measure stands with it: kilograms, dirhams, hectares. */
  readonly value: number;
  /** One unit of its last digit as written, in the same unit. */
  readonly ulp: number;
  readonly measure: Measure | 'PERCENT' | null;
  /** Where it stands in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers that a text in Arabic, French or English writes, in order. What can be read in two ways ("1.582") stands
 * there twice with one span, the likelier first. An article counts as one: a caller who looks for figures judges by
 * what follows.
 */
export function readNumbers(text: string): readonly WrittenNumber[] {
  return parse(text, BASES).map(({ value, ulp, ...where }) => ({
    value: toNumber(value),
    ulp: toNumber(ulp),
    ...where,
  }));
}

/**
 * One unit of the last digit of a figure as it was written: the number in `asWritten` that is `value` in the unit's
 * base unit tells it. `undefined` when no such number stands there.
 */
export function ulpAsWritten(asWritten: string, value: number, unitCode: string): number | undefined {
  const base = BASE_UNITS[unitCode];
  const wanted = rational(value);
  const found = parse(asWritten, base ?? {}, unitCode === 'percent').find(
    (number) => compareRational(number.value, wanted) === 0,
  );
  return found && toNumber(found.ulp);
}

/** The size of a base unit of each measure, in kilograms, dirhams and square metres. Without one, units say nothing. */
type Bases = Partial<Readonly<Record<Measure, Rational>>>;

const BASES: Bases = { MASS: rational(1), MONEY: rational(1), AREA: rational(10_000) };

const BASE_UNITS: Readonly<Record<string, Bases>> = {
  kg: { MASS: rational(1) },
  mad: { MONEY: rational(1) },
  hectares: { AREA: rational(10_000) },
  'square-metres': { AREA: rational(1) },
};

type Exact = Omit<WrittenNumber, 'value' | 'ulp'> & { readonly value: Rational; readonly ulp: Rational };

function parse(text: string, bases: Bases, inPercent = false): readonly Exact[] {
  const tokens = tokenise(text);
  const numbers: Exact[] = [];
  for (let index = 0; index < tokens.length; ) {
    const readings = termsAt(tokens, index).map((term) => withSmallerParts(tokens, term));
    numbers.push(...readings.map((terms) => evaluate(terms, tokens, bases, inPercent)));
    index = Math.max(index + 1, ...readings.map((terms) => terms.at(-1)?.next ?? 0));
  }
  return numbers;
}

/** "820 thousand and 274", "8 tonnes, 815 kg et 401 g": a term and the smaller ones that go on with it. */
function withSmallerParts(tokens: readonly Token[], first: Term): readonly Term[] {
  const terms = [first];
  for (let last = first; ; ) {
    const linked = wordAt(tokens, last.next, 'AND') !== undefined;
    const comma = tokens[last.next]?.kind === 'COMMA' && last.unit !== undefined;
    const candidates = termsAt(tokens, linked || comma ? last.next + 1 : last.next);
    const part = candidates.find((candidate) => continues(last, candidate));
    if (part === undefined) return terms;
    terms.push(part);
    last = part;
  }
}

/** A smaller part of what has a unit has a unit too; a smaller part of "thousand" is below a thousand. */
function continues(before: Term, part: Term): boolean {
  if (before.percent || part.percent || before.numeral.decimals > 0) return false;
  const step = multiply(before.scale, before.unit?.size ?? rational(1));
  const size = multiply(multiply(part.numeral.value, part.scale), part.unit?.size ?? rational(1));
  if (before.unit !== undefined) {
    return part.unit?.measure === before.unit.measure && compareRational(size, step) < 0;
  }
  return compareRational(multiply(part.numeral.value, part.scale), before.scale) < 0;
}

function evaluate(terms: readonly Term[], tokens: readonly Token[], bases: Bases, inPercent: boolean): Exact {
  const last = terms.at(-1);
  const [first] = terms;
  if (first === undefined || last === undefined) throw new RangeError('a number has at least one term');
  const factor = (term: Term): Rational => {
    const { unit } = term.unit === undefined ? last : term;
    const base = unit && bases[unit.measure];
    return unit === undefined || base === undefined ? rational(1) : divide(unit.size, base);
  };
  const value = terms
    .map((term) => multiply(multiply(term.numeral.value, term.scale), factor(term)))
    .reduce((sum, part) => add(sum, part));
  const percent = inPercent || last.percent;
  return {
    value,
    ulp: ulpOf(last, factor(last), terms.length > 1 ? value : undefined, percent),
    measure: percent ? 'PERCENT' : (last.unit?.measure ?? null),
    start: tokens[first.first]?.start ?? 0,
    end: tokens[last.next - 1]?.end ?? 0,
  };
}

/**
 * Before a scale word or a larger unit all digits count; in plain digits zeros at the end do not. The smaller part of
 * a sum is read with the sum ("425 thousand and 200" is 425,200), but a part below the base unit is a decimal of it,
 * and decimals count as printed.
 */
function ulpOf(
  { numeral, scale, bare }: Term,
  factor: Rational,
  sum: Rational | undefined,
  percent: boolean,
): Rational {
  const printed = multiply(multiply(rational(1), scale), factor);
  const digit = divide(printed, rational(10 ** numeral.decimals));
  const step = compareRational(scale, rational(1));
  const size = compareRational(factor, rational(1));
  if (bare && numeral.decimals === 0 && (step > 0 || size > 0)) return divide(digit, rational(10));
  if (percent || numeral.decimals > 0 || step > 0 || size > 0) return digit;
  if (sum !== undefined && size < 0) return digit;
  const counted = sum !== undefined ? sum : numeral.value;
  const plain = rational(Number(plainUlp(counted.numerator / counted.denominator)));
  return sum !== undefined ? plain : multiply(plain, factor);
}
