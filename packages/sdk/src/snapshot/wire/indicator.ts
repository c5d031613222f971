import { formatPeriod, latestPeriod, parsePeriod } from '@hasila/domain';
import type { IndicatorFragment, IndicatorQuery } from '../../generated/operations.js';
import type { KnownIndicator } from '../catalogue.js';
import { type Request, textOf } from '../request.js';
import { labelToWire, sourceToWire, unitToWire } from './around.js';
import { observationToWire } from './observation.js';

type Details = Omit<NonNullable<IndicatorQuery['indicator']>, 'series'>;

export function indicatorToWire(indicator: KnownIndicator, request: Request): IndicatorFragment {
  const { edition } = request;
  const { definition, topic, unit, kind, desiredDirection, decimals, notes } = indicator;
  return {
    ...labelToWire(indicator, request),
    definition: textOf(definition, request),
    topic: labelToWire(edition.topics.get(topic), request),
    unit: unitToWire(unit, request),
    ...{ kind, desiredDirection, decimals },
    notes: notes.map((note) => textOf(edition.notes.get(note).label, request)),
  };
}

/** All that there is to know of an indicator, but for its series. */
export function detailsToWire(indicator: KnownIndicator, request: Request): Details {
  const { edition, asOf } = request;
  const { code, additive } = indicator;
  const institution = edition.institutions.get(indicator.institution);
  const total = { indicator: code, place: edition.country, breakdown: '' };
  const last = latestPeriod(edition.periodsOf(total, asOf).map(parsePeriod));
  const latest = last && edition.observation({ ...total, period: formatPeriod(last) }, { asOf });
  return {
    ...indicatorToWire(indicator, request),
    additive,
    institution: {
      code: institution.code,
      name: textOf(institution.label, request),
      url: institution.url ?? null,
    },
    breakdowns: breakdownsOf(code, request),
    breaks: indicator.breaks.map(({ at, reason, source }) => ({
      at: formatPeriod(at),
      reason: textOf(reason, request),
      citation: source === null ? null : { source: sourceToWire(source, request) },
    })),
    periods: edition.periodsOf(total),
    latest: latest ? observationToWire(latest, request) : null,
  };
}

/** What it is broken down by, with the members that occur, in the order of their codes. */
function breakdownsOf(code: string, request: Request): Details['breakdowns'] {
  const { edition } = request;
  const keys = edition.allSeries
    .filter(({ indicator, breakdown }) => indicator === code && breakdown !== '')
    .map(({ breakdown }) => breakdown);
  const pairs = [...new Set(keys.flatMap((key) => key.split(';')))].sort();
  const members = pairs.flatMap(edition.membersOf);
  const dimensions = [...new Set(members.map(({ dimension }) => dimension))];
  return dimensions.map((dimension) => ({
    ...labelToWire(edition.dimensions.get(dimension), request),
    members: members
      .filter((member) => member.dimension === dimension)
      .map((member) => labelToWire(member, request)),
  }));
}
