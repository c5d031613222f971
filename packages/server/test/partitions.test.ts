import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDataset, makeLoaders, readEdition, schema } from '@hasila/schema';
import { openTestDatabase, type TestDatabase } from '@hasila/schema/testing';
import { type SQL, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../fuzz/support/catalogue.js';
import { OperationWriter } from '../fuzz/support/operations.js';
import { Random } from '../fuzz/support/random.js';
import { connections } from '../fuzz/support/schema-arguments.js';
import { repositoryRoot } from '../src/paths.js';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';
import { readCookbook } from './support/cookbook.js';

const PARTS = 8;
const GENERATED = 150;
/** What neither the cookbook nor chance is sure to ask. */
const RARE = [
  '{ indicators(first: 5, filter: { place: "casablanca", period: "2024" }) { totalCount nodes { code } } }',
  '{ yearInReview(year: 2024, asOf: "2025-06-01") { comparisons(first: 5) { totalCount nodes { id } } } }',
  '{ indicators(first: 5, orderBy: OBSERVATION_COUNT) { nodes { code yearOverYear { id } } } }',
  '{ observations(first: 5, asOf: "2025-01-01", filter: { sources: ["seed-opinion-chqir-2025"] }) { totalCount nodes { id } } }',
  '{ ranking(first: 5, filter: { base: "2022", target: "2025" }) { totalCount nodes { id } } }',
];

/** Every place of the queries in which a growing table is named. */
const PLACES = [
  'join readings r on r.series_id = s.id and r.period = k.period',
  'from readings r join series s on s.id = r.series_id join sources c on c.slug = r.source left join reports',
  'from readings r join sources c on c.slug = r.source left join reports p on p.slug = r.report where r.series_id = y.series_id',
  'from readings r join series s on s.id = r.series_id join sources c on c.slug = r.source where',
  'join observations o on o.series_id = s.id where k."asOf" is null or exists (select from readings r',
  'exists (select from series s join observations o on o.series_id = s.id where s.indicator = i.code and',
  '(select count(*)::int from series s join observations o on o.series_id = s.id where s.indicator = i.code)',
  'from series s where (exists (select from observations o where o.series_id = s.id)',
  'from observations o join series s on s.id = o.series_id join indicators i on i.code = s.indicator where',
  'join indicators i on i.code = s.indicator join events e',
  'exists (select from readings r where r.series_id = o.series_id and r.period = o.period and r.source',
  'exists (select from readings r where r.series_id = o.series_id and r.period = o.period and r.set_aside',
  'exists (select from observations o where o.series_id = s.id and o.period',
  'exists (select from readings r where r.series_id = s.id and r.period',
  'from year_over_year y where',
  'select period from observations group by',
];

/** The same dataset in whole tables, and in those that deploy/partitions.sql makes. */
let test: Awaited<ReturnType<typeof openTestApp>>;
let parted: TestDatabase;
let serving: Serving;
let app: ReturnType<typeof test.appWith>;
let questions: readonly Asked[];
const sent = new Set<string>();

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  test = await openTestApp();
  parted = await openTestDatabase('empty');
  const script = await readFile(join(repositoryRoot, 'deploy/partitions.sql'), 'utf8');
  await parted.db.execute(sql.raw(`set hasila.partitions = '${PARTS}'; ${script}`));
  await loadDataset(parted.db, join(repositoryRoot, 'dataset'));
  const onStatement = (text: string) => sent.add(text.replace(/\s+/g, ' ').trim());
  serving = new Serving({ url: parted.url, poolSize: 4, log: pino({ level: 'silent' }), onStatement });
  await serving.open();
  app = test.appWith({ serving });
  const catalogue = await readCatalogue(async (query) => (await test.ask(query)).data, connections(schema));
  questions = [
    ...(await readCookbook()).map(({ query }) => ({ query, variables: {} })),
    ...RARE.map((query) => ({ query, variables: {} })),
    ...Array.from({ length: GENERATED }, (_, n) =>
      new OperationWriter(schema, catalogue, new Random(20_251_217, n), 0).write(),
    ),
  ];
}, 120_000);
afterAll(async () => {
  await serving?.close();
  await parted?.close();
  await test?.database.close();
});

async function answerOf(asked: typeof app, question: Asked): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(question) };
  const text = await (await asked.fetch('http://test/graphql', init)).text();
  return JSON.parse(text, (key, value) => (key === 'requestId' ? undefined : value));
}

