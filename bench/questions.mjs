import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fromRoot } from './at.mjs';

/** What everybody is asked. */
const COMPARED = `comparison(base: $base, target: $target) {
  base { quantity { value } } target { quantity { value } } change { value direction } }`;

/** Twenty indicators, each with one comparison. */
export const LIST = {
  operationName: 'List',
  query: `query List($base: TimePeriod!, $target: TimePeriod!) {
  indicators(first: 20) { nodes { code label(language: EN) { value } ${COMPARED} } } }`,
  variables: { base: '2024', target: '2025' },
};

/** One indicator with one comparison and twenty observations. */
export const ONE = {
  operationName: 'One',
  query: `query One($code: String!, $base: TimePeriod!, $target: TimePeriod!) {
  indicator(code: $code) { code label(language: EN) { value } ${COMPARED}
    observations(first: 20, filter: { places: ["morocco"] }) { nodes { period quantity { value } } } } }`,
  variables: { code: 'indicator-0007', base: '2024', target: '2025' },
};

/** One comparison by itself, of any series: what a reader of one figure asks. */
export const COMPARISON = {
  operationName: 'Comparison',
  query: `query Comparison($inputs: [CompareInput!]!) { compare(inputs: $inputs) {
  base { quantity { value } } target { quantity { value } } change { value direction } } }`,
};

/** The biggest movers of all indicators, from a year to the next. */
export const RANKING = {
  operationName: 'Ranking',
  query: `query Ranking($filter: RankingFilter!) { ranking(filter: $filter, first: 20) { nodes {
  indicator { code } base { quantity { value } } target { quantity { value } } change { value direction } } } }`,
  variables: { filter: { base: '2024', target: '2025' } },
};

export const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** A document that runs by its hash, and the address of its answer. */
export function addressOf({ query, variables, operationName }) {
  const parameters = { documentId: hashOf(query), operationName, variables: JSON.stringify(variables) };
  return `/graphql?${new URLSearchParams(parameters)}`;
}

/** A document of the SDK by its name, as the SDK sends it. */
export async function sdkDocument(name) {
  const manifest = JSON.parse(await readFile(fromRoot('packages/server/persisted/sdk.json'), 'utf8'));
  const found = Object.values(manifest).find((text) => text.startsWith(`query ${name}(`));
  if (found === undefined) throw new Error(`the SDK has no document ${name}`);
  return found;
}
