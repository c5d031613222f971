import {
  type Day,
  InvalidPeriodError,
  type Period,
  parseDay,
  parsePeriod,
  type Translations,
} from '@hasila/domain';
import type { Edition } from './edition.js';
import { badInput } from './refusals.js';

type Optional<T> = T | null | undefined;

/** Whether a value is one of those asked for; any is, where none are. */
export function oneOf<T>(list: Optional<readonly T[]>, value: T): boolean {
  return list === null || list === undefined || list.includes(value);
}

/** Whether a text stands in any of these, in any case. */
export function mentions(text: Optional<string>, ...places: readonly (string | Translations)[]): boolean {
  if (text === null || text === undefined) return true;
  const wanted = text.toLowerCase();
  return places
    .flatMap((place) => (typeof place === 'string' ? [place] : Object.values(place)))
    .some((part) => part.toLowerCase().includes(wanted));
}

/** Whether a period begins and ends inside a span. */
export function within(period: Period, from: Period | undefined, to: Period | undefined): boolean {
  return (from === undefined || period.first >= from.first) && (to === undefined || period.last <= to.last);
}

/** Whether a place is one of those asked for or, when meant, lies in one; any does, and none, where none are. */
export function inPlaces(
  { places }: Edition,
  wanted: Optional<readonly string[]>,
  place: string | null,
  withDescendants: boolean,
): boolean {
  if (wanted === null || wanted === undefined) return true;
  for (let at = place; at !== null; at = withDescendants ? places.get(at).parent : null) {
    if (wanted.includes(at)) return true;
  }
  return false;
}

/** A period that a caller wrote. `path` says where. */
export function readPeriod(text: string, path: string): Period {
  return read(text, path, parsePeriod);
}

export function readOptionalPeriod(text: Optional<string>, path: string): Period | undefined {
  return text === null || text === undefined ? undefined : readPeriod(text, path);
}

export function readOptionalDay(text: Optional<string>, path: string): Day | undefined {
  return text === null || text === undefined ? undefined : read(text, path, parseDay);
}

function read<T>(text: string, path: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof InvalidPeriodError)) throw error;
    throw badInput([{ path, value: text, allowed: error.allowed }]);
  }
}
