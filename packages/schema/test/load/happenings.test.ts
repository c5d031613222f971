import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { commitmentState, effectiveOn, formatPeriod, parsePeriod, statusAt } from '@hasila/domain';
import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/load/load-dataset.js';
import { readDataset } from '../../src/load/read-dataset.js';
import * as tables from '../../src/tables/index.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { filesOf, smallDataset, writeFolder } from '../support/small-dataset.js';

let test: TestDatabase;
afterAll(() => test.close());

async function stored({ db }: TestDatabase) {
  const { facilities, facilityChanges, commitments, commitmentStatements } = tables;
  return {
    facilities: await db.select().from(facilities).orderBy(asc(facilities.slug)),
    changes: await db.select().from(facilityChanges).orderBy(asc(facilityChanges.id)),
    commitments: await db.select().from(commitments).orderBy(asc(commitments.slug)),
    statements: await db.select().from(commitmentStatements).orderBy(asc(commitmentStatements.id)),
  };
}

describe('of the small dataset', () => {
  let rows: Awaited<ReturnType<typeof stored>>;
  beforeAll(async () => {
    const small = await openTestDatabase('empty');
    const folder = await writeFolder(filesOf(smallDataset()));
    try {
      await loadDataset(small.db, folder);
      rows = await stored(small);
    } finally {
      await rm(folder, { recursive: true });
      await small.close();
    }
  });

  it('stores the status of a facility on the day of the edition', () => {
    expect(rows.facilities.map(({ slug, status }) => [slug, status])).toEqual([
      ['school-abroad', 'CLOSED'],
      ['school-city', 'OPERATIONAL'],
      ['school-region', 'ANNOUNCED'],
    ]);
  });

  it('stores from when a change counts: the end of its period, else the day it became known', () => {
    expect(rows.changes.map(({ id, knownOn, effectiveOn: on, due }) => [id, knownOn, on, due])).toEqual([
      ['f00001', '2023-12-31', '2023-12-31', '2024'],
      ['f00002', '2024-12-31', '2024-03-31', '2025'],
      ['f00003', '2024-12-31', '2024-12-20', null],
      ['f00004', '2024-12-31', '2024-12-31', null],
      ['f00005', '2024-12-31', '2025-12-31', null],
      ['f00006', '2024-12-21', '2024-12-21', null],
    ]);
  });

  it('stores what became of a commitment', () => {
    const told = rows.commitments.map(({ slug, status, due, originalDue, slippageMin, slippageMax }) => [
      ...[slug, status, due, originalDue, slippageMin, slippageMax],
    ]);
    expect(told).toEqual([
      ['districts', 'PARTLY_DELIVERED', '2024', '2024', null, null],
      ['forgotten', 'NOT_MENTIONED_SINCE', '2024', '2024', null, null],
      ['put-off', 'DELAYED', '2025', '2024-03', 276, 670],
      ['second-open-days', 'ANNOUNCED', '2025', '2025', null, null],
    ]);
  });
});

