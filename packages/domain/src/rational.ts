/**
 * An exact fraction of two integers. Interval ends are compared as fractions, so that 9.72 + 0.005 and
 * 9.73 − 0.005 are one number; a fraction is divided once, when it becomes a `number`.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Always positive. Fractions are not reduced: a comparison makes a handful of them. */
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const HUNDRED: Rational = { numerator: 100n, denominator: 1n };

/** The exact decimal that a `number` prints as: 0.1 becomes one tenth, not the nearest binary fraction. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`not a finite number: ${value}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale > 0
    ? { numerator: digits, denominator: 10n ** BigInt(scale) }
    : { numerator: digits * 10n ** BigInt(-scale), denominator: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator)
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const flip = b.numerator < 0n ? -1n : 1n;
  return { numerator: flip * a.numerator * b.denominator, denominator: flip * a.denominator * b.numerator };
}

export function half(a: Rational): Rational {
  return { numerator: a.numerator, denominator: a.denominator * 2n };
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareRational(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sign(a: Rational): number {
  return a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0;
}

const SAFE = 2n ** 53n;

/**
 * The nearest `number`, correctly rounded, so that the order of fractions is never inverted by rounding:
 * a minimum stays at or below a value, and a value at or below a maximum.
 */
export function toNumber({ numerator, denominator }: Rational): number {
  if (numerator < 0n) return -toNumber({ numerator: -numerator, denominator });
  if (numerator < SAFE && denominator < SAFE) return Number(numerator) / Number(denominator);
  // A quotient of at least 64 bits whose last bit also stands for every bit below it rounds as the fraction does.
  const shift = Math.max(0, 66 + bitLength(denominator) - bitLength(numerator));
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  const sticky = scaled % denominator === 0n ? 0n : 1n;
  return Number(quotient | sticky) * 2 ** -shift;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
