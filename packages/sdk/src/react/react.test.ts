import { text } from 'node:stream/consumers';
import {
  dehydrate,
  HydrationBoundary,
  hydrate,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import * as fc from 'fast-check';
import { createElement, type ReactNode, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { renderToReadableStream } from 'react-dom/server.edge';
import { describe, expect, it, vi } from 'vitest';
import { COMPARISON } from '../../test/support/arbitraries.js';
import { toWire } from '../../test/support/to-wire.js';
import { compare, createClient } from '../core.js';
import { createHasila, graphql, RateLimitError } from '../index.js';
import {
  compareManyOptions,
  compareOptions,
  indicatorsOptions,
  indicatorsPages,
  queryDocumentOptions,
} from '../react.js';

const URL = 'http://x/graphql';
const INPUT = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 } as const;
const [sample] = fc.sample(COMPARISON, { numRuns: 1, seed: 4 });
if (sample === undefined) throw new Error('no sample');
const ROW = toWire(sample);

/** What answers by itself, after the number of milliseconds. */
function answering(answer: (variables: Record<string, unknown>) => unknown) {
  return vi.fn(async (_url: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body));
    return Response.json({ data: answer(variables) });
  });
}

const setting = (fetch: ReturnType<typeof answering>) => ({ url: URL, fetch, persisted: false, retries: 0 });
const comparing = () => answering(() => ({ compare: [ROW] }));

/** A list of these labels, two on a page at most. */
function listing(labels: readonly string[]) {
  return answering(({ first, after }) => {
    const from = after == null ? 0 : Number(after);
    const to = from + Math.min(Number(first), 2);
    const nodes = labels.slice(from, to).map((label) => ({ label: { value: label }, unit: {} }));
    return { indicators: { nodes, pageInfo: { hasNextPage: to < labels.length, endCursor: String(to) } } };
  });
}

describe('keys', () => {
  const hasila = createHasila({ ...setting(comparing()), language: 'AR', asOf: '2025-01-31' });
  const scope = { url: URL, language: 'AR', asOf: '2025-01-31' };

  it('name the question, whom it is asked, and what', () => {
    expect(compareOptions(hasila, INPUT).queryKey).toEqual(['hasila', 'compare', scope, INPUT]);
    expect(compareManyOptions(hasila, [INPUT], { asOf: '2024-01-01' }).queryKey).toEqual([
      'hasila',
      'compareMany',
      scope,
      [INPUT],
      { asOf: '2024-01-01' },
    ]);
    expect(indicatorsOptions(hasila, {}, { limit: 3 }).queryKey).toEqual([
      'hasila',
      'indicators',
      scope,
      {},
      { limit: 3 },
    ]);
    expect(indicatorsPages(hasila).queryKey).toEqual(['hasila', 'indicators', scope, {}, { pageSize: 50 }]);
    const units = graphql('query Units { units { code } }');
    expect(queryDocumentOptions(hasila, units).queryKey).toEqual([
      'hasila',
      'query',
      scope,
      {},
      'query Units { units { code } }',
    ]);
  });

  it('are those of the client that the methods call', () => {
    const client = createClient({ ...setting(comparing()), language: 'AR', asOf: '2025-01-31' });
    expect(compareOptions(client, INPUT).queryKey).toEqual(compareOptions(hasila, INPUT).queryKey);
  });

  it('differ by language, by day and by service', () => {
    const of = (others: object) =>
      JSON.stringify(compareOptions(createHasila({ ...setting(comparing()), ...others }), INPUT).queryKey);
    const keys = [{}, { language: 'FR' }, { asOf: '2024-01-01' }, { url: 'http://y/graphql' }].map(of);
    expect(new Set(keys).size).toBe(4);
  });
});

it('answers what the question answers, by method and by function', async () => {
  const fetch = comparing();
  const client = createClient(setting(fetch));
  const expected = await compare(client, INPUT);
  const queries = new QueryClient();
  expect(await queries.fetchQuery(compareOptions(client, INPUT))).toEqual(expected);
  const hasila = createHasila({ ...setting(fetch), language: 'FR' });
  expect(await queries.fetchQuery(compareOptions(hasila, INPUT))).toEqual(expected);
  expect(queries.getQueryData(compareOptions(hasila, INPUT).queryKey)?.id).toBe(sample.id);
});

