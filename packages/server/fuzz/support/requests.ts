import type { GraphQLSchema } from 'graphql';
import { bomb, spoilt } from './bombs.js';
import type { Catalogue } from './catalogue.js';
import { type FuzzRequest, posted } from './fuzz-request.js';
import { hostileValue } from './hostile-values.js';
import { type Operation, OperationWriter } from './operations.js';
import { Random } from './random.js';
import { strangeBody } from './strange-bodies.js';
import { strangeHttp } from './strange-http.js';

const ACCEPTED = ['application/json', 'application/graphql-response+json', '*/*'];

/** How many questions are asked again and again, as those of a program are. */
const KNOWN = 300;

/** Makes requests of every kind, most of them such that they are executed. */
export function requestMaker(schema: GraphQLSchema, catalogue: Catalogue, seed: number) {
  const operation = (random: Random, hostility: number) =>
    new OperationWriter(schema, catalogue, random, hostility).write();

  return (random: Random): FuzzRequest =>
    random.weighted<() => FuzzRequest>([
      [32, () => sent(random, 'valid', operation(random, 0))],
      [20, () => sent(random, 'asked again', operation(new Random(seed, -random.integer(2, KNOWN)), 0))],
      [16, () => sent(random, 'hostile values', operation(random, 0.25))],
      [12, () => sent(random, 'nearly valid', nearlyValid(random, operation(random, 0)))],
      [8, () => sent(random, 'bomb', { query: bomb(random), variables: {} })],
      [7, () => strangeBody(random, operation(random, 0))],
      [5, () => strangeHttp(random, operation(random, 0))],
    ])();
}

function sent(random: Random, kind: string, { query, variables }: Operation): FuzzRequest {
  const headers = { accept: random.pick(ACCEPTED), ...someHeaders(random) };
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const path = `/graphql?${parameters}`;
  return random.chance(0.15) && path.length < 6_000
    ? { kind, method: 'GET', path, headers, body: undefined }
    : posted(kind, { query, variables }, headers);
}

function someHeaders(random: Random): FuzzRequest['headers'] {
  return random.weighted<FuzzRequest['headers']>([
    [8, {}],
    [1, { 'accept-language': random.pick(['ar', 'fr-MA, en;q=0.5', 'x'.repeat(2_000), ';;;q=', '*']) }],
    [1, { 'hasila-cost': random.pick(['1', '0', 'yes']) }],
    [1, { 'x-request-id': random.pick(['mine', '<script>', 'x'.repeat(500)]) }],
  ]);
}

function nearlyValid(random: Random, { query, variables }: Operation): Operation {
  const names = Object.keys(variables);
  if (names.length === 0 || random.chance(0.6)) return { query: spoilt(random, query), variables };
  const changed = random.pick(names);
  const others = Object.fromEntries(Object.entries(variables).filter(([name]) => name !== changed));
  return { query, variables: random.chance(0.3) ? others : { ...others, [changed]: hostileValue(random) } };
}
