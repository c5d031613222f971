import type { CommitmentStatus, EventStatus, FacilityChangeKind } from '@hasila/domain';
import type { Forms } from '../drawing/counted.js';
import type { ShownSource } from '../drawing/source-line.js';
import { COMMITMENTS, EVENTS, FACILITIES } from '../words/counted-things.js';
import type { Happening, HappeningList } from './ask-timeline.js';

/** How many of each are told of. */
export const FORMS: Readonly<Record<Happening, Forms>> = {
  facilities: FACILITIES,
  events: EVENTS,
  commitments: COMMITMENTS,
};

/** How many things there are of one kind that something happened to. */
export function countOf(entries: readonly Entry[], show: Happening, year: number | undefined): number {
  const own = entries.filter((entry) => entry.step.show === show && entry.year === year);
  return new Set(own.map(({ page }) => page)).size;
}

/** What an entry says happened, as the service names it. */
export type Step =
  | { readonly show: 'facilities'; readonly code: FacilityChangeKind }
  | { readonly show: 'events'; readonly code: EventStatus }
  | { readonly show: 'commitments'; readonly code: CommitmentStatus };

/** One thing that happened. */
export interface Entry {
  readonly step: Step;
  /** The year it is told under; absent where no source says when. */
  readonly year: number | undefined;
  readonly period: string | null;
  readonly name: string;
  readonly place: string | undefined;
  /** When something announced is due. */
  readonly due: string | null;
  /** Its page, from the folder of the language. */
  readonly page: string;
  readonly sources: readonly ShownSource[];
}

/** Everything that happened from one year to another, the newest first, what has no date last. */
export function entriesOf(
  answer: readonly HappeningList[],
  from: number | undefined,
  to: number | undefined,
): readonly Entry[] {
  const inRange = ({ year }: Entry) =>
    year === undefined ? from === undefined && to === undefined : year >= (from ?? 0) && year <= (to ?? 9999);
  return told(answer.flatMap(entriesIn).filter(inRange)).sort(
    (a, b) => (b.year ?? 0) - (a.year ?? 0) || endOf(b).localeCompare(endOf(a)),
  );
}

/** What several sources tell alike stands there once, with all of them. */
function told(all: readonly Entry[]): Entry[] {
  const once = new Map<string, Entry>();
  for (const entry of all) {
    const { page, step, period, due } = entry;
    const key = JSON.stringify([page, step.code, period, due]);
    const sources = [...(once.get(key)?.sources ?? []), ...entry.sources];
    once.set(key, { ...entry, sources });
  }
  return [...once.values()];
}

/** A change and a statement belong to the year in which their period ends, an event to that in which it begins. */
function entriesIn(list: HappeningList): readonly Entry[] {
  if (list.show === 'facilities') {
    return list.nodes.flatMap(({ slug, name, place, history }) =>
      history.map(({ kind, period, citation }) => ({
        ...{ step: { show: list.show, code: kind }, period, due: null, place: place?.name.value },
        ...{ year: yearOf(period?.split('/').at(-1)), name: name.value, page: pageIn(list.show, slug) },
        sources: [citation.source],
      })),
    );
  }
  if (list.show === 'events') {
    return list.nodes.map(({ slug, name, place, period, status, citations }) => ({
      ...{ step: { show: list.show, code: status }, period, due: null, place: place?.name.value },
      ...{ year: yearOf(period), name: name.value, page: pageIn(list.show, slug) },
      sources: citations.map(({ source }) => source),
    }));
  }
  return list.nodes.flatMap(({ slug, title, statements }) =>
    statements.map(({ status, due, knownOn, published, citation }) => ({
      ...{ step: { show: list.show, code: status }, period: published ?? knownOn, due, place: undefined },
      ...{ year: yearOf(published ?? knownOn), name: title.value, page: pageIn(list.show, slug) },
      sources: [citation.source],
    })),
  );
}

function pageIn(show: Happening, slug: string): string {
  return `${show}/${slug}`;
}

function yearOf(period: string | undefined): number | undefined {
  return period === undefined ? undefined : Number(period.slice(0, 4));
}

function endOf({ period }: Entry): string {
  return period?.split('/').at(-1) ?? '';
}
