import { endsOf, middleOf } from '../drawing/periods.js';
import type { TrendAnswer } from './ask-trend.js';

type Observation = TrendAnswer['observations']['nodes'][number];

/** A figure of a series, at the middle of its period in years. */
export interface Point extends Observation {
  readonly at: number;
}

/** The figures of one place and breakdown, in time. */
export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What is longer than a year with all its days. */
const LONG = 1.5;

/**
 * Lines without figures of several years, which would make all others look small; as they are where there is nothing
 * else.
 */
export function chartedLines(lines: readonly Line[]): readonly Line[] {
  const charted = lines.map(({ name, points }) => ({
    name,
    points: points.filter(({ period }) => {
      const [start, end] = endsOf(period);
      return end - start < LONG;
    }),
  }));
  return charted.some(({ points }) => points.length > 0) ? charted : lines;
}

/** The lines of an answer, of whole years from one to another. */
export function linesOf(
  answer: TrendAnswer,
  from: number | undefined,
  to: number | undefined,
): readonly Line[] {
  const lines = new Map<string, { name: string; points: Point[] }>();
  for (const observation of answer.observations.nodes) {
    const at = middleOf(observation.period);
    if (at < (from ?? 0) || at >= (to ?? 9999) + 1) continue;
    const { place, breakdown } = observation;
    const parts = breakdown.map(({ member }) => member.label.value);
    const key = JSON.stringify([place.slug, ...breakdown.map(({ member }) => member.code)]);
    const line = lines.get(key) ?? { name: [place.name.value, ...parts].join(' · '), points: [] };
    line.points.push({ ...observation, at });
    lines.set(key, line);
  }
  for (const { points } of lines.values()) points.sort((a, b) => a.at - b.at);
  return [...lines.values()];
}
