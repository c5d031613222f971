import type { Language } from '@hasila/domain';
import type { Client } from '@hasila/sdk/core';
import type { ServedText } from '../../pages/parts/text.js';
import { CHOSEN, type ChosenIndicator, FOUND, OFFERED, TOPICS } from './explore-document.js';
import { breakdownKey, type ExploreState } from './explore-state.js';

/** Something with a code and a name. */
export interface Named {
  readonly code: string;
  readonly label: ServedText;
}

/** What there is to choose from in a state. */
export interface Offers {
  readonly chosen: readonly ChosenIndicator[];
  /** Indicators beside those that were chosen. */
  readonly indicators: readonly Named[];
  readonly topics: readonly Named[];
  readonly places: readonly Named[];
  readonly breakdowns: readonly Named[];
  readonly years: readonly number[];
}

const MOST_FOUND = 20;
const MOST_OF_TOPIC = 60;
const MOST_PLACES = 40;
const MOST_BREAKDOWNS = 40;

/** Throws `BadInputError` where an indicator or a topic is unknown. */
export async function offersOf(client: Client, state: ExploreState, language: Language): Promise<Offers> {
  const [chosen, indicators, { topics }] = await Promise.all([
    chosenOf(client, state, language),
    offeredOf(client, state, language),
    client.request(TOPICS, { language }),
  ]);
  const all = chosen.flatMap((one) => one.series.nodes);
  const series = all.filter(({ breakdown }) =>
    state.breakdowns.length === 0 ? breakdown.length === 0 : state.breakdowns.includes(keyOf(breakdown)),
  );
  const places = new Map(series.map(({ place: { slug, name } }) => [slug, { code: slug, label: name }]));
  const years = series.flatMap(({ periods }) => periods.map((period) => Number(period.slice(0, 4))));
  return {
    chosen,
    indicators: indicators.filter(({ code }) => !state.indicators.includes(code)),
    topics,
    places: [...places.values()].slice(0, MOST_PLACES),
    breakdowns: breakdownsOf(all),
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}

type Series = ChosenIndicator['series']['nodes'][number];

function keyOf(breakdown: Series['breakdown']): string {
  return breakdownKey(
    breakdown.map(({ dimension, member }) => ({ dimension: dimension.code, member: member.code })),
  );
}

/** Those that there are figures of, by the names of their members. */
function breakdownsOf(series: readonly Series[]): readonly Named[] {
  const named = series.flatMap(({ breakdown }): readonly (readonly [string, Named])[] => {
    const [first] = breakdown;
    if (first === undefined) return [];
    const value = breakdown.map(({ member }) => member.label.value).join(' · ');
    const code = keyOf(breakdown);
    return [[code, { code, label: { ...first.member.label, value } }]];
  });
  return [...new Map(named).values()].slice(0, MOST_BREAKDOWNS);
}

async function chosenOf(
  client: Client,
  { indicators: codes }: ExploreState,
  language: Language,
): Promise<readonly ChosenIndicator[]> {
  if (codes.length === 0) return [];
  const { indicators } = await client.request(CHOSEN, { codes, count: codes.length, language });
  return codes.flatMap((code) => indicators.nodes.find((one) => one.code === code) ?? []);
}

async function offeredOf(
  client: Client,
  { find, topic }: ExploreState,
  language: Language,
): Promise<readonly Named[]> {
  if (find !== '') {
    const { search } = await client.request(FOUND, { text: find, count: MOST_FOUND, language });
    return search.nodes.flatMap((node) => (node.__typename === 'Indicator' ? [node] : []));
  }
  const [topics, count, order] =
    topic === ''
      ? [null, MOST_FOUND, 'OBSERVATION_COUNT' as const]
      : [[topic], MOST_OF_TOPIC, 'LABEL' as const];
  const { indicators } = await client.request(OFFERED, { topics, count, order, language });
  return indicators.nodes;
}
