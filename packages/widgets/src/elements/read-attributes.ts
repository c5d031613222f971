import type { Day, Language } from '@hasila/domain';
import { BadInputError } from '@hasila/sdk/core';
import type { Part } from '../comparison/ask-comparison.js';

/** An attribute that must be there. */
export function needed(value: string | null | undefined, name: string): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  throw wrong(name, value, 'a value');
}

/** Frameworks write numbers into properties as they are. */
export function textOf(value: string | number | null | undefined): string | undefined {
  return `${value ?? ''}`.trim() || undefined;
}

/** `rabat casablanca`. */
export function wordsIn(value: string | null | undefined): readonly string[] {
  return `${value ?? ''}`.split(/[\s,]+/).filter(Boolean);
}

/** `gender=female;age=minor gender=male`: one breakdown for each word. */
export function breakdownsIn(value: string | null | undefined): readonly (readonly Part[])[] {
  return wordsIn(value).map((word) =>
    word.split(';').map((part) => {
      const [dimension = '', member = '', more] = part.split('=');
      if (dimension === '' || member === '' || more !== undefined) {
        throw wrong('breakdown', value, 'dimension=member, as in gender=female');
      }
      return { dimension, member };
    }),
  );
}

export function yearIn(value: string | null | undefined, name: string): number | undefined {
  const year = matching(value, name, /^\d{4}$/, 'a year, as in 2024');
  return year === undefined ? undefined : Number(year);
}

export function dayIn(value: string | null | undefined): Day | undefined {
  return matching(value, 'as-of', /^\d{4}-\d{2}-\d{2}$/, 'a day, as in 2025-12-17');
}

/** A whole number from 1 to `most`. */
export function countIn(value: string | null | undefined, name: string, most: number): number | undefined {
  const count = matching(value, name, /^[1-9]\d{0,2}$/, `1 to ${most}`);
  return count === undefined ? undefined : Math.min(Number(count), most);
}

function matching(
  value: string | null | undefined,
  name: string,
  form: RegExp,
  allowed: string,
): string | undefined {
  const text = textOf(value);
  if (text === undefined || form.test(text)) return text;
  throw wrong(name, value, allowed);
}

/** One of a list, in any case; the first where there is none. */
export function oneOf<Value extends string>(
  value: string | null | undefined,
  name: string,
  allowed: readonly [Value, ...Value[]],
): Value {
  const wanted = textOf(value)?.toLowerCase();
  if (wanted === undefined) return allowed[0];
  const found = allowed.find((one) => one.toLowerCase() === wanted);
  if (found !== undefined) return found;
  throw wrong(name, value, allowed.join(', '));
}

/** The language of an element: its own, else that of the text around it, else English. */
export function languageOf(own: string | null | undefined, around: string | null | undefined): Language {
  const code = (textOf(own) ?? around ?? 'en').slice(0, 2).toUpperCase();
  return code === 'AR' || code === 'FR' ? code : 'EN';
}

function wrong(name: string, value: string | null | undefined, allowed: string): BadInputError {
  return new BadInputError(`The attribute ${name} is ${JSON.stringify(value)}; allowed: ${allowed}.`, {
    code: 'BAD_USER_INPUT',
    problems: [{ path: name, value, allowed }],
  });
}
