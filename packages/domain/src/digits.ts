import type { Rational } from './rational.js';

/** A number as its digits say it, and how many digits stand after its decimal sign. */
export interface Numeral {
  readonly value: Rational;
  readonly decimals: number;
}

/**
 * The ways to read a run of digits and separators, the likelier first: "1.582" is 1,582 or 1.582, and only what
 * is counted can tell.
 */
export function readDigits(text: string): readonly Numeral[] {
  const parts = text.split(/[^0-9]/);
  const separators = text.replace(/[0-9]/g, '');
  if (parts.length === 1) return [numeral(text, '')];
  const grouped = areGroups(parts) && sameSeparator(separators) ? [numeral(parts.join(''), '')] : [];
  const fraction = parts.at(-1) ?? '';
  const wholeParts = parts.slice(0, -1);
  const isDecimal =
    !/\s/u.test(separators.at(-1) ?? '') &&
    (wholeParts.length === 1 ||
      (areGroups(wholeParts) &&
        sameSeparator(separators.slice(0, -1)) &&
        separators.at(-1) !== separators[0]));
  return isDecimal ? [...grouped, numeral(wholeParts.join(''), fraction)] : grouped;
}

/** "1", "582" and so on: one to three digits that are not zero alone, then threes. */
function areGroups([first = '', ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => part.length === 3);
}

function sameSeparator(separators: string): boolean {
  return new Set(separators.replace(/\s/gu, ' ')).size <= 1;
}

function numeral(whole: string, fraction: string): Numeral {
  return {
    value: { numerator: BigInt(`${whole}${fraction}`), denominator: 10n ** BigInt(fraction.length) },
    decimals: fraction.length,
  };
}

/**
 * One unit of the last digit of a whole number in plain digits: its zeros at the end are not significant, but two
 * digits always are. 6,500 → 100, 85,000 and 10,000 → 1,000, 8,000 → 100, 130,242 → 1.
 */
export function plainUlp(value: bigint): bigint {
  if (value === 0n) return 1n;
  const digits = value.toString();
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return 10n ** BigInt(Math.max(0, Math.min(zeros, digits.length - 2)));
}
