import type { Breakdown } from '../codes.js';
import type { BreakdownInput } from '../generated/schema.js';
import { type PeriodInput, wireBreakdown, wirePeriod } from './question.js';

/** The members of filters that hold a period. */
const PERIODS = ['base', 'target', 'from', 'to', 'period', 'changedIn', 'dueIn', 'everDueIn'] as const;

/** A filter as the API takes it: periods by ISO 8601, a breakdown as a list of members. */
export type WireFilter<Filter> = {
  readonly [Key in keyof Filter]: Key extends (typeof PERIODS)[number]
    ? string | Exclude<Filter[Key], PeriodInput>
    : Key extends 'breakdown'
      ? readonly BreakdownInput[] | undefined
      : Filter[Key];
};

export function wireFilter<Filter extends object>(filter: Filter): WireFilter<Filter> {
  const wire: Record<string, unknown> = { ...(filter as Readonly<Record<string, unknown>>) };
  for (const key of PERIODS) {
    const period = wire[key] as PeriodInput | undefined;
    if (period !== undefined) wire[key] = wirePeriod(period);
  }
  wire['breakdown'] = wireBreakdown(wire['breakdown'] as Breakdown | undefined);
  return wire as WireFilter<Filter>;
}