it('every question has the answer that it has without partitions', async () => {
  for (const question of questions) {
    const [whole, inParts] = await Promise.all([answerOf(test.app, question), answerOf(app, question)]);
    if (RARE.includes(question.query)) expect(whole).not.toHaveProperty('errors');
    expect(inParts, `${question.query} ${JSON.stringify(question.variables)}`).toEqual(whole);
  }
  const [{ count }] = (await parted.db.execute(
    sql`select count(distinct tableoid)::int as count from readings`,
  )) as unknown as [{ readonly count: number }];
  expect(count).toBe(PARTS);
}, 120_000);

/** Tables that grow with the figures, but `year_over_year`, which is joined with none and bears the indicator itself. */
const GROWING = /(?:from|join) "?(?:readings|observations)"? (\w+)/g;

/** What names a growing table and no series, and why it may. */
const WITHOUT_SERIES = new Map([
  [
    'select period from observations group by period, first_day, last_day order by first_day, last_day',
    'asks every figure, once an edition',
  ],
]);

describe('every key and join of a growing table has its series, which is of one indicator', () => {
  it('in the statements that the questions send', () => {
    const without: string[] = [];
    for (const statement of sent) {
      for (const [, alias = ''] of statement.matchAll(GROWING)) {
        const joined = new RegExp(
          String.raw`\b${alias}\.series_id = (s\.id|\w\.series_id)\b|\b(s\.id|\w\.series_id) = ${alias}\.series_id\b`,
        );
        if (!joined.test(statement)) without.push(statement);
      }
      if (statement.includes('year_over_year')) expect(statement).toMatch(/from year_over_year y where/);
      // A series is found by its indicator, or is that of a figure.
      if (/ series s\b/.test(statement))
        expect(statement).toMatch(/s\.indicator|s\.id = \w\.series_id|\w\.series_id = s\.id/);
    }
    expect([...new Set(without)].sort()).toEqual([...WITHOUT_SERIES.keys()]);
    const asked = [...sent];
    expect(PLACES.filter((place) => !asked.some((statement) => statement.includes(place)))).toEqual([]);
  });

  it('in the keys of the tables, but that of a reading, which ids alone name', async () => {
    const keysOf = async ({ db }: TestDatabase) =>
      (
        (await db.execute(sql`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
          where indisunique and indrelid in ('readings'::regclass, 'observations'::regclass, 'year_over_year'::regclass)
          order by 1`)) as unknown as readonly { readonly name: string; readonly text: string }[]
      ).map(({ name, text }) => `${name} ${/\(.*\)/.exec(text)?.[0]}`);
    expect(await keysOf(test.database)).toEqual([
      'observations_series_id_period_pk (series_id, period)',
      'readings_pkey (id)',
      'year_over_year_series_id_year_pk (series_id, year)',
    ]);
    expect(await keysOf(parted)).toEqual([
      'observations_pkey (series_id, period)',
      'readings_pkey (id, series_id)',
      'year_over_year_pkey (series_id, year)',
    ]);
  });
});

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

describe('a key reads the partition of its series alone', () => {
  const SERIES = { indicator: 'criminal-cases-recorded', place: 'morocco', breakdown: '' };

  it.each([
    ['the readings of a figure', 'readings', 1, (of: Loaders) => of.readings({ ...SERIES, period: '2024' })],
    ['the periods of a series', 'observations', 1, (of: Loaders) => of.periods(SERIES)],
    ['a reading by its id, of any', 'readings', PARTS, (of: Loaders) => of.reading.load('none')],
  ] as const)('%s', async (_name, table, expected, ask) => {
    const edition = await readEdition(parted.db);
    if (edition === undefined) throw new Error('nothing is loaded');
    const plans: Plan[] = [];
    await ask(makeLoaders({ execute: (statement) => explained(statement, plans) }, edition.units));
    const read = plans.flatMap(everyNode).filter((node) => node['Actual Loops'] > 0);
    const parts = read.filter((node) => node['Relation Name']?.startsWith(`${table}_`));
    expect(new Set(parts.map((node) => node['Relation Name'])).size).toBe(expected);
  });

  /** As PostgreSQL plans it where tables are too large to be read whole, which those of the tests are not. */
  async function explained(statement: SQL, plans: Plan[]): Promise<readonly unknown[]> {
    return parted.db.transaction(async (transaction) => {
      await transaction.execute(sql`set local enable_hashjoin = off`);
      await transaction.execute(sql`set local enable_mergejoin = off`);
      await transaction.execute(sql`set local enable_seqscan = off`);
      const [row] = await transaction.execute<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
        sql`explain (analyze, format json) ${statement}`,
      );
      if (row !== undefined) plans.push(row['QUERY PLAN'][0].Plan);
      return transaction.execute(statement);
    });
  }
});

type Loaders = ReturnType<typeof makeLoaders>;

function everyNode(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(everyNode)];
}
