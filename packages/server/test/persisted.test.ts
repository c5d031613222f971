import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persistedFolder } from '../src/paths.js';
import { readManifests } from '../src/persisted/manifest.js';
import { openTestApp } from './support/app.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LABEL =
  'query Label($code: String!, $n: Int) { indicator(code: $code) { code label { value language } } nodes(ids: []) { id } places(first: $n) { totalCount } }';
const ID = sha256(LABEL);
const CODE = 'criminal-cases-recorded';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp({ documents: new Map([[ID, LABEL]]) });
});
afterAll(() => test.database.close());

async function get(
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await test.app.fetch(`http://test/graphql?${new URLSearchParams(parameters)}`, {
    headers,
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

const label = (variables: object = { code: CODE }, headers = {}) =>
  get({ documentId: ID, variables: JSON.stringify(variables) }, headers);

describe('a document by its id', () => {
  it('runs by GET, and may be kept', async () => {
    const { status, headers, json } = await label();
    expect(status).toBe(200);
    expect(json.data.indicator.code).toBe(CODE);
    expect(headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
    expect(headers.get('cache-control')).toMatch(
      /^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+/,
    );
    expect(headers.get('vary')?.split(', ')).toEqual(
      expect.arrayContaining(['Accept', 'Accept-Language', 'hasila-cost']),
    );
    expect(headers.get('hasila-edition')).toBe(json.extensions.edition);
  });

  it('runs by POST, and is not to be stored', async () => {
    const response = await test.post({ documentId: ID, variables: { code: CODE } });
    expect(JSON.parse(await response.text()).data.indicator.code).toBe(CODE);
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('may name the algorithm of its hash', async () => {
    const { json } = await get({ documentId: `sha256:${ID}`, variables: JSON.stringify({ code: CODE }) });
    expect(json.data.indicator.code).toBe(CODE);
  });

  it('may be asked for as the clients of Apollo do', async () => {
    const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    const variables = { code: CODE };
    const known = await test.post({ extensions: extensions(ID), variables });
    expect(JSON.parse(await known.text()).data.indicator.code).toBe(CODE);
    const { json } = await get({ extensions: JSON.stringify(extensions(sha256('other'))) });
    expect(json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'that is not known is 404 in %s, and is not to be stored',
    async (accept) => {
      for (const documentId of [sha256('other'), 'x'.repeat(64), '__proto__', '../../etc/passwd']) {
        const { status, headers, json } = await get({ documentId }, { accept });
        expect([status, json.errors[0].extensions.code]).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
        expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
        const post = await test.post({ documentId }, { accept });
        expect([post.status, JSON.parse(await post.text()).errors[0].extensions.code]).toEqual([
          404,
          'PERSISTED_QUERY_NOT_FOUND',
        ]);
      }
    },
  );
});

describe('If-None-Match', () => {
  it('is answered 304 before anything is executed', async () => {
    const first = await label();
    test.database.statements.take();
    const etag = first.headers.get('etag') ?? '';
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, headers, text } = await label({ code: CODE }, { 'if-none-match': tags });
      expect([status, text, headers.get('etag')]).toEqual([304, '', etag]);
      for (const name of ['cache-control', 'vary', 'hasila-edition'])
        expect(headers.get(name)).toBe(first.headers.get(name));
    }
    expect(test.database.statements.take()).toEqual([]);
    for (const tags of ['"other"', '*'])
      expect((await label({ code: CODE }, { 'if-none-match': tags })).status).toBe(200);
  });

  it('holds for one question, however it is written, and for no other', async () => {
    const etag = (await label({ code: CODE, n: 1 })).headers.get('etag');
    const same = await get({ variables: `{ "n": 1, "code": "${CODE}" }`, documentId: ID });
    expect(same.headers.get('etag')).toBe(etag);
    for (const { headers } of [
      await label({ code: CODE, n: 2 }),
      await label({ code: CODE }),
      await label({ code: CODE, n: 1 }, { 'accept-language': 'ar' }),
      await label({ code: CODE, n: 1 }, { accept: 'application/graphql-response+json' }),
      await label({ code: CODE, n: 1 }, { 'hasila-cost': '1' }),
    ]) {
      expect(headers.get('etag')).not.toBeNull();
      expect(headers.get('etag')).not.toBe(etag);
    }
    const english = await label({ code: CODE, n: 1 }, { 'accept-language': 'en-GB,en;q=0.5' });
    expect(english.headers.get('etag')).toBe(etag);
  });

  it('answers a document by its text as ever', async () => {
    const { status, headers } = await get({ query: LABEL, variables: JSON.stringify({ code: CODE }) });
    expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, null, 'no-store']);
  });
});

it.each([
  ['a value that is not allowed', { code: CODE, n: 500 }],
  ['a value of another type', { code: 5 }],
  ['no value', {}],
])('%s is not to be stored', async (_name, variables) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { headers, json } = await label(variables, { accept });
    expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  }
});

it.each(['{', '[]', '7', 'null', `{"code":${'['.repeat(3_000)}${']'.repeat(3_000)}}`])(
  'variables %.20s are refused or run, and never kept',
  async (variables) => {
    const { status, headers } = await get({ documentId: ID, variables });
    expect(status).toBeLessThan(500);
    expect(headers.get('etag')).toBeNull();
  },
);

describe('with PERSISTED_ONLY', () => {
  it('runs the documents that it knows, and nothing else', async () => {
    const app = test.appWith({ persistedOnly: true });
    const ask = async (body: object) =>
      JSON.parse(
        await (
          await app.fetch('http://test/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).text(),
      );
    expect((await ask({ documentId: ID, variables: { code: CODE } })).data.indicator.code).toBe(CODE);
    for (const query of ['{ __typename }', LABEL])
      expect((await ask({ query })).errors[0].extensions.code).toBe('PERSISTED_QUERY_ONLY');
    expect((await ask({ query: LABEL, documentId: ID })).errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_ONLY',
    );
    const get = await app.fetch(`http://test/graphql?query={__typename}&documentId=${ID}`);
    expect(JSON.parse(await get.text()).errors[0].extensions.code).toBe('PERSISTED_QUERY_ONLY');
  });
});

describe('readManifests', () => {
  it('reads the documents of the SDK, and those of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hasila-manifest-'));
    const file = join(folder, 'own.json');
    await writeFile(file, JSON.stringify({ [ID]: LABEL }));
    const documents = await readManifests(persistedFolder, [file]);
    await rm(folder, { recursive: true });
    expect(documents.get(ID)).toBe(LABEL);
    expect([...documents.values()].some((text) => text.startsWith('query Compare('))).toBe(true);
  });

  it.each([
    ['is no JSON', '{', 'cannot be read'],
    ['is no object of texts', '{"a":1}', 'is no manifest'],
    ['has a wrong hash', JSON.stringify({ [ID]: `${LABEL} ` }), 'is not the SHA-256 of its document'],
  ])('refuses a file that %s, by its name', async (_name, content, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'hasila-manifest-'));
    const file = join(folder, 'own.json');
    await writeFile(file, content);
    const reading = readManifests(persistedFolder, [file]);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(file);
    await rm(folder, { recursive: true });
  });
});
