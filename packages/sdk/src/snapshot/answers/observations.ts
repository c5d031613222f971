import {
  breakdownKey,
  breakdownProblems,
  isKnown,
  type ObservationFlag,
  type ObservationKey,
  parsePeriod,
  rangeProblems,
} from '@hasila/domain';
import { ObservationsDocument } from '../../generated/operations.js';
import { inPlaces, oneOf, readOptionalPeriod, within } from '../conditions.js';
import type { KnownObservation } from '../figures.js';
import { asked, askedBreakdown, checkCodes } from '../known-codes.js';
import { pageOf } from '../page.js';
import { brokenSnapshot } from '../read-snapshot.js';
import type { Request } from '../request.js';
import { indicatorLabelToWire, namedSeriesToWire } from '../wire/around.js';
import { observationToWire } from '../wire/observation.js';
import { answering } from './answering.js';

export const observationsAnswer = answering(ObservationsDocument, ({ filter, ...page }, request) => {
  const { edition, asOf } = request;
  const [from, to] = (['from', 'to'] as const).map((end) =>
    readOptionalPeriod(filter?.[end], `filter.${end}`),
  );
  checkCodes(
    edition,
    [
      ...asked(edition, 'indicator', filter?.indicators, 'filter.indicators'),
      ...asked(edition, 'topic', filter?.topics, 'filter.topics'),
      ...asked(edition, 'place', filter?.places, 'filter.places'),
      ...asked(edition, 'source', filter?.sources, 'filter.sources'),
      ...askedBreakdown(edition, filter?.breakdown, 'filter.breakdown'),
    ],
    [
      ...breakdownProblems(filter?.breakdown, 'filter.breakdown'),
      ...rangeProblems({ from, to }, 'filter.to'),
    ],
  );
  const breakdown = filter?.breakdown ? breakdownKey(filter.breakdown) : undefined;
  const wanted = breakdown ?? (filter?.anyBreakdown === false ? '' : undefined);
  const series = edition.series.filter(
    (of) =>
      oneOf(filter?.indicators, of.indicator) &&
      oneOf(filter?.topics, edition.indicators.get(of.indicator).topic) &&
      inPlaces(edition, filter?.places, of.place, filter?.withDescendants ?? false) &&
      (wanted === undefined || of.breakdown === wanted),
  );
  const flags = filter?.flags;
  const rows = series
    .flatMap(({ periods, ...of }) => periods.map((period) => ({ ...of, period })))
    .filter(
      (key) =>
        within(parsePeriod(key.period), from, to) &&
        edition.hasFigure(key, asOf) &&
        isOf(filter?.sources, key, request) &&
        (!flags || isFlagged(flags, key, request)),
    );
  return {
    observations: pageOf(rows, page, (key) => {
      const { place, breakdown: members } = namedSeriesToWire(key, request);
      const indicator = indicatorLabelToWire(key.indicator, request);
      return { ...observationToWire(figureOf(key, request), request), place, members, indicator };
    }),
  };
});

/** Of a key that has a figure on the day asked for. */
function figureOf(key: ObservationKey, { edition, asOf }: Request): KnownObservation {
  const figure = edition.observation(key, { asOf });
  if (figure === null) throw brokenSnapshot('figure', Object.values(key).join(' '));
  return figure;
}

/** Whether any of its readings, as far as they were known, stands in one of the sources. */
function isOf(
  sources: readonly string[] | null | undefined,
  key: ObservationKey,
  { edition, asOf }: Request,
): boolean {
  return edition
    .readingsOf(key)
    .some(({ source, knownOn }) => oneOf(sources, source.slug) && isKnown(knownOn, null, { asOf }));
}

function isFlagged(wanted: readonly ObservationFlag[], key: ObservationKey, request: Request): boolean {
  return figureOf(key, request).flags.some((flag) => wanted.includes(flag));
}
