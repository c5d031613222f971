import {
  type BreakdownValue,
  type ComparedIndicator,
  parseBreakdown,
  parsePeriod,
  type SeriesBreak,
  type Snapshot,
  type SnapshotBreak,
  type SnapshotIndicator,
  type SnapshotUnit,
} from '@hasila/domain';
import { byText, lookup } from './lookup.js';

/** An indicator, as a comparison knows it and as a reader does. */
export interface KnownIndicator
  extends Omit<SnapshotIndicator, 'unit' | 'breaks'>,
    Omit<ComparedIndicator, 'breaks'> {
  readonly unit: SnapshotUnit;
  /** The earliest first. */
  readonly breaks: readonly (SeriesBreak & Pick<SnapshotBreak, 'reason' | 'source'>)[];
}

export type Catalogue = ReturnType<typeof catalogueOf>;

/** Everything in a snapshot that has a code or a slug. */
export function catalogueOf(snapshot: Snapshot) {
  const { topics, institutions, notes, places, reports, sources, breakdowns } = snapshot;
  const code = (item: { readonly code: string }) => item.code;
  const slug = (item: { readonly slug: string }) => item.slug;
  const units = lookup('unit', snapshot.units, code);
  const indicators = snapshot.indicators.map(
    (row): KnownIndicator => ({
      ...row,
      unit: units.get(row.unit),
      breaks: row.breaks
        .map((at) => ({ ...at, at: parsePeriod(at.at) }))
        .sort((a, b) => byText(a.at.first, b.at.first)),
    }),
  );
  const members = breakdowns.flatMap((dimension) =>
    dimension.members.map((member) => ({ dimension: dimension.code, member })),
  );
  const memberKey = (dimension: string, member: string) => `${dimension}=${member}`;
  const membersByKey = lookup('member of a breakdown', members, ({ dimension, member }) =>
    memberKey(dimension, member.code),
  );
  return {
    units,
    topics: lookup('topic', topics, code),
    institutions: lookup('institution', institutions, code),
    notes: lookup('note', notes, code),
    places: lookup('place', places, slug),
    reports: lookup('report', reports, slug),
    sources: lookup('source', sources, slug),
    dimensions: lookup('dimension', breakdowns, code),
    members: membersByKey,
    indicators: lookup('indicator', indicators, code),
    /** The parts of a breakdown with what they are called. */
    membersOf: (breakdown: string) =>
      parseBreakdown(breakdown).map(({ dimension, member }: BreakdownValue) => ({
        dimension,
        ...membersByKey.get(memberKey(dimension, member)).member,
      })),
  };
}
