import type { IndicatorDetails } from '../answers/indicator.js';
import type { IndicatorCode } from '../codes.js';
import { IndicatorDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { detailsFromWire, seriesFromWire } from '../wire/indicator.js';
import { LARGEST_PAGE } from './pages.js';
import type { About, AsOf } from './question.js';
import { unknownIndicator } from './unknown-indicator.js';

export type IndicatorInput<Code extends IndicatorCode = IndicatorCode> = About<Code> & AsOf;

/** One indicator: what it counts, its breaks, its last figure, and the series that there are. */
export async function indicator<const Code extends IndicatorCode>(
  client: Client,
  input: IndicatorInput<Code>,
  options?: CallOptions,
): Promise<IndicatorDetails> {
  const { indicator: code, asOf = client.asOf }: AsOf & { readonly indicator: string } = input;
  const ask = async (first: number, after: string | null) => {
    const variables = { indicator: code, asOf, first, after, language: client.language };
    const { indicator: found } = await client.request(IndicatorDocument, variables, options);
    if (found === null) throw unknownIndicator(code);
    return found;
  };
  const details = await ask(LARGEST_PAGE, null);
  const series = details.series.nodes.map(seriesFromWire);
  for (let { pageInfo } = details.series; pageInfo.hasNextPage; ) {
    const more = (await ask(LARGEST_PAGE, pageInfo.endCursor)).series;
    series.push(...more.nodes.map(seriesFromWire));
    pageInfo = more.pageInfo;
  }
  return detailsFromWire(details, series);
}
