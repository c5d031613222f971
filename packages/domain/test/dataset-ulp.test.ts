import { expect, test } from 'vitest';
import { ulpAsWritten } from '../src/index.js';
import { datasetRows } from './csv.js';

interface Written {
  readonly id: string;
  readonly asWritten: string;
  readonly value: number;
  readonly unit: string;
  readonly ulp: number;
}

const unitOf = new Map(datasetRows('indicators.csv').map((row) => [row['code'], row['unit'] ?? '']));

const readings = datasetRows('readings.csv').map((row) => written(row, row['unit'] ?? ''));

const claims = datasetRows('claims.csv')
  .filter((row) => row['value'] !== '')
  .map((row) =>
    written(row, row['measure'] === 'ABSOLUTE' ? (unitOf.get(row['indicator']) ?? '') : 'percent'),
  );

function written(row: Readonly<Record<string, string>>, unit: string): Written {
  return {
    id: row['id'] ?? '',
    asWritten: row['as_written'] ?? '',
    value: Math.abs(Number(row['value'])),
    unit,
    ulp: Number(row['ulp']),
  };
}

test.each([
  ['readings', readings],
  ['stated changes', claims],
])('the last digit of %s: what the words say is what the dataset holds', (_name, rows) => {
  const explained = rows.map((row) => ({ ...row, found: ulpAsWritten(row.asWritten, row.value, row.unit) }));
  const found = explained.filter((row) => row.found !== undefined);
  expect(found.filter((row) => row.found !== row.ulp)).toEqual([]);
  expect(rows.length).toBeGreaterThan(100);
  expect(found.length / rows.length).toBeGreaterThan(0.95);
});
