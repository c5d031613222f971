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

/** The charts of a state: `country` stands for places where none is chosen. */
export function chartsOf(
  state: ExploreState,
  country: string,
  language: Language,
  site: string,
): readonly Chart[] {
  const places = state.places.length === 0 ? [country] : state.places;
  const all = attributesOf(state, places);
  return all.slice(0, MOST_CHARTS).map((attributes) => chartOf(state.kind, attributes, language, site));
}

/** All indicators in one table, of the first place. */
export function tableOf(state: ExploreState, country: string, language: Language, site: string): Chart {
  const [attributes = {}] = attributesOf({ ...state, kind: 'table' }, [state.places[0] ?? country]);
  return chartOf('table', attributes, language, site);
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
  const { kind, indicators, breakdowns } = state;
  const [breakdown] = breakdowns;
  const all = breakdowns.length === 0 ? undefined : breakdowns.join(' ');
  const [from, to] = [state.from, state.to].map((year) => (year === undefined ? undefined : String(year)));
  switch (kind) {
    case 'trend':
      return indicators.map((indicator) => ({
        indicator,
        place: places.join(' '),
        breakdown: all,
        from,
        to,
      }));
    case 'table':
      return places.map((place) => ({ indicator: indicators.join(' '), place, breakdown, from, to }));
    case 'map':
      return indicators.map((indicator) => ({ indicator, breakdown, target: to }));
    case 'compare':
    case 'figure':
      // Two periods, or the last year and the one before.
      return indicators.flatMap((indicator) =>
        places.flatMap((place) =>
          (breakdowns.length === 0 ? [undefined] : breakdowns).map((one) => ({
            indicator,
            place,
            breakdown: one,
            base: to === undefined ? undefined : from,
            target: to,
          })),
        ),
      );
  }
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
