import type { Language } from '@hasila/domain';
import { BadInputError, type Client } from '@hasila/sdk/core';
import { askAll } from '@hasila/widgets/draw';
import type { Chart } from '../chart.js';
import { readGiven } from '../given.js';
import { CHART_KINDS } from '../kinds.js';
import type { ExploredKind, ExploreState } from './explore-state.js';

/** A chart of the page, with what it shows; undefined: there is no such figure. */
export interface ExploredChart {
  readonly chart: Chart;
  readonly answer: unknown;
}

const MOST_CHARTS = 6;

/** The charts of a state: `country` is named where no place is chosen; absent: none is. */
export function chartsOf(
  state: ExploreState,
  country: string | undefined,
  language: Language,
  site: string,
): readonly Chart[] {
  const all = attributesOf(state, placesOf(state, country));
  return all.slice(0, MOST_CHARTS).map((attributes) => chartOf(state.kind, attributes, language, site));
}

/** How many charts a state has, shown or not. */
export function countOf(state: ExploreState): number {
  return attributesOf(state, state.places).length;
}

/** All indicators in tables: one for each place and each part. */
export function tablesOf(
  state: ExploreState,
  country: string,
  language: Language,
  site: string,
): readonly Chart[] {
  return attributesOf({ ...state, kind: 'table' }, placesOf(state, country)).map((attributes) =>
    chartOf('table', attributes, language, site),
  );
}

function placesOf({ places }: ExploreState, country: string | undefined): readonly string[] {
  return places.length > 0 || country === undefined ? places : [country];
}

/** What the charts show, asked for together. A failure other than that there is no such figure is thrown. */
export function explored(charts: readonly Chart[], client: Client): Promise<readonly ExploredChart[]> {
  const answers = askAll(
    client,
    charts.map(({ kind, given, language }) => kind.question(given, language)),
  );
  return Promise.all(
    charts.map(async (chart, index) => ({ chart, answer: await orNothing(answers[index]) })),
  );
}

type Attributes = Readonly<Record<string, string | undefined>>;

function attributesOf(state: ExploreState, places: readonly string[]): readonly Attributes[] {
  const { kind, indicators } = state;
  // What takes several is given all of them; what takes one is drawn for each.
  const [place, breakdown] = [places, state.breakdowns].map((all) => all.join(' ') || undefined);
  const [eachPlace, eachPart] = [oneOrEach(places), oneOrEach(state.breakdowns)];
  const [from, to] = [state.from, state.to].map((year) => (year === undefined ? undefined : String(year)));
  switch (kind) {
    case 'trend':
      return indicators.map((indicator) => ({ indicator, place, breakdown, from, to }));
    case 'table':
      return eachPlace.flatMap((place) =>
        eachPart.map((breakdown) => ({ indicator: indicators.join(' '), place, breakdown, from, to })),
      );
    case 'map':
      return indicators.flatMap((indicator) =>
        eachPart.map((breakdown) => ({ indicator, breakdown, target: to })),
      );
    case 'compare':
    case 'figure': {
      // Two periods, or the last year and the one before.
      const pair = { base: to === undefined ? undefined : from, target: to };
      return indicators.flatMap((indicator) =>
        eachPlace.flatMap((place) => eachPart.map((breakdown) => ({ indicator, place, breakdown, ...pair }))),
      );
    }
  }
}

function oneOrEach(all: readonly string[]): readonly (string | undefined)[] {
  return all.length === 0 ? [undefined] : all;
}

function chartOf(name: ExploredKind, attributes: Attributes, language: Language, site: string): Chart {
  const kind = CHART_KINDS.get(name);
  if (kind === undefined) throw new TypeError(`no kind ${name}`);
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { name, kind, given: readGiven(new URLSearchParams(given), kind.attributes), language, site };
}

async function orNothing(answer: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BadInputError) return undefined;
    throw error;
  }
}
