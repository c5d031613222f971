import { closure, compareWidth, isInside, meets, width } from './interval.js';
import { hardInterval, plausibleInterval } from './quantity.js';
import { type Reading, SOURCE_KINDS } from './reading.js';
import { isKnown, type Vintage } from './vintage.js';

export const OBSERVATION_FLAGS = ['REVISED', 'CONFLICTING', 'PARTIAL_PERIOD', 'DATE_DERIVED'] as const;
export type ObservationFlag = (typeof OBSERVATION_FLAGS)[number];

/** The reading that counts, and what a reader must know of it. */
export interface Choice<R extends Reading = Reading> {
  readonly reading: R;
  readonly flags: readonly ObservationFlag[];
}

/** Whether the plausible intervals of two readings, both taken closed, share a point. */
export function agree(a: Reading, b: Reading): boolean {
  return meets(closure(plausibleInterval(a.quantity)), closure(plausibleInterval(b.quantity)));
}

/** Whether `a` says the same as `b`, more precisely. */
export function refines(a: Reading, b: Reading): boolean {
  const plausible = plausibleInterval(b.quantity);
  return (
    isInside(closure(hardInterval(a.quantity)), closure(plausible)) &&
    compareWidth(width(plausibleInterval(a.quantity)), width(plausible)) < 0
  );
}

/**
 * Chooses the reading that counts among all readings of one observation. Nothing is averaged. The answer does not
 * depend on the order of `readings`. `undefined` when none is admitted.
 *
 * The latest report that carries weight is taken (an official reading, or agreeing readings of two publishers),
 * else the earliest; the first of its readings is the anchor; the narrowest reading that refines the anchor counts.
 * With `toldBy` that report is taken first where it carries weight, and flags also see what became known after `asOf`.
 */
export function chooseReading<R extends Reading>(
  readings: readonly R[],
  { asOf, toldBy }: Vintage = {},
): Choice<R> | undefined {
  const usable = readings.filter((reading) => !reading.setAside);
  const admitted = usable.filter(({ knownOn, report }) => isKnown(knownOn, report?.slug, { asOf, toldBy }));
  // Most figures have one reading: it counts, and disagrees with none.
  if (usable.length === 1) return admitted[0] && { reading: admitted[0], flags: flagsOf(admitted[0], []) };
  const taken = takeReport(groupByReport(admitted), toldBy);
  if (taken === undefined) return undefined;
  const order = byWeight(admitted);
  const anchor = [...taken].sort(order)[0];
  if (anchor === undefined) return undefined;
  const candidates = admitted.filter((reading) => reading === anchor || refines(reading, anchor));
  const narrowest = (a: R, b: R) => compareWidth(plausibleWidth(a), plausibleWidth(b)) || order(a, b);
  const chosen = candidates.sort(narrowest)[0] ?? anchor;
  return { reading: chosen, flags: flagsOf(chosen, toldBy === undefined ? admitted : usable) };
}

function takeReport<R extends Reading>(reports: readonly (readonly R[])[], toldBy?: string) {
  const latestFirst = [...reports].sort((a, b) => compareText(issueKey(b), issueKey(a)));
  const weighty = latestFirst.filter(carriesWeight);
  return (
    weighty.find((report) => toldBy !== undefined && tells(report[0], toldBy)) ??
    weighty[0] ??
    latestFirst.at(-1)
  );
}

function carriesWeight(report: readonly Reading[]): boolean {
  return report.some(
    (reading) =>
      reading.source.kind === 'OFFICIAL' ||
      report.some((other) => other.source.publisher !== reading.source.publisher && agree(reading, other)),
  );
}

/** Source kind, agreeing publishers of its report, plausible and hard width, day, source, id: a total order. */
function byWeight<R extends Reading>(admitted: readonly R[]): (a: R, b: R) => number {
  const support = new Map(admitted.map((reading) => [reading.id, agreeingPublishers(reading, admitted)]));
  return (a, b) =>
    SOURCE_KINDS.indexOf(a.source.kind) - SOURCE_KINDS.indexOf(b.source.kind) ||
    (support.get(b.id) ?? 0) - (support.get(a.id) ?? 0) ||
    compareWidth(plausibleWidth(a), plausibleWidth(b)) ||
    compareWidth(width(hardInterval(a.quantity)), width(hardInterval(b.quantity))) ||
    compareText(b.knownOn, a.knownOn) ||
    compareText(a.source.slug, b.source.slug) ||
    compareText(a.id, b.id);
}

function agreeingPublishers(reading: Reading, readings: readonly Reading[]): number {
  const same = readings.filter((other) => reportKey(other) === reportKey(reading) && agree(reading, other));
  return new Set(same.map((other) => other.source.publisher)).size;
}

function flagsOf(chosen: Reading, readings: readonly Reading[]): readonly ObservationFlag[] {
  const disagreeing = readings.filter((other) => !agree(other, chosen));
  const inReport = (other: Reading) => reportKey(other) === reportKey(chosen);
  const flags: ObservationFlag[] = [];
  if (disagreeing.some((other) => !inReport(other))) flags.push('REVISED');
  if (disagreeing.some(inReport)) flags.push('CONFLICTING');
  if (chosen.partial) flags.push('PARTIAL_PERIOD');
  if (chosen.dateDerived) flags.push('DATE_DERIVED');
  return flags;
}

function groupByReport<R extends Reading>(readings: readonly R[]): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const reading of readings) {
    const key = reportKey(reading);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
}

/** A reading of a source that tells no report stands alone: the source is its own report. */
function reportKey({ report, source }: Reading): string {
  return report === null ? `source:${source.slug}` : `report:${report.slug}`;
}

function issueKey(report: readonly Reading[]): string {
  const [reading] = report;
  return reading === undefined ? '' : `${reading.report?.issuedOn ?? reading.knownOn} ${reportKey(reading)}`;
}

function tells(reading: Reading | undefined, report: string): boolean {
  return reading?.report?.slug === report;
}

function plausibleWidth(reading: Reading) {
  return width(plausibleInterval(reading.quantity));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
