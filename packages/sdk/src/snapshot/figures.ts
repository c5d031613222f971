import {
  type Day,
  type IndicatorSeries,
  type ObservationKey,
  type Observed,
  observe,
  parsePeriod,
  type Reading,
  type Snapshot,
  type SnapshotReading,
  type SnapshotUnit,
  seriesId,
  type Vintage,
} from '@hasila/domain';
import type { Catalogue } from './catalogue.js';
import { byText, grouped } from './lookup.js';

/** A reading with the words of its unit and the expression as it is written. */
export interface KnownReading extends Reading, Pick<SnapshotReading, 'asWritten'> {
  readonly quantity: Reading['quantity'] & { readonly unit: SnapshotUnit };
}

/** An observation with what names it. */
export interface KnownObservation extends Observed<KnownReading> {
  readonly key: ObservationKey;
  readonly vintage: Vintage;
}

/** A series with the periods for which it has a figure, in order. */
export interface KnownSeries extends IndicatorSeries {
  readonly periods: readonly string[];
}

export type Figures = ReturnType<typeof figuresOf>;

/** The readings of a snapshot by what they are readings of. */
export function figuresOf({ readings, claims }: Snapshot, catalogue: Catalogue) {
  const byKey = grouped(readings, keyOf);
  const known = new Map<string, readonly KnownReading[]>();
  const readingsOf = (key: ObservationKey): readonly KnownReading[] => {
    const id = keyOf(key);
    const made =
      known.get(id) ?? (byKey.get(id) ?? []).map((row) => knownReading(row, catalogue)).sort(newestFirst);
    known.set(id, made);
    return made;
  };
  const series = [...grouped([...readings, ...claims], seriesId).values()]
    .map(([first]) => first as IndicatorSeries)
    .map(({ indicator, place, breakdown }) => ({ indicator, place, breakdown }))
    .sort(
      (a, b) =>
        byText(a.indicator, b.indicator) || byText(a.place, b.place) || byText(a.breakdown, b.breakdown),
    );
  const periods = grouped(
    [...byKey.values()].filter((rows) => rows.some(isCounted)).flatMap(([first]) => first ?? []),
    seriesId,
  );
  const ordered = new Map(
    [...periods].map(([id, rows]) => [id, rows.map(({ period }) => period).sort(byDays)]),
  );
  /** Whether there is a figure, as it was known on a day or is known now. */
  const hasFigure = (key: ObservationKey, asOf?: Day | null): boolean =>
    (byKey.get(keyOf(key)) ?? []).some(
      (row) => isCounted(row) && (asOf === null || asOf === undefined || row.knownOn <= asOf),
    );
  /** The periods of a series for which there is a figure, in order. */
  const periodsOf = (of: IndicatorSeries, asOf?: Day | null): readonly string[] =>
    (ordered.get(seriesId(of)) ?? []).filter((period) => hasFigure({ ...of, period }, asOf));
  const today = new Map<string, KnownObservation | null>();
  const observation = (key: ObservationKey, vintage: Vintage): KnownObservation | null => {
    const { indicator, place, breakdown, period } = key;
    const observed = observe({ place, breakdown, period: parsePeriod(period) }, readingsOf(key), vintage);
    return observed && { ...observed, key: { indicator, place, breakdown, period }, vintage };
  };
  return {
    readingsOf,
    hasFigure,
    periodsOf,
    /** Every series that is published or claimed of, in order. */
    allSeries: series,
    /** Those with a figure. */
    series: series
      .map((of): KnownSeries => ({ ...of, periods: ordered.get(seriesId(of)) ?? [] }))
      .filter((of) => of.periods.length > 0),
    /** The figure as a vintage gives it: that of today is chosen once. */
    observation: (key: ObservationKey, vintage: Vintage): KnownObservation | null => {
      if (vintage.asOf !== undefined || vintage.toldBy !== undefined) return observation(key, vintage);
      const id = keyOf(key);
      const known = today.get(id);
      if (known !== undefined) return known;
      const made = observation(key, {});
      today.set(id, made);
      return made;
    },
  };
}

function keyOf({ indicator, place, breakdown, period }: ObservationKey): string {
  return [indicator, place, breakdown, period].join('|');
}

function isCounted({ setAside }: SnapshotReading): boolean {
  return setAside === null;
}

function knownReading(row: SnapshotReading, { units, sources, reports }: Catalogue): KnownReading {
  const { value, qualifier, ulp, between } = row;
  const quantity = {
    value,
    qualifier,
    ulp,
    unit: units.get(row.unit),
    ...(between === null ? {} : { between }),
  };
  const report = row.report === null ? null : reports.get(row.report);
  return { ...row, quantity, source: sources.get(row.source), report, setAside: !isCounted(row) };
}

function newestFirst(a: Reading, b: Reading): number {
  return byText(b.knownOn, a.knownOn) || byText(a.id, b.id);
}

/** By the first day of a period, then by its last. */
function byDays(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  return byText(one.first, other.first) || byText(one.last, other.last);
}
