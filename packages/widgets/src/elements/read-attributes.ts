import type { Day, Language } from '@hasila/domain';
import { BadInputError } from '@hasila/sdk/core';
import type { Part } from '../comparison/ask-comparison.js';

/** An attribute that must be there. */
export function needed(value: string | null, name: string): string {
  if (value !== null && value.trim() !== '') return value.trim();
  throw wrong(name, value, 'a value');
}

export function textOf(value: string | null): string | undefined {
  return value === null || value.trim() === '' ? undefined : value.trim();
}

/** `rabat casablanca`. */
export function wordsIn(value: string | null): readonly string[] {
  return (value ?? '').split(/[\s,]+/).filter(Boolean);
}

/** `gender=female;age=minor gender=male`: one breakdown for each word. */
export function breakdownsIn(value: string | null): readonly (readonly Part[])[] {
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

export function yearIn(value: string | null, name: string): number | undefined {
  if (textOf(value) === undefined) return undefined;
  if (/^\s*\d{4}\s*$/.test(value ?? '')) return Number(value);
  throw wrong(name, value, 'a year, as in 2024');
}

export function dayIn(value: string | null): Day | undefined {
  const day = textOf(value);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  throw wrong('as-of', value, 'a day, as in 2025-12-17');
}

/** One of a list, in any case; the first where there is none. */
export function oneOf<Value extends string>(
  value: string | null,
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
export function languageOf(own: string | null, around: string | undefined): Language {
  const code = (textOf(own) ?? around ?? 'en').slice(0, 2).toUpperCase();
  return code === 'AR' || code === 'FR' ? code : 'EN';
}

function wrong(name: string, value: string | null, allowed: string): BadInputError {
  const given = value === null ? 'is missing' : `is ${JSON.stringify(value)}`;
  return new BadInputError(`The attribute ${name} ${given}; allowed: ${allowed}.`, {
    code: 'BAD_USER_INPUT',
    problems: [{ path: name, value, allowed }],
  });
}
