import type { series } from '../tables/index.js';
import { keyText } from './row-reader.js';

/** A row that belongs to one series. */
export interface OfSeries {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string | null;
}

type SeriesRow = typeof series.$inferInsert;

/** Gives each series its number, in the order in which the files name them: the same files give the same numbers. */
export class SeriesNumbers {
  readonly #numbers = new Map<string, number>();

  numberOf(row: OfSeries): number {
    const key = seriesKey(row);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  *rows(): Iterable<SeriesRow> {
    for (const [key, id] of this.#numbers) {
      const [indicator = '', place = '', breakdown = ''] = key.split(keyText('', ''));
      yield { id, indicator, place, breakdown };
    }
  }
}

export function seriesKey({ indicator, place, breakdown }: OfSeries): string {
  return keyText(indicator, place, breakdown ?? '');
}
