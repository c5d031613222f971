import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestLog } from '../src/observing/request-log.js';
import { openTestApp } from './support/app.js';
import { memoryLog } from './support/log.js';

type TestApp = Awaited<ReturnType<typeof openTestApp>>;
type MemoryLog = Awaited<ReturnType<typeof memoryLog>>;

const QUERY = 'query Names($code: String!) { indicator(code: $code) { code definition { value } } }';
const variables = { code: 'criminal-cases-recorded' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let test: TestApp;
let memory: MemoryLog;
let app: ReturnType<TestApp['appWith']>;

beforeAll(async () => {
  memory = await memoryLog();
  test = await openTestApp();
  app = withLog(memory, false);
});
beforeEach(() => memory.clear());
afterAll(() => test.database.close());

function withLog({ log }: MemoryLog, documents: boolean): ReturnType<TestApp['appWith']> {
  const persisted = new Map([[sha256(QUERY), QUERY]]);
  return test.appWith({ log, observer: requestLog(log, documents), documents: persisted });
}

function post(body: unknown, headers: Record<string, string> = {}, to = app) {
  return to.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

describe('a request is one line', () => {
  it('with its id, status, time, operation, hash, cost and edition', async () => {
    const response = await post({ query: QUERY, variables });
    expect(memory.lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        pid: process.pid,
        hostname: expect.any(String),
        requestId: response.headers.get('x-request-id'),
        method: 'POST',
        route: '/graphql',
        status: 200,
        ms: expect.any(Number),
        outcome: 'ok',
        cache: 'none',
        operation: 'Names',
        documentHash: sha256(QUERY),
        cost: Number(response.headers.get('hasila-cost')),
        edition: response.headers.get('hasila-edition'),
        msg: 'request',
      },
    ]);
    expect(memory.lines()[0].cost).toBeGreaterThan(0);
  });

  it('under the id that the caller gave', async () => {
    await post({ query: QUERY, variables }, { 'x-request-id': 'abc-1' });
    expect(memory.lines()).toMatchObject([{ requestId: 'abc-1' }]);
  });

  it('that says what became of caches', async () => {
    const url = `http://test/graphql?documentId=${sha256(QUERY)}&variables=${JSON.stringify(variables)}`;
    const made = await app.fetch(url);
    const etag = made.headers.get('etag') ?? '';
    await app.fetch(url, { headers: { 'if-none-match': etag } });
    expect(memory.lines()).toMatchObject([
      { method: 'GET', status: 200, cache: 'kept', documentHash: sha256(QUERY), operation: 'Names' },
      { method: 'GET', status: 304, cache: 'valid', outcome: 'ok' },
    ]);
  });

  it.each([
    ['that does not parse', { query: '{' }, { status: 200, outcome: 'refused', codes: ['BAD_USER_INPUT'] }],
    [
      'that does not validate',
      { query: 'query Mine { nothing }' },
      { operation: 'Mine', outcome: 'refused' },
    ],
    ['without a document', {}, { status: 400, outcome: 'refused' }],
  ])('also one %s', async (_, body, line) => {
    await post(body);
    expect(memory.lines()).toMatchObject([line]);
  });

  it('names no path that is not ours', async () => {
    await app.fetch('http://test/secret-path?secret=1');
    expect(memory.lines()).toMatchObject([{ route: 'other', status: 404, outcome: 'refused' }]);
    expect(memory.text()).not.toContain('secret');
  });

  it('tells of probes at debug alone', async () => {
    await app.fetch('http://test/health');
    await app.fetch('http://test/ready');
    expect(memory.lines()).toEqual([]);
    const debug = await memoryLog({ level: 'debug' });
    await withLog(debug, false).fetch('http://test/ready');
    expect(debug.lines()).toContainEqual(expect.objectContaining({ level: 'debug', route: '/ready' }));
  });
});