describe('of the dataset', () => {
  beforeAll(async () => {
    test = await openTestDatabase('loaded');
  });

  it('V8: the new headquarters are delayed by 617 to 797 days', async () => {
    const { commitments } = await stored(test);
    expect(commitments.find(({ slug }) => slug === 'dgsn-headquarters')).toMatchObject({
      ...{ facility: 'dgsn-headquarters-rabat', status: 'DELAYED', originalDue: '2024-04-24' },
      ...{ due: '2026-01/2026-06', dueFirst: '2026-01-01', dueLast: '2026-06-30' },
      ...{ slippageMin: 617, slippageMax: 797 },
    });
  });

  it('V9: the seventh open days are announced, and nothing became of them', async () => {
    const { commitments, statements } = await stored(test);
    const events = await test.db.select().from(tables.events);
    const slug = 'open-days-7-rabat';
    expect(events.find((event) => event.slug === slug)).toMatchObject({
      ...{ series: 'open-days', edition: 7, period: '2026', status: 'ANNOUNCED', place: 'rabat' },
    });
    expect(commitments.find(({ event }) => event === slug)).toMatchObject({
      ...{ slug, status: 'ANNOUNCED', due: '2026', slippageMin: null },
    });
    expect(
      statements.filter(({ commitment, delivered }) => commitment === slug && delivered !== null),
    ).toEqual([]);
  });

  it('stores the statuses that the domain gives, whatever the order of what is told', async () => {
    const { facilities, changes } = await stored(test);
    const [edition] = await test.db.select().from(tables.dataset);
    const today = edition?.issued.toISOString().slice(0, 10) ?? '';
    expect(facilities.length).toBeGreaterThan(100);
    for (const { slug, status } of facilities) {
      const history = changes
        .filter(({ facility }) => facility === slug)
        .map(({ id, kind, period, knownOn, effectiveOn: on }) => {
          const change = { id, kind, period: period === null ? null : parsePeriod(period), knownOn };
          expect([id, effectiveOn(change)]).toEqual([id, on]);
          return change;
        });
      const answers = shuffled(history).map((order) => statusAt(order, today));
      expect({ slug, answers }).toEqual({ slug, answers: answers.map(() => status) });
    }
  });

  it('stores what the domain says became of each commitment, whatever the order of the statements', async () => {
    const { commitments, statements } = await stored(test);
    const units = new Map((await test.db.select().from(tables.units)).map((unit) => [unit.code, unit]));
    const reports = await test.db.select().from(tables.reports);
    const annualReports = reports
      .filter(({ kind, issued }) => kind === 'ANNUAL' && issued !== null)
      .map(({ issuedOn }) => issuedOn);
    const quantity = (
      value: number | null,
      { qualifier, ulp, unit: code }: (typeof commitments | typeof statements)[number],
    ) => {
      const unit = units.get(code ?? '');
      return value === null || qualifier === null || ulp === null || unit === undefined
        ? null
        : { value, qualifier, ulp, unit };
    };
    expect(new Set(commitments.map(({ status }) => status)).size).toBeGreaterThan(3);
    for (const row of commitments) {
      const { slug, status, due, originalDue, slippageMin, slippageMax } = row;
      const told = statements
        .filter(({ commitment }) => commitment === slug)
        .map((statement) => ({
          ...statement,
          due: statement.due === null ? null : parsePeriod(statement.due),
          delivered: quantity(statement.delivered, statement),
        }));
      const promised = quantity(row.promised, row);
      const answers = shuffled(told).map((order) => {
        const state = commitmentState({ promised, statements: order, annualReports });
        const dates = [state?.due, state?.originalDue].map((date) =>
          date == null ? null : formatPeriod(date),
        );
        return [state?.status, ...dates, state?.slippage?.min ?? null, state?.slippage?.max ?? null];
      });
      const expected = [status, due, originalDue, slippageMin, slippageMax];
      expect({ slug, answers }).toEqual({ slug, answers: answers.map(() => expected) });
    }
  });

  it('is told by docs/commitments.md, status by status', async () => {
    const { commitments } = await stored(test);
    const page = await readFile(new URL('../../../../docs/commitments.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^\| `([a-z0-9-]+)` \| ([A-Z_]+) \|/gm)].map(([, slug, status]) => [
      slug,
      status,
    ]);
    expect(told).toEqual(commitments.map(({ slug, status }) => [slug, status]));
  });

  it('dates the figures of an edition inside the period of the edition', async () => {
    const { indicators, readings, events } = await readDataset(
      fileURLToPath(new URL('../../../../dataset/', import.meta.url)),
    );
    const seriesOf = new Map(indicators.map(({ code, eventSeries }) => [code, eventSeries]));
    const outside = readings.filter(({ indicator, period }) => {
      const series = seriesOf.get(indicator) ?? null;
      const inside = events.some(
        (event) =>
          event.series === series && event.period.first <= period.first && period.last <= event.period.last,
      );
      return series !== null && !inside;
    });
    expect(outside.map(({ id, indicator, period }) => [id, indicator, formatPeriod(period)])).toEqual([]);
  });
});

function shuffled<T>(list: readonly T[]): readonly (readonly T[])[] {
  return fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), 10);
}
