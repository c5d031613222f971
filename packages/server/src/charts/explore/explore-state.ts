import { breakdownsIn, wordsIn, yearIn } from '@hasila/widgets/draw';
import type { PageParameters } from '../../pages/page-address.js';
import { badParameters, readGiven } from '../given.js';

/** The kinds of chart that show chosen indicators. */
export const EXPLORED_KINDS = ['trend', 'compare', 'figure', 'table', 'map'] as const;
export type ExploredKind = (typeof EXPLORED_KINDS)[number];

/** What was chosen: all of it stands in the address. */
export interface ExploreState {
  readonly kind: ExploredKind;
  readonly indicators: readonly string[];
  /** Slugs; empty: the country. */
  readonly places: readonly string[];
  /** `dimension=member;dimension=member`; empty: the total. */
  readonly breakdowns: readonly string[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** What indicators are looked for by. */
  readonly find: string;
  readonly topic: string;
}

/** More charts than this are no longer compared by anybody. */
const MOST = 6;
const CODE = /^[a-z0-9-]{1,100}$/;
const ONCE = ['kind', 'from', 'to', 'find', 'topic'] as const;
const LONGEST_SEARCH = 200;

/** Reads an address. Throws `BadInputError` where a parameter is wrong; others than ours are passed over. */
export function readState(parameters: URLSearchParams): ExploreState {
  const once = new URLSearchParams([...parameters].filter(([name]) => ONCE.some((one) => one === name)));
  const given = readGiven(once, ONCE, 'passed');
  const kind = given.get('kind') ?? 'trend';
  const known = EXPLORED_KINDS.find((one) => one === kind);
  if (known === undefined)
    throw badParameters([{ path: 'kind', value: kind, allowed: EXPLORED_KINDS.join(', ') }]);
  const topic = given.get('topic') ?? '';
  if (topic !== '' && !CODE.test(topic))
    throw badParameters([{ path: 'topic', value: topic, allowed: 'a code of topics { code }' }]);
  return {
    kind: known,
    indicators: codesIn(parameters, 'indicator'),
    places: codesIn(parameters, 'place'),
    breakdowns: breakdownsOf(parameters),
    from: yearIn(given.get('from'), 'from'),
    to: yearIn(given.get('to'), 'to'),
    find: (given.get('find') ?? '').slice(0, LONGEST_SEARCH),
    topic,
  };
}

/** A comparison with a first year alone runs to the last of these years. */
export function paired(state: ExploreState, years: readonly number[]): ExploreState {
  const { kind, from, to } = state;
  const last = years.at(-1);
  const isPair = kind === 'compare' || kind === 'figure';
  if (!isPair || from === undefined || to !== undefined || last === undefined || last <= from) return state;
  return { ...state, to: last };
}

/** The state as an address has it, in a fixed order and without what is usual. */
export function stateQuery({ kind, indicators, places, breakdowns, from, to }: ExploreState): PageParameters {
  return {
    indicator: indicators.length === 0 ? undefined : indicators.join(' '),
    place: places.length === 0 ? undefined : places.join(' '),
    breakdown: breakdowns.length === 0 ? undefined : breakdowns.join(' '),
    from: from === undefined ? undefined : String(from),
    to: to === undefined ? undefined : String(to),
    kind: kind === 'trend' ? undefined : kind,
  };
}

/** With their parts in one order, so that each is one choice however it is written. */
function breakdownsOf(parameters: URLSearchParams): readonly string[] {
  const parts = parameters.getAll('breakdown').flatMap((value) => breakdownsIn(value));
  const written = parts.map(breakdownKey);
  const wrong = written.find((one) => !/^[a-z0-9=;-]{1,200}$/.test(one));
  if (wrong !== undefined)
    throw badParameters([{ path: 'breakdown', value: wrong.slice(0, 60), allowed: 'dimension=member' }]);
  const breakdowns = [...new Set(written)];
  if (breakdowns.length > MOST)
    throw badParameters([{ path: 'breakdown', value: breakdowns.length, allowed: `at most ${MOST}` }]);
  return breakdowns;
}

/** A breakdown as addresses have it. */
export function breakdownKey(
  parts: readonly { readonly dimension: string; readonly member: string }[],
): string {
  return parts
    .map(({ dimension, member }) => `${dimension}=${member}`)
    .sort()
    .join(';');
}

/** Given as several parameters, as forms do, or as one with blanks between. */
function codesIn(parameters: URLSearchParams, name: string): readonly string[] {
  const codes = [...new Set(parameters.getAll(name).flatMap((value) => wordsIn(value)))];
  const wrong = codes.find((code) => !CODE.test(code));
  if (wrong !== undefined)
    throw badParameters([
      { path: name, value: wrong.slice(0, 60), allowed: 'codes of small letters and digits' },
    ]);
  if (codes.length > MOST)
    throw badParameters([{ path: name, value: codes.length, allowed: `at most ${MOST}` }]);
  return codes;
}
