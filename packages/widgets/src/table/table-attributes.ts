import type { Language } from '@hasila/domain';
import { breakdownsIn, dayIn, needed, textOf, wordsIn, yearIn } from '../elements/read-attributes.js';
import type { TableInput } from './ask-table.js';

export interface TableAttributes {
  readonly asOf: string | null | undefined;
  readonly breakdown: string | null | undefined;
  readonly from: string | null | undefined;
  readonly indicator: string | null | undefined;
  readonly place: string | null | undefined;
  readonly to: string | null | undefined;
  readonly topic: string | null | undefined;
}

/** What a table with these attributes is of. */
export function tableInput(attributes: TableAttributes, language: Language): TableInput {
  const [indicators, topics] = [wordsIn(attributes.indicator), wordsIn(attributes.topic)];
  if (topics.length === 0) needed(attributes.indicator, 'indicator');
  return {
    indicators,
    topics,
    from: yearIn(attributes.from, 'from'),
    to: yearIn(attributes.to, 'to'),
    place: textOf(attributes.place),
    breakdown: breakdownsIn(attributes.breakdown)[0] ?? [],
    asOf: dayIn(attributes.asOf),
    language,
  };
}

/** The page that has all of a table, from the folder of the language. */
export function tablePage({ indicators, topics }: TableInput): string {
  const asked =
    indicators.length === 0
      ? topics.map((one) => ['topic', one])
      : indicators.map((one) => ['indicator', one]);
  return `explore?${new URLSearchParams(asked)}`;
}
