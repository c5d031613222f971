import { roundTicks } from './round-ticks.js';

/** From values to places along an axis. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly cut: boolean;
  readonly place: (value: number) => number;
}

const HOW_MANY_TICKS = 5;
/** Values that differ by less than this part of the largest would be one line on an axis from zero. */
const FLAT = 0.25;

/** A scale for figures: from zero, unless their differences would not be seen. */
export function valueScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const cut = least > 0 && most - least < most * FLAT;
  const room = cut ? most - least || most * 0.05 : 0;
  const ticks = roundTicks(
    cut ? least - room : Math.min(0, least),
    Math.max(most + room / 4, cut ? most : 0),
    HOW_MANY_TICKS,
  );
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const place = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  return { ticks, cut: low > 0, place };
}

/** A scale for time, with its years. */
export function timeScale(first: number, last: number, from: number, to: number): Scale {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const place = (at: number) => from + ((at - first) / (last - first + 1)) * (to - from);
  return { ticks: years, cut: false, place };
}