it('answers a document of your own', async () => {
  const hasila = createHasila(setting(answering(() => ({ units: [{ code: 'persons' }] }))));
  const options = queryDocumentOptions(hasila, graphql('query Units { units { code } }'));
  expect(await new QueryClient().fetchQuery(options)).toEqual({ units: [{ code: 'persons' }] });
});

describe('lists', () => {
  const labels = ['a', 'b', 'c', 'd', 'e'];

  it('are read whole, or up to a limit', async () => {
    const hasila = createHasila(setting(listing(labels)));
    const read = async (limit?: number) => {
      const list = await new QueryClient().fetchQuery(indicatorsOptions(hasila, {}, { limit }));
      return list.map(({ label }) => label.value);
    };
    expect(await read()).toEqual(labels);
    expect(await read(3)).toEqual(['a', 'b', 'c']);
  });

  it('grow by a page, until there is none', async () => {
    const fetch = listing(labels);
    const hasila = createHasila(setting(fetch));
    const queries = new QueryClient();
    const options = indicatorsPages(hasila, {}, { pageSize: 2 });
    const { pages, pageParams } = await queries.fetchInfiniteQuery({ ...options, pages: 9 });
    expect(pages.map(({ items }) => items.map(({ label }) => label.value))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
    expect(pageParams).toEqual([null, '2', '4']);
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});

describe('failures', () => {
  it('are those of the package, and are not asked for again', async () => {
    const fetch = vi.fn(async () =>
      Response.json(
        { errors: [{ message: 'slower', extensions: { code: 'RATE_LIMITED', retryAfter: 3 } }] },
        { status: 429 },
      ),
    );
    const hasila = createHasila({ url: URL, fetch, persisted: false, retries: 0 });
    const queries = new QueryClient();
    const options = compareOptions(hasila, INPUT);
    await expect(queries.fetchQuery(options)).rejects.toBeInstanceOf(RateLimitError);
    expect(queries.getQueryState(options.queryKey)?.error).toMatchObject({ retryAfterMs: 3_000 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('a query that nobody waits for is ended', async () => {
    const ended = vi.fn();
    const fetch = vi.fn(
      (_url: string, { signal }: RequestInit) =>
        new Promise<Response>((_answer, fail) => {
          signal?.addEventListener('abort', () => {
            ended();
            fail(signal.reason);
          });
        }),
    );
    const hasila = createHasila({ url: URL, fetch, persisted: false });
    const queries = new QueryClient();
    const options = compareOptions(hasila, INPUT);
    const answer = queries.fetchQuery(options).catch(() => 'cancelled');
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await queries.cancelQueries({ queryKey: options.queryKey });
    expect(await answer).toBe('cancelled');
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('on a server', () => {
  const provided = (queries: QueryClient, child: ReactNode) =>
    createElement(QueryClientProvider, { client: queries }, child);

  it('what was fetched before is in the page, and in the browser, without another request', async () => {
    const fetch = comparing();
    const hasila = createHasila(setting(fetch));
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    await queries.prefetchQuery(compareOptions(hasila, INPUT));
    const state = JSON.parse(JSON.stringify(dehydrate(queries)));

    function Cases() {
      const { data } = useQuery(compareOptions(hasila, INPUT));
      return createElement('p', null, data === undefined ? 'nothing yet' : 'an answer');
    }
    const browser = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    const page = renderToString(
      provided(browser, createElement(HydrationBoundary, { state }, createElement(Cases))),
    );
    expect(page).toBe('<p>an answer</p>');
    const again = new QueryClient();
    hydrate(again, state);
    expect(again.getQueryData(compareOptions(hasila, INPUT).queryKey)).toEqual(sample);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('a component that suspends is sent when its answer is there', async () => {
    const hasila = createHasila(setting(listing(['Criminal cases'])));
    function Labels() {
      const { data } = useSuspenseQuery(indicatorsOptions(hasila));
      return createElement('li', null, data.map(({ label }) => label.value).join());
    }
    const waiting = createElement(Suspense, { fallback: 'wait' }, createElement(Labels));
    const stream = await renderToReadableStream(provided(new QueryClient(), waiting));
    await stream.allReady;
    expect(await text(stream as never)).toContain('<li>Criminal cases</li>');
  });
});
