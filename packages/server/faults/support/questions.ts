import { type Answer, ask, type Question } from './ask.js';

const FIGURE = 'period quantity { value text { value } } reading { citation { source { slug } } }';

/** Reads from six tables in more than one statement. */
const COMPARISON = `query ($indicator: String!, $place: String!, $from: TimePeriod!) {
  indicator(code: $indicator) { label(language: EN) { value } topic { label(language: EN) { value } }
    observations(first: 5, filter: { places: [$place], from: $from }) { totalCount nodes { ${FIGURE} } } } }`;
const PAGE = `query ($first: Int!, $from: TimePeriod!) {
  places(first: $first) { pageInfo { endCursor } nodes { slug name(language: EN) { value } } }
  observations(first: 3, filter: { from: $from }) { nodes { indicator { code } place { slug } ${FIGURE} } } }`;
const SEARCH = 'query ($text: String!) { search(text: $text, first: 5) { nodes { __typename } } }';

/** For all of a test file: what was asked before may be remembered. */
let count = 0;

/** Questions of many kinds, never the same one twice: what is remembered does not answer them without the database. */
export class Questions {
  readonly #indicators: readonly string[];
  readonly #places: readonly string[];

  private constructor(indicators: readonly string[], places: readonly string[]) {
    this.#indicators = indicators;
    this.#places = places;
  }

  static async of(origin: string): Promise<Questions> {
    const codes = async (query: string, field: string, key: string): Promise<readonly string[]> => {
      const { text } = await ask(origin, { query });
      const nodes: readonly Record<string, string>[] = JSON.parse(text).data[field].nodes;
      return nodes.map((node) => node[key] ?? '');
    };
    return new Questions(
      await codes('{ indicators(first: 200) { nodes { code } } }', 'indicators', 'code'),
      await codes('{ places(first: 100) { nodes { slug } } }', 'places', 'slug'),
    );
  }

  next(): Question {
    count += 1;
    const indicator = this.#indicators[count % this.#indicators.length] ?? '';
    const place = this.#places[(count * 7) % this.#places.length] ?? '';
    const from = dayBeforeAllFigures(count);
    switch (count % 4) {
      case 0:
        return { query: PAGE, variables: { first: 1 + (count % 20), from } };
      case 1:
        return { query: SEARCH, variables: { text: `${place} ${indicator.split('-')[0]} ${count}` } };
      default:
        return { query: COMPARISON, variables: { indicator, place, from } };
    }
  }
}

/** Leaves nothing out, and makes another question of it. */
function dayBeforeAllFigures(index: number): string {
  return new Date(Date.UTC(1900, 0, 1 + (index % 40_000))).toISOString().slice(0, 10);
}

/** What is wrong with an answer that should be a good one. */
export function problemOf({ status, text, failure }: Answer): string | undefined {
  if (failure !== undefined) return failure;
  if (status === 200 && !text.includes('"errors"')) return undefined;
  return `${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 80)}`;
}
