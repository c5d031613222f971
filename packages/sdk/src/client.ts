import type { Comparison, Indicator } from './answer.js';
import type { IndicatorCode } from './codes.js';
import { type CompareInput, type ComparePair, compare, compareMany } from './compare.js';
import type { TypedDocument } from './document/typed-document.js';
import { type IndicatorsInput, indicators } from './indicators.js';
import type { Paged } from './pages.js';
import type { AsOf } from './question.js';
import { type CallOptions, type Client, type ClientSettings, request } from './transport.js';
import { type YearOverYearInput, yearOverYear } from './year-over-year.js';

/** Variables may be left out where none must be given. */
type VariablesAndOptions<Variables> = object extends Variables
  ? [variables?: Variables, options?: CallOptions]
  : [variables: Variables, options?: CallOptions];

/** Every question as a method. Each throws a `HasilaError`, or the reason of the signal that aborts it. */
export interface Hasila {
  /** Compares one figure of two periods. Look at `reason` before `change`: where there is no change, it says why. */
  compare<const Code extends IndicatorCode>(
    input: CompareInput<Code>,
    options?: CallOptions,
  ): Promise<Comparison>;
  /** Compares 1 to 200 pairs in one request: one row each, in the same order. */
  compareMany(inputs: readonly ComparePair[], options?: CallOptions & AsOf): Promise<readonly Comparison[]>;
  /** Each year against the year before it, in order: a year without a figure is a row with its reason. */
  yearOverYear<const Code extends IndicatorCode>(
    input: YearOverYearInput<Code>,
    options?: CallOptions,
  ): Promise<readonly Comparison[]>;
  /** What is measured: `for await (const indicator of hasila.indicators())`, or `.toArray({ limit: 10 })`. */
  indicators(input?: IndicatorsInput, options?: CallOptions): Paged<Indicator>;
  /** Answers a document of your own, made with `graphql()`. */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: VariablesAndOptions<Variables>
  ): Promise<Result>;
}

/** A client of one Hasila service. */
export function createHasila(settings: ClientSettings): Hasila {
  const client: Client = { ...settings, language: settings.language ?? 'EN' };
  return {
    compare: (input, options) => compare(client, input, options),
    compareMany: (inputs, options) => compareMany(client, inputs, options),
    yearOverYear: (input, options) => yearOverYear(client, input, options),
    indicators: (input, options) => indicators(client, input, options),
    query: (document, ...[variables, options]) => request(client, document, variables, options),
  };
}
