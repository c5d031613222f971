import { describe, expect, it } from 'vitest';
import {
  type ComparisonKey,
  comparisonId,
  observationId,
  parseComparisonId,
  parseObservationId,
  parseSeriesId,
  seriesId,
} from './ids.js';

const SERIES = { indicator: 'cases', place: 'rabat', breakdown: 'gender=female' };
const SIDE = { place: 'rabat', breakdown: '', period: '2024' };
const COMPARISON: ComparisonKey = {
  indicator: 'cases',
  base: SIDE,
  target: { ...SIDE, period: '2025-01/2025-06' },
  measure: 'PERCENT',
  allowIncomparable: true,
  asOf: '2025-12-17',
  toldBy: 'report-2025',
};

describe('an id', () => {
  it('names a series', () => {
    expect(seriesId(SERIES)).toBe('cases|rabat|gender=female');
    expect(parseSeriesId(seriesId(SERIES))).toEqual(SERIES);
    expect(parseSeriesId('cases|rabat')).toBeUndefined();
  });

  it('names an observation, with the day and the report that it is told by', () => {
    const key = { ...SERIES, period: '2025' };
    expect(observationId(key, {})).toBe('cases|rabat|gender=female|2025||');
    const vintage = { asOf: '2025-12-17', toldBy: 'report-2025' };
    expect(parseObservationId(observationId(key, vintage))).toEqual({ key, vintage });
    expect(
      parseObservationId(observationId({ ...key, period: '2025-01-01/2025-12-31' }, {})),
    ).toBeUndefined();
    expect(parseObservationId(observationId(key, { asOf: 'yesterday' }))).toBeUndefined();
  });

  it('names a comparison by all that it is made of', () => {
    expect(parseComparisonId(comparisonId(COMPARISON))).toEqual(COMPARISON);
    const plain = { ...COMPARISON, allowIncomparable: false, asOf: undefined, toldBy: undefined };
    expect(comparisonId(plain)).toBe('cases|rabat||2024|rabat||2025-01/2025-06|PERCENT|||');
    expect(parseComparisonId(comparisonId(plain).replace('PERCENT', 'AUTO'))).toBeUndefined();
  });
});
