import { parseDay } from '@hasila/domain';
import type { SQL } from 'drizzle-orm';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';

const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;

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
    if (value != null && !(value >= 1 && value <= MAX_PAGE))
      problems.push({ path, value, allowed: `1 to ${MAX_PAGE}` });
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
  return { limit: first ?? last ?? DEFAULT_PAGE, backward: last != null, ...request };
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
