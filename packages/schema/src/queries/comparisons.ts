import { type Comparison, type ComparisonKey, compare } from '@hasila/domain';
import { type Lookup, made } from './by-key.js';
import type { Reader } from './reader.js';
import type { IndicatorRecord, ObservationKey, ObservationRecord, Vintage } from './records.js';

/** A comparison with the inputs that name it. */
export interface ComparisonRecord {
  readonly key: ComparisonKey;
  readonly indicator: IndicatorRecord;
  readonly comparison: Comparison<ObservationRecord>;
}

interface Compared {
  readonly indicator: Lookup<string, IndicatorRecord | undefined>;
  readonly observation: (key: ObservationKey, vintage: Vintage) => Promise<ObservationRecord | null>;
}

/** Compares what rows say, once in an edition where that is remembered; `null` when there is no such indicator. */
export function comparisonLoader(db: Reader, loaders: Compared) {
  return {
    comparison: made(
      db,
      'comparison',
      nameOf,
      async (key: ComparisonKey): Promise<ComparisonRecord | null> => {
        const { indicator: code, base, target, measure, allowIncomparable, asOf, toldBy } = key;
        const [indicator, ...sides] = await Promise.all([
          loaders.indicator.load(code),
          loaders.observation({ indicator: code, ...base }, { asOf, toldBy }),
          loaders.observation({ indicator: code, ...target }, { asOf, toldBy }),
        ]);
        if (indicator === undefined) return null;
        return { key, indicator, comparison: compare(indicator, ...sides, { measure, allowIncomparable }) };
      },
    ),
  };
}

function nameOf({
  indicator,
  base,
  target,
  measure,
  allowIncomparable,
  asOf,
  toldBy,
}: ComparisonKey): string {
  const side = ({ place, breakdown, period }: ComparisonKey['base']) => `${place}|${breakdown}|${period}`;
  return `${indicator}|${side(base)}|${side(target)}|${measure}|${allowIncomparable}|${asOf}|${toldBy}`;
}
