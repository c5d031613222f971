import { type BreakdownValue, breakdownKey, type InputProblem } from '@hasila/domain';
import type { Edition } from './edition.js';
import type { Happenings } from './happenings.js';
import { badInput, notInSnapshot } from './refusals.js';

/** A code that a caller wrote, where, and whether it is known. */
interface AskedCode extends InputProblem {
  readonly isKnown: boolean;
}

type CodeKind =
  | 'indicator'
  | 'topic'
  | 'unit'
  | 'institution'
  | 'place'
  | 'member'
  | 'source'
  | 'report'
  | 'facilityType'
  | 'facility'
  | 'eventType'
  | 'eventSeries'
  | 'event';

type Codes = readonly string[] | string | null | undefined;

/** Words for what a code is one of, and the codes that there are. */
function known(
  edition: Edition,
  kind: CodeKind,
): { readonly noun: string; readonly codes: readonly string[]; readonly has: (code: string) => boolean } {
  const happened: Partial<Happenings> = edition.happenings ?? {};
  const { indicators, topics, units, institutions, places, members, sources, reports } = edition;
  const [noun, lookup] = {
    indicator: ['indicators', indicators] as const,
    topic: ['topics', topics] as const,
    unit: ['units', units] as const,
    institution: ['institutions', institutions] as const,
    place: ['places', places] as const,
    member: ['members of breakdowns', members] as const,
    source: ['sources', sources] as const,
    report: ['reports', reports] as const,
    facilityType: ['kinds of facilities', happened.facilityTypes] as const,
    facility: ['facilities', happened.facilities] as const,
    eventType: ['kinds of events', happened.eventTypes] as const,
    eventSeries: ['recurring events', happened.eventSeries] as const,
    event: ['events', happened.events] as const,
  }[kind];
  return { noun, codes: lookup?.codes ?? [], has: (code) => lookup?.find(code) !== undefined };
}

/** The codes of a list or of a single argument, with their paths. */
export function asked(edition: Edition, kind: CodeKind, codes: Codes, path: string): readonly AskedCode[] {
  if (codes === null || codes === undefined) return [];
  const { noun, codes: all, has } = known(edition, kind);
  const some =
    all.length > 12 ? `${all.slice(0, 12).join(', ')} and ${all.length - 12} more` : all.join(', ');
  const allowed = `one of the ${all.length} ${noun} of this snapshot: ${some}`;
  const list = typeof codes === 'string' ? [codes] : codes;
  return list.map((code, index) => ({
    path: typeof codes === 'string' ? path : `${path}[${index}]`,
    value: code,
    allowed,
    isKnown: has(code),
  }));
}

export function askedBreakdown(
  edition: Edition,
  breakdown: readonly BreakdownValue[] | null | undefined,
  path: string,
): readonly AskedCode[] {
  return asked(
    edition,
    'member',
    breakdown?.map((value) => breakdownKey([value])),
    path,
  );
}

/**
 * Refuses every unknown code at once. In a whole snapshot there is no such thing; in a part of an edition there may be
 * one elsewhere.
 */
export function checkCodes(
  { whole }: Edition,
  codes: readonly AskedCode[],
  found: readonly InputProblem[] = [],
): void {
  const unknown = codes
    .filter(({ isKnown }) => !isKnown)
    .map(({ path, value, allowed }) => ({ path, value, allowed }));
  if (found.length > 0 || (whole && unknown.length > 0)) throw badInput([...found, ...unknown]);
  if (unknown.length === 0) return;
  const sentences = unknown.map(
    ({ path, value, allowed }) => `${path}: ${JSON.stringify(value)} is not ${allowed}`,
  );
  throw notInSnapshot(sentences.join('; '), unknown);
}
