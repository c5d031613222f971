import type { Snapshot, SnapshotReading } from '@hasila/domain';
import { describe, expect, it } from 'vitest';
import { code } from './codes.js';
import { BadInputError } from './errors/hasila-error.js';
import { fromSnapshot } from './snapshot.js';

const words = { one: 'case', other: 'cases' };

function reading(id: string, period: string, value: number, knownOn: string): SnapshotReading {
  return {
    ...{ id, indicator: 'cases', place: 'country', breakdown: '', period, value, knownOn },
    ...{ source: 'report-page', report: null, asWritten: `${value} cases`, span: null, between: null },
    ...{ qualifier: 'EXACT', ulp: 1, unit: 'cases', dateDerived: false, partial: false },
    ...{ population: null, setAside: null },
  };
}

/** One indicator of an edition that has more. */
const PART: Snapshot = {
  ...{ format: 'hasila-snapshot', version: 1, edition: 'e1', issued: '2025-12-31T00:00:00.000Z' },
  ...{ license: 'CC0-1.0', notes: [], breakdowns: [], reports: [], claims: [] },
  institutions: [{ code: 'police', label: { EN: 'Police' } }],
  topics: [{ code: 'crime', label: { EN: 'Crime', FR: 'Criminalité' } }],
  units: [
    {
      ...{ code: 'cases', label: { EN: 'Cases' }, symbol: null, signed: false, percent: false },
      words: { AR: words, EN: words, FR: words },
    },
  ],
  places: [{ slug: 'country', type: 'COUNTRY', parent: null, name: { EN: 'The country' } }],
  indicators: [
    {
      ...{ code: 'cases', label: { EN: 'Cases recorded' }, definition: { EN: 'All of them' } },
      ...{ topic: 'crime', institution: 'police', unit: 'cases', decimals: 0, kind: 'FLOW' },
      ...{ additive: true, desiredDirection: 'LOWER', notes: [], perEdition: false, breaks: [] },
    },
  ],
  sources: [
    {
      ...{ slug: 'report-page', publisher: 'Police', kind: 'OFFICIAL', language: 'EN' },
      ...{ published: '2025', report: null, title: {}, url: null, sha256: null },
    },
  ],
  readings: [
    reading('r00001', '2023', 100, '2024-01-05'),
    reading('r00002', '2024', 110, '2025-01-05'),
    reading('r00003', '2025', 99, '2025-12-31'),
  ],
};

const CASES = code('cases');

describe('a snapshot is opened', () => {
  const refusal = (json: unknown) => {
    try {
      fromSnapshot(json);
    } catch (error) {
      if (error instanceof BadInputError) return [error.code, error.message];
      throw error;
    }
    return undefined;
  };

  it('from its text, its value or the module that it is imported as', async () => {
    for (const json of [JSON.stringify(PART), PART, { default: PART }]) {
      const { change } = await fromSnapshot(json).compare({ indicator: CASES, base: 2024, target: 2025 });
      expect(change?.value).toBe(-10);
    }
  });

  it('when it is one', () => {
    for (const json of ['', 'not JSON', '{}', null, [], { data: {} }, { default: null }])
      expect(refusal(json)).toEqual(['BAD_SNAPSHOT', 'This is no snapshot of Hasila.']);
  });

  it('when this package can read its version', () => {
    expect(refusal({ ...PART, version: 2 })).toEqual([
      'SNAPSHOT_VERSION',
      'The snapshot has version 2, and this package reads version 1: install a newer @hasila/sdk.',
    ]);
    expect(refusal({ ...PART, version: 0 })?.[1]).toContain('export it again');
  });

  it('and is refused when it names what it does not hold', async () => {
    const { data, error } = await fromSnapshot({ ...PART, sources: [] })
      .safe.observations()
      .toArray();
    expect([data, error?.code]).toEqual([null, 'BAD_SNAPSHOT']);
  });
});

describe('a snapshot of a part of an edition', () => {
  const hasila = fromSnapshot(PART);

  it('answers by its settings: language and day', async () => {
    const then = fromSnapshot(PART, { language: 'FR', asOf: '2025-06-30' });
    expect(then).toMatchObject({ url: 'snapshot:e1', language: 'FR', asOf: '2025-06-30' });
    const years = await then.yearOverYear({ indicator: CASES });
    expect(years.map(({ periods, change }) => [periods.target.first, change?.value])).toEqual([
      ['2024-01-01', 10],
    ]);
    expect((await then.indicator({ indicator: CASES })).topic.label.value).toBe('Criminalité');
    const now = await then.compare({ indicator: CASES, base: 2024, target: 2025, asOf: '2025-12-31' });
    expect(now.change?.value).toBe(-10);
  });

  it('pages its lists', async () => {
    const figures = hasila.observations();
    const values: number[] = [];
    for await (const { quantity } of figures) values.push(quantity.value);
    expect(values).toEqual([100, 110, 99]);
    expect(await figures.total()).toBe(3);
    expect(await figures.toArray({ limit: 2 })).toHaveLength(2);
  });

  it.each([
    ['compare', () => hasila.compare({ indicator: code('fires'), base: 2024, target: 2025 })],
    ['yearOverYear', () => hasila.yearOverYear({ indicator: code('fires') })],
    ['indicator', () => hasila.indicator({ indicator: code('fires') })],
    ['claims', () => hasila.claims({ filter: { indicators: [code('fires')] } }).toArray()],
    ['place', () => hasila.yearOverYear({ indicator: CASES, place: code('rabat') })],
  ])('says what it holds where %s names what it does not hold', async (_name, ask) => {
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadInputError);
    expect(error).toMatchObject({
      code: 'NOT_IN_SNAPSHOT',
      message: expect.stringMatching(
        /is not one of the 1 (indicators|places) of this snapshot: (cases|country)$/,
      ),
    });
  });

  it('has no happenings where none were exported, and no index of words', async () => {
    const questions = [
      hasila.facilities(),
      hasila.events(),
      hasila.commitments(),
      hasila.search({ text: 'x' }),
    ];
    for (const list of questions)
      await expect(list.toArray()).rejects.toMatchObject({ code: 'NOT_IN_SNAPSHOT' });
    const { error } = await hasila.safe.yearInReview({ year: 2025 });
    expect(error?.message).toContain('--happenings');
  });

  it('finds the mistakes of a caller as a service does', async () => {
    const pair = { indicator: CASES, base: 2024, target: 2025 };
    const mistakes = [
      hasila.compare({ ...pair, target: '2025-13' }),
      hasila.compare({ ...pair, asOf: 'yesterday' }),
      hasila.compareMany([]),
      hasila.yearOverYear({ indicator: CASES, from: 1 }),
    ];
    for (const mistake of mistakes) await expect(mistake).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('throws the reason of a signal that is aborted', async () => {
    const pair = { indicator: CASES, base: 2024, target: 2025 };
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(hasila.compare(pair, { signal })).rejects.toThrow('no longer wanted');
    await expect(hasila.safe.compare(pair, { signal })).rejects.toThrow('no longer wanted');
  });
});

it('in a whole snapshot, what is not there does not exist', async () => {
  const hasila = fromSnapshot({ ...PART, whole: true });
  await expect(hasila.indicator({ indicator: code('fires') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(hasila.compare({ indicator: code('fires'), base: 2024, target: 2025 })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ path: 'inputs[0].indicator' }],
  });
});