describe('a fault', () => {
  it('is logged with its error, under the id of the request', async () => {
    await test.database.db.execute(sql`alter table indicators rename to hidden`);
    const response = await post({ query: QUERY, variables });
    await test.database.db.execute(sql`alter table hidden rename to indicators`);
    const requestId = response.headers.get('x-request-id');
    expect(memory.lines()).toMatchObject([
      {
        level: 'error',
        requestId,
        field: 'indicator',
        msg: 'a fault',
        err: {
          type: 'PostgresError',
          code: '42P01',
          message: expect.stringContaining('indicators'),
          stack: expect.stringMatching(/^\s+at /),
        },
      },
      { level: 'warn', requestId, outcome: 'failed', codes: ['INTERNAL_SERVER_ERROR'] },
    ]);
  });

  it('of the front itself is logged, told without a word of it, and ends nothing', async () => {
    const observer = {
      onRequest: () => {
        throw new Error('the secret of /etc/place');
      },
    };
    const server = createServer(test.appWith({ log: memory.log, observer })).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables }),
    });
    server.close();
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|etc|place/);
    expect(memory.text()).toContain('the secret of /etc/place');
  });

  it('is not what a caller left behind', async () => {
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const leaving = new AbortController();
    await test.database.db.transaction(async (transaction) => {
      await transaction.execute(sql`lock table indicators in access exclusive mode`);
      const answer = fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables }),
        signal: leaving.signal,
      });
      setTimeout(() => leaving.abort(), 100);
      await expect(answer).rejects.toThrow('abort');
      for (let tries = 0; memory.lines().length === 0 && tries < 100; tries++) await delay(20);
    });
    server.close();
    expect(memory.lines()).toMatchObject([{ level: 'info', outcome: 'gone', operation: 'Names' }]);
  });
});

describe('nothing of a caller is in the log', () => {
  const MARK = 'MARKED';
  const headers = {
    authorization: `Bearer ${MARK}`,
    cookie: `name=${MARK}`,
    forwarded: `for=${MARK}`,
    'user-agent': MARK,
    'x-forwarded-for': '203.0.113.77',
  };

  /** Everything that a caller can write, in questions that are answered, refused, and that fail. */
  async function ask(to: ReturnType<TestApp['appWith']>) {
    const open: Record<string, string> = { ...headers };
    delete open['authorization'];
    await post({ query: QUERY, variables: { code: MARK } }, open, to);
    await post({ query: `{ ${MARK}: indicator(code: "${MARK}") { code } } # ${MARK}` }, open, to);
    await post({ query: `{ ${MARK} }` }, open, to);
    await post({ query: QUERY, variables: { code: { [MARK]: MARK } } }, open, to);
    await post({ query: `{ search(text: "${MARK}") { nodes { score } } }` }, open, to);
    await post({ query: QUERY, variables }, headers, to);
    await to.fetch(`http://test/${MARK}?${MARK}=${MARK}`, { headers: open });
    await to.fetch(`http://test/graphql?query={${MARK}}&variables={"a":"${MARK}"}`, { headers: open });
    await test.database.db.execute(sql`alter table indicators rename to hidden`);
    await post({ query: `{ ${MARK}: indicator(code: "${MARK}") { code } }` }, open, to);
    await test.database.db.execute(sql`alter table hidden rename to indicators`);
  }

  it('by default', async () => {
    const quiet = await memoryLog({ level: 'trace' });
    await ask(withLog(quiet, false));
    expect(quiet.lines().filter(({ msg }) => msg === 'request')).toHaveLength(9);
    expect(quiet.lines().filter(({ msg }) => msg === 'a fault')).toHaveLength(1);
    expect(quiet.text()).not.toContain(MARK);
    expect(quiet.text()).not.toContain('203.0.113.77');
  });

  it('but the text and variables of documents where that is asked for', async () => {
    const open = await memoryLog();
    await ask(withLog(open, true));
    expect(open.lines()).toContainEqual(
      expect.objectContaining({ document: QUERY, variables: { code: MARK } }),
    );
    expect(open.text()).not.toContain('Bearer');
    expect(open.text()).not.toContain('203.0.113.77');
  });

  it('whoever logs it', async () => {
    const { log, text } = await memoryLog();
    const said = { ip: MARK, headers: { authorization: MARK }, address: MARK, parameters: [MARK] };
    log.info({ ...said, inner: said }, 'words');
    const error = Object.assign(new Error(`invalid input syntax for type date: "${MARK}"`), {
      code: '22007',
      parameters: [MARK],
      query: MARK,
    });
    log.error({ err: error }, 'more words');
    log.error(error, 'and more');
    expect(text()).toContain('invalid input syntax for type date: …');
    expect(text()).not.toContain(MARK);
  });
});

describe('at a terminal', () => {
  it('a line is to be read by a person', async () => {
    const { log, text } = await memoryLog({ format: 'text' });
    log.info({ requestId: 'abc', status: 200, ms: 3.2 }, 'request');
    expect(text()).toMatch(
      /^\[?\d\d:\d\d:\d\d\]? INFO: request \{"requestId":"abc","status":200,"ms":3.2\}\n$/,
    );
  });
});
