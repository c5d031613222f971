import { deepStrictEqual } from 'node:assert';
import { post } from '../loads.mjs';
import { addressOf, LIST, ONE } from '../questions.mjs';

async function ask(origin, { path, ...request }) {
  const response = await fetch(origin + path, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
  return { response, text };
}

/** The data of an answer; one with errors is thrown. */
export async function dataOf(origin, request) {
  const { text } = await ask(origin, request);
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(`answered with errors: ${text.slice(0, 1_000)}`);
  return data;
}

/** What everybody must answer: taken from floor A, which shares no more than the arithmetic with the others. */
export async function referenceAnswers({ origin }) {
  return { list: await dataOf(origin, post(LIST)), one: await dataOf(origin, post(ONE)) };
}

/** Throws unless a process gives the same answers. */
export async function checkAnswers({ name, origin }, reference, { persisted = false } = {}) {
  const same = async (request, wanted) =>
    deepStrictEqual(await dataOf(origin, request), wanted, `${name} answers something else`);
  await same(post(LIST), reference.list);
  await same(post(ONE), reference.one);
  if (persisted) await same({ path: addressOf(LIST) }, reference.list);
}

/** As a load generator asks: a compressed answer is another one, with a tag of its own. */
const PLAIN = { 'accept-encoding': 'identity' };

/** Throws unless a process gives these very bytes with these headers to a GET, and 304 to whoever has them. */
export async function checkKept({ name, origin }, path, { headers, body }) {
  const { response, text } = await ask(origin, { path, headers: PLAIN });
  const given = Object.fromEntries(
    Object.keys(headers).map((header) => [header, response.headers.get(header)]),
  );
  deepStrictEqual({ headers: given, body: text }, { headers, body }, `${name} answers GET in another way`);
  if (!response.headers.has('x-request-id')) throw new Error(`${name} gives no request id`);
  const again = await fetch(origin + path, { headers: { ...PLAIN, 'if-none-match': headers.etag } });
  if (again.status !== 304) throw new Error(`${name} answers ${again.status} where 304 is right`);
}

/** Headers that the server itself or the connection gives. */
const OF_CONNECTION = [
  'connection',
  'keep-alive',
  'date',
  'content-length',
  'transfer-encoding',
  'x-request-id',
];

/** An answer with its headers, for floor B to give as ours does. */
export async function keptAnswer(origin, path) {
  const { response, text } = await ask(origin, { path, headers: PLAIN });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_CONNECTION.includes(name)));
  if (headers.etag === undefined) throw new Error(`${path} has no ETag: ${text.slice(0, 500)}`);
  return { headers, body: text };
}
