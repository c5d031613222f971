import { parseDay } from '@hasila/domain';
import type { SQL } from 'drizzle-orm';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';

/** How many nodes a page may have, and has when nobody says. */
export const PAGE_SIZES = { least: 1, most: 200, usual: 50 } as const;

/** One part of the total order of a list. */
export interface OrderKey {
  readonly by: SQL;
  readonly type: 'text' | 'int' | 'float8' | 'date';
  readonly descending?: boolean;
}

/** What a cursor holds for one part of the order. */
export type KeyType = Pick<OrderKey, 'type'>;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

export interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly unknown[] | undefined;
  readonly before: readonly unknown[] | undefined;
}

export function encodeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads the arguments of a connection; refuses sizes outside 1 to 200, both directions at once and foreign cursors. */
export function pageRequest(
  { first, last, after, before }: PageArguments,
  order: readonly KeyType[],
): PageRequest {
  const problems: InputProblem[] = [];
  for (const [path, value] of Object.entries({ first, last })) {
    if (value != null && !(value >= PAGE_SIZES.least && value <= PAGE_SIZES.most))
      problems.push({ path, value, allowed: `${PAGE_SIZES.least} to ${PAGE_SIZES.most}` });
  }
  if (first != null && last != null)
    problems.push({ path: 'last', value: last, allowed: 'first or last, not both' });
  const cursor = (path: string, text: string | null | undefined) => {
    if (text == null) return undefined;
    const position = decodeCursor(text, order);
    if (position === undefined)
      problems.push({ path, value: text, allowed: 'a cursor that this connection gave' });
    return position;
  };
  const request = { after: cursor('after', after), before: cursor('before', before) };
  if (problems.length > 0) throw new BadUserInput(problems);
  return { limit: first ?? last ?? PAGE_SIZES.usual, backward: last != null, ...request };
}

const FITS: Readonly<Record<OrderKey['type'], (part: unknown) => boolean>> = {
  text: (part) => typeof part === 'string' && !part.includes('\0'),
  int: (part) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31,
  float8: (part) => Number.isFinite(part),
  date: (part) => typeof part === 'string' && isDay(part),
};

function isDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}

function decodeCursor(text: string, order: readonly KeyType[]): readonly unknown[] | undefined {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits = Array.isArray(position) && position.length === order.length;
    return fits && order.every(({ type }, index) => FITS[type](position[index])) ? position : undefined;
  } catch {
    return undefined;
  }
}
