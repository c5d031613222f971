import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { relayRequest } from './support/relay-request.js';

/** One observation, at two days, in one query: the ids tell the two apart, so that no cache takes one for the other. */
const VINTAGES = `query Vintages($indicator: String!, $period: TimePeriod!, $asOf: Date!) {
  indicator(code: $indicator) {
    id
    earlier: observation(period: $period, asOf: $asOf) { id period quantity { value qualifier } reading { id knownOn } }
    today: observation(period: $period) { id period quantity { value qualifier } reading { id knownOn } }
  }
}`;
const VARIABLES = { indicator: 'cannabis-resin-seized', period: '2023', asOf: '2023-12-26' };
const EARLIER = { period: '2023', quantity: { value: 81_000, qualifier: 'MORE_THAN' } };
const TODAY = { period: '2023', quantity: { value: 81_175, qualifier: 'EXACT' } };

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

it('Apollo Client keeps both values', async () => {
  const cache = new InMemoryCache();
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => test.app.fetch(String(url), init);
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: 'http://test/graphql', fetch }) });
  const query = gql(VINTAGES);
  await client.query({ query, variables: VARIABLES });
  const cached = cache.readQuery({ query, variables: VARIABLES });
  expect(cached).toMatchObject({ indicator: { earlier: EARLIER, today: TODAY } });
  const kept = Object.keys(cache.extract()).filter((key) => key.startsWith('Observation:'));
  expect(kept).toHaveLength(2);
  client.stop();
});

it('Relay’s store keeps both values', async () => {
  const network = Network.create(async ({ text }, variables) => {
    const response = await test.post({ query: text, variables });
    return response.json();
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const request = relayRequest(VINTAGES);
  await fetchQuery(environment, request, VARIABLES).toPromise();
  const { data } = environment.lookup(createOperationDescriptor(request, VARIABLES).fragment);
  expect(data).toMatchObject({ indicator: { earlier: EARLIER, today: TODAY } });
  const records = environment.getStore().getSource();
  const kept = records.getRecordIDs().filter((id) => records.get(id)?.['__typename'] === 'Observation');
  expect(kept).toHaveLength(2);
});
