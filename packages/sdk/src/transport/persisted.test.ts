import { expect, it } from 'vitest';
import { persisted } from '../document/typed-document.js';
import { createClient } from './client.js';
import type { ClientSettings } from './settings.js';

const HASH = 'ab'.repeat(32);
const TEXT = 'query Fine($a: Int) { fine(a: $a) }';
const DOCUMENT = persisted<unknown, { readonly a?: number | string }>(TEXT, HASH);

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A service that answers by this function, and all that it was sent. */
function service(answer: (sent: Sent, number: number) => Response, settings: Partial<ClientSettings> = {}) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer({ url, init }, sent.length);
  };
  const client = createClient({ url: 'http://x/graphql', fetch, retries: 0, ...settings });
  return { client, sent, methods: () => sent.map(({ init }) => init.method) };
}

const fine = (headers: Readonly<Record<string, string>> = {}) =>
  Response.json({ data: { fine: 1 } }, { headers });
const tagged = (tag: string, edition = 'e1') => fine({ etag: tag, 'hasila-edition': edition });
const refusal = (code: string, message = 'No.') =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status: 404 });
const headersOf = (sent: Sent | undefined) => new Headers(sent?.init.headers);

it('asks for a document by its hash, with a request that needs no leave of another origin', async () => {
  const { client, sent } = service(() => fine());
  expect(await client.request(DOCUMENT, { a: 1 })).toEqual({ fine: 1 });
  expect(sent).toHaveLength(1);
  const [{ url, init }] = sent as [Sent];
  expect(url).toBe(`http://x/graphql?documentId=${HASH}&variables=%7B%22a%22%3A1%7D`);
  expect(init).toMatchObject({ method: 'GET' });
  expect(init.body).toBeUndefined();
  expect([...headersOf(sent[0]).keys()]).toEqual(['accept', 'accept-language']);
});

it('adds to an address that has a query already', async () => {
  const { client, sent } = service(() => fine(), { url: 'http://x/graphql?tenant=1' });
  await client.request(DOCUMENT, undefined);
  expect(sent[0]?.url).toBe(`http://x/graphql?tenant=1&documentId=${HASH}`);
});

it.each([
  ['by its code', () => refusal('PERSISTED_QUERY_NOT_FOUND')],
  ['by the code of another server', () => refusal('PERSISTED_QUERY_NOT_IN_LIST')],
  ['as having no document', () => refusal('BAD_USER_INPUT', 'Must provide query string.')],
  ['by a page of its own', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ['by the method', () => new Response('', { status: 405 })],
])('falls back to POST, and stays there, where a server refuses the hash %s', async (_how, refused) => {
  const { client, sent, methods } = service(({ init }) => (init.method === 'GET' ? refused() : fine()));
  expect(await client.request(DOCUMENT, { a: 1 })).toEqual({ fine: 1 });
  expect(await client.request(DOCUMENT, { a: 2 })).toEqual({ fine: 1 });
  expect(methods()).toEqual(['GET', 'POST', 'POST']);
  expect(JSON.parse(String(sent[1]?.init.body))).toEqual({ query: TEXT, variables: { a: 1 } });
});

it('a mistake in the variables is no reason to ask again', async () => {
  const { client, methods } = service(() => refusal('BAD_USER_INPUT'));
  await expect(client.request(DOCUMENT, { a: 1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(methods()).toEqual(['GET']);
});

it('sends by POST what is too long for an address, what has no hash, and all where that is wanted', async () => {
  const { client, methods } = service(() => fine());
  await client.request(DOCUMENT, { a: 'x'.repeat(4_000) });
  await client.request<unknown, unknown>(TEXT, {});
  await client.request<unknown, unknown>({ __meta__: { hash: 'sha1' }, toString: () => TEXT }, {});
  const posting = service(() => fine(), { persisted: false });
  await posting.client.request(DOCUMENT, {});
  expect([...methods(), ...posting.methods()]).toEqual(['POST', 'POST', 'POST', 'POST']);
});

it('asks whether an answer still holds, and keeps it when it does', async () => {
  const { client, sent } = service((_, number) =>
    number === 1 ? tagged('"1"') : new Response(null, { status: 304, headers: { 'hasila-edition': 'e1' } }),
  );
  const answers: unknown[] = [];
  for (let time = 0; time < 3; time += 1) answers.push(await client.request(DOCUMENT, { a: 1 }));
  expect(answers).toEqual([{ fine: 1 }, { fine: 1 }, { fine: 1 }]);
  expect(sent.map((one) => headersOf(one).get('if-none-match'))).toEqual([null, '"1"', '"1"']);
});

it('forgets the answers of an edition when another is served', async () => {
  const { client, sent } = service((_, number) => tagged(`"${number}"`, number < 3 ? 'e1' : 'e2'));
  for (const a of [1, 2, 3, 1, 3]) await client.request(DOCUMENT, { a });
  expect(sent.map((one) => headersOf(one).get('if-none-match'))).toEqual([null, null, null, null, '"3"']);
});

it('keeps as many answers as it may, and the last ones', async () => {
  const { client, sent } = service((_, number) => tagged(`"${number}"`), { keptAnswers: 2 });
  for (const a of [1, 2, 3, 1, 3]) await client.request(DOCUMENT, { a });
  expect(sent.map((one) => headersOf(one).get('if-none-match'))).toEqual([null, null, null, null, '"3"']);
  const none = service((_, number) => tagged(`"${number}"`), { keptAnswers: 0 });
  for (const a of [1, 1]) await none.client.request(DOCUMENT, { a });
  expect(none.sent.map((one) => headersOf(one).get('if-none-match'))).toEqual([null, null]);
});

it('keeps no answer that is a failure', async () => {
  const failing = () =>
    new Response('{"errors":[{"message":"No."}]}', { status: 500, headers: { etag: '"1"' } });
  const { client, sent } = service(failing);
  for (const a of [1, 1]) await expect(client.request(DOCUMENT, { a })).rejects.toThrow('No.');
  expect(headersOf(sent[1]).get('if-none-match')).toBeNull();
});
