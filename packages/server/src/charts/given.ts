import { BadInputError } from '@hasila/sdk/core';

/** The parameters of an address, read as attributes of an element: each has one value, or none. */
export interface Given {
  readonly get: (name: string) => string | null;
  /** Those that are given, in a fixed order. */
  readonly entries: readonly (readonly [name: string, value: string])[];
}

interface Problem {
  readonly path: string;
  readonly value: unknown;
  readonly allowed: string;
}

/** Longer than any value that means something, but an address. */
const LONGEST = 300;
const LONGEST_ADDRESS = 2_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\u0000-\u001F\u007F]/;

/**
 * Reads parameters of these names. Throws `BadInputError` that names every one that is none of them, stands twice, or
 * holds what is no text; `others` lets those of other names pass, as addresses of pages are given some by other sites.
 */
export function readGiven(
  parameters: URLSearchParams,
  allowed: readonly string[],
  others: 'refused' | 'passed' = 'refused',
): Given {
  const problems: Problem[] = [];
  const known = new Map<string, string>();
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const [value = ''] = values;
    if (!allowed.includes(name)) {
      if (others === 'refused')
        problems.push({
          path: shown(name),
          value: shown(value),
          allowed: `no such parameter; there are ${allowed.join(', ')}`,
        });
    } else if (values.length > 1)
      problems.push({ path: name, value: values.map(shown), allowed: 'one value' });
    else if (value.length > longest(name) || NO_TEXT.test(value))
      problems.push({
        path: name,
        value: shown(value),
        allowed: `text of at most ${longest(name)} characters`,
      });
    else if (value.trim() !== '') known.set(name, value.trim());
  }
  if (problems.length > 0) throw badParameters(problems);
  return {
    get: (name) => known.get(name) ?? null,
    entries: [...known].sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

/** Parameters with which no chart can be made. */
export function badParameters(problems: readonly Problem[]): BadInputError {
  const sentences = problems.map(
    ({ path, value, allowed }) => `The parameter ${path} is ${JSON.stringify(value)}; allowed: ${allowed}.`,
  );
  return new BadInputError(sentences.join('\n'), { code: 'BAD_USER_INPUT', problems });
}

/** What was given, as the part of an address after its path. */
export function queryOf(entries: Given['entries']): string {
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([name, value]) => [name, value]))}`;
}

/** A whole number between two; absent: undefined. */
export function numberIn(given: Given, name: string, least: number, most: number): number | undefined {
  const value = given.get(name);
  if (value === null) return undefined;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw badParameters([{ path: name, value, allowed: `a whole number from ${least} to ${most}` }]);
}

function longest(name: string): number {
  return name === 'url' ? LONGEST_ADDRESS : LONGEST;
}

function shown(text: string): string {
  return text.slice(0, 60);
}
