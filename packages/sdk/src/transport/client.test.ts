import { expect, it, vi } from 'vitest';
import { graphql } from '../document/graphql.js';
import { HasilaError } from '../errors/hasila-error.js';
import { createHasila } from '../hasila.js';
import type { ClientSettings } from './settings.js';

const units = graphql('{ units { code } }');

function answering(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response(text, init));
  return {
    fetch,
    hasila: (settings: Partial<ClientSettings> = {}) =>
      createHasila({ url: 'https://data.example/graphql', fetch, retries: 0, ...settings }),
  };
}

async function failureOf(work: Promise<unknown>): Promise<HasilaError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HasilaError) return error;
  throw new Error(`no HasilaError: ${String(error)}`);
}

it('sends one POST of JSON, in the language of the client', async () => {
  const { fetch, hasila } = answering({ data: { units: [] } });
  const document = graphql('query ($code: String!) { indicator(code: $code) { kind } }');
  await hasila({ language: 'FR', headers: { authorization: 'Bearer x' } }).query(document, { code: 'a' });
  expect(fetch).toHaveBeenCalledTimes(1);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('https://data.example/graphql');
  expect(init).toMatchObject({
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'accept-language': 'fr',
      'content-type': 'application/json',
      authorization: 'Bearer x',
    },
  });
  expect(JSON.parse(String(init?.body))).toEqual({ query: document.toString(), variables: { code: 'a' } });
});

it('takes documents of other tools: a String object, and a parsed document with its source', async () => {
  const { fetch, hasila } = answering({ data: { units: [] } });
  await hasila().query(new String('{ a }'));
  const parsed = { kind: 'Document', definitions: [], loc: { source: { body: '{ b }' } } };
  await hasila().query(parsed);
  expect(fetch.mock.calls.map(([, init]) => JSON.parse(String(init.body)).query)).toEqual(['{ a }', '{ b }']);
});

it('uses the global fetch of the moment when none is given', async () => {
  const { fetch } = answering({ data: { units: [] } });
  vi.stubGlobal('fetch', fetch);
  try {
    await createHasila({ url: 'https://data.example/graphql' }).query(units);
    expect(fetch).toHaveBeenCalledTimes(1);
  } finally {
    vi.unstubAllGlobals();
  }
});

it('gives every mistake that the server names, in words for a person', async () => {
  const problems = [
    { path: 'inputs[0].indicator', value: 'x', allowed: 'a code of indicators { nodes { code } }' },
  ];
  const message = 'inputs[0].indicator: "x" is not allowed; allowed: a code of indicators { nodes { code } }';
  const { hasila } = answering(
    {
      data: null,
      errors: [{ message, path: ['compare'], extensions: { code: 'BAD_USER_INPUT', problems } }],
    },
    { status: 200, headers: { 'x-request-id': 'r-1' } },
  );
  const error = await failureOf(hasila().query(units));
  expect(error).toMatchObject({
    name: 'BadInputError',
    code: 'BAD_USER_INPUT',
    status: 200,
    path: ['compare'],
    problems,
    requestId: 'r-1',
  });
  expect(error.message).toBe(message);
  expect(error.partialData).toBeUndefined();
});

it('keeps what was answered all the same, and says each message once', async () => {
  const failed = {
    message: 'Unexpected error.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-2' },
  };
  const { hasila } = answering({ data: { units: null }, errors: [failed, failed] });
  const error = await failureOf(hasila().query(units));
  expect(error).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    requestId: 'r-2',
    partialData: { units: null },
  });
  expect(error.message).toBe('Unexpected error.');
});

it('calls an error without a code UNKNOWN', async () => {
  const error = await failureOf(
    answering({ errors: [{ message: 'No.' }] })
      .hasila()
      .query(units),
  );
  expect(error).toMatchObject({ code: 'UNKNOWN', name: 'UnknownError', message: 'No.' });
});

it.each(['<h1>Welcome</h1>', 'null', '[]', '{}', ''])('says that %j is no answer', async (body) => {
  const error = await failureOf(answering(body, { status: 200 }).hasila().query(units));
  expect(error).toMatchObject({ name: 'UnknownError', code: 'BAD_RESPONSE', status: 200 });
  expect(error.message).toBe(
    'https://data.example/graphql gave no answer of a Hasila service: its address ends in /graphql (HTTP status 200).',
  );
});

it.each([
  [429, 'RateLimitError', 'RATE_LIMITED', 'wants fewer requests'],
  [502, 'ServiceError', 'SERVICE_UNAVAILABLE', 'is away'],
  [503, 'ServiceError', 'SERVICE_UNAVAILABLE', 'is away'],
  [504, 'TimeOutError', 'TIMEOUT', 'did not answer in time'],
])('understands a server in between that answers %i', async (status, name, code, sentence) => {
  const error = await failureOf(answering('<h1>Nginx</h1>', { status }).hasila().query(units));
  expect(error).toMatchObject({ name, code, status });
  expect(error.message).toBe(`https://data.example/graphql ${sentence} (HTTP status ${status}).`);
});

it('says where no answer came from', async () => {
  const cause = new TypeError('connection refused');
  const fetch = () => Promise.reject(cause);
  const hasila = createHasila({ url: 'http://127.0.0.1:1/graphql', fetch, retries: 0 });
  const error = await failureOf(hasila.query(units));
  expect(error).toMatchObject({ name: 'NetworkError', code: 'NETWORK', cause });
  expect(error.status).toBeUndefined();
  expect(error.message).toBe('No answer from http://127.0.0.1:1/graphql: connection refused');
});

it('an answer that breaks off is none', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
  const fetch = async () => new Response(body);
  const error = await failureOf(createHasila({ url: 'http://x/', fetch, retries: 0 }).query(units));
  expect(error).toMatchObject({ code: 'NETWORK', message: 'No answer from http://x/: reset' });
});

it('gives failures back where that is asked for, and throws what is none', async () => {
  const { hasila } = answering({ errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] });
  const { data, error } = await hasila().safe.query(units);
  expect([data, error?.code]).toEqual([null, 'BAD_USER_INPUT']);
  const list = await hasila().safe.indicators().toArray({ limit: 3 });
  expect(list).toMatchObject({ data: null, error: { code: 'BAD_USER_INPUT' } });
  const fine = answering({ data: { units: [] } }).hasila();
  expect(await fine.safe.query(units)).toEqual({ data: { units: [] }, error: null });
  const aborted = fine.safe.query(units, {}, { signal: AbortSignal.abort('enough') });
  await expect(aborted).rejects.toBe('enough');
});

it('throws the reason of the signal that aborts', async () => {
  const controller = new AbortController();
  const fetch = (_url: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('whatever'))),
    );
  const hasila = createHasila({ url: 'http://x/', fetch });
  const reason = new Error('enough');
  const calls = [
    hasila.query(units, {}, { signal: controller.signal }),
    hasila.compare(
      { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 },
      { signal: controller.signal },
    ),
    hasila.compareMany([{ indicator: 'criminal-cases-recorded', base: 2024, target: 2025 }], {
      signal: controller.signal,
    }),
    hasila.yearOverYear({ indicator: 'criminal-cases-recorded' }, { signal: controller.signal }),
    hasila.indicators({}, { signal: controller.signal }).toArray(),
  ];
  const settled = Promise.allSettled(calls);
  controller.abort(reason);
  for (const call of await settled) expect(call).toEqual({ status: 'rejected', reason });
});
