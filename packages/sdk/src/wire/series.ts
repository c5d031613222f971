import { breakdownKey, type SeriesKey, type Text } from '@hasila/domain';
import type { NamedSeries } from '../answers/series.js';

interface WireSeries<Place = object, Member = object> {
  readonly place: { readonly slug: string } & Place;
  readonly breakdown: readonly {
    readonly dimension: { readonly code: string };
    readonly member: { readonly code: string } & Member;
  }[];
}

export function seriesKey({ place, breakdown }: WireSeries): SeriesKey {
  return {
    place: place.slug,
    breakdown: breakdownKey(
      breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code })),
    ),
  };
}

export function namedSeries(
  wire: WireSeries<{ readonly name: Text }, { readonly label: Text }>,
): NamedSeries {
  return {
    ...seriesKey(wire),
    placeName: wire.place.name,
    memberNames: memberNames(wire.breakdown),
  };
}

export function memberNames(
  members: readonly { readonly member: { readonly label: Text } }[],
): readonly Text[] {
  return members.map(({ member }) => member.label);
}
