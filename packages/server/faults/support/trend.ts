import { ask } from './ask.js';

export interface Sample {
  readonly seconds: number;
  readonly rss: number;
  readonly heap: number;
  /** Resident beside the room that the heap has taken. */
  readonly beside: number;
  readonly handles: number;
}

/** What the program tells of itself. */
export async function sample(metrics: string, start: number): Promise<Sample> {
  const { text } = await ask(metrics, '/metrics');
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const rss = value('process_resident_memory_bytes');
  return {
    seconds: (performance.now() - start) / 1000,
    rss,
    beside: rss - value('nodejs_heap_size_total_bytes'),
    heap: value('nodejs_heap_size_used_bytes'),
    handles: value('nodejs_active_handles_total'),
  };
}

export interface Trend {
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  /** By how much the line through all points rises from the first to the last. */
  readonly grown: number;
  /** How far the points lie from the line: their standard deviation. */
  readonly noise: number;
}

/** So many pieces of a run give one point each: the lowest in it, which is what stays after collection. */
const PIECES = 20;

export function trendOf(points: readonly (readonly [at: number, value: number])[]): Trend {
  const size = Math.max(1, Math.floor(points.length / PIECES));
  const lowest = Array.from({ length: Math.floor(points.length / size) }, (_, piece) =>
    points
      .slice(piece * size, (piece + 1) * size)
      .reduce((least, point) => (point[1] < least[1] ? point : least)),
  );
  const mean = average(lowest.map(([, value]) => value));
  const middle = average(lowest.map(([at]) => at));
  const slope =
    lowest.reduce((sum, [at, value]) => sum + (at - middle) * (value - mean), 0) /
    lowest.reduce((sum, [at]) => sum + (at - middle) ** 2, 0);
  const distances = lowest.map(([at, value]) => value - (mean + slope * (at - middle)));
  const [first, last] = [lowest[0] ?? [0, 0], lowest.at(-1) ?? [0, 0]];
  return {
    first: first[1],
    last: last[1],
    mean,
    grown: slope * (last[0] - first[0]),
    noise: Math.sqrt(average(distances.map((distance) => distance ** 2))),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
