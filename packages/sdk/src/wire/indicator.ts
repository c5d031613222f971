import { periodDays } from '@hasila/domain';
import type { Indicator, IndicatorDetails } from '../answers/indicator.js';
import type { Series } from '../answers/series.js';
import type { IndicatorFragment, IndicatorQuery } from '../generated/operations.js';
import { citedSource } from './cited-source.js';
import { observationFromWire } from './observation.js';
import { namedSeries } from './series.js';
import { labelledUnit } from './unit.js';

/** The value of an indicator as the API lists it. */
export function indicatorFromWire(wire: IndicatorFragment): Indicator {
  return { ...wire, unit: labelledUnit(wire.unit) };
}

type Details = NonNullable<IndicatorQuery['indicator']>;

/** All that there is to know of an indicator, with the series of all pages. */
export function detailsFromWire(wire: Details, series: readonly Series[]): IndicatorDetails {
  const { breaks, periods, latest } = wire;
  return {
    ...wire,
    ...indicatorFromWire(wire),
    breaks: breaks.map(({ at, reason, citation }) => ({
      at: periodDays(at),
      reason,
      source: citation && citedSource(citation.source),
    })),
    periods: periods.map(periodDays),
    latest: latest && observationFromWire(latest),
    series,
  };
}

export function seriesFromWire(wire: Details['series']['nodes'][number]): Series {
  return { ...namedSeries(wire), periods: wire.periods.map(periodDays) };
}
