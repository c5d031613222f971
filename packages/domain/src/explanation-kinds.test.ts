import { describe, expect, it } from 'vitest';
import {
  between,
  CASE_WORDS,
  indicator,
  observation,
  PERCENT,
  PERSON_WORDS,
  quantity,
} from '../test/builders.js';
import { visible } from '../test/visible.js';
import {
  type ChangeMeasure,
  compare,
  type ExplanationContext,
  explain,
  LANGUAGES,
  type Observation,
  type Qualifier,
  type Unit,
  type UnitWords,
} from './index.js';

const KILOGRAM_WORDS: UnitWords = {
  AR: { one: 'كيلوغرام', two: 'كيلوغرامان', few: 'كيلوغرامات', many: 'كيلوغراما', other: 'كيلوغرام' },
  EN: { one: 'kilogram', other: 'kilograms' },
  FR: { one: 'kilogramme', other: 'kilogrammes' },
};
const DIRHAM_WORDS: UnitWords = {
  AR: { one: 'درهم', two: 'درهمان', few: 'دراهم', many: 'درهما', other: 'درهم' },
  EN: { one: 'dirham', other: 'dirhams' },
  FR: { one: 'dirham', other: 'dirhams' },
};
const KG: Unit = { code: 'kg', percent: false, signed: false };
const MAD: Unit = { code: 'mad', percent: false, signed: false };

function sentences(
  base: Observation | null,
  target: Observation | null,
  context: Partial<ExplanationContext> = {},
  measure: ChangeMeasure = 'AUTO',
) {
  const unit = (base ?? target)?.reading.quantity.unit ?? KG;
  const comparison = compare({ ...indicator(), unit }, base, target, { measure });
  const words = { label: 'X', unitWords: CASE_WORDS, ...context };
  return LANGUAGES.map((language) => visible(explain(comparison, words, language)));
}

const count = (period: string, value: number) => observation(period, quantity(value));

describe('each qualifier', () => {
  const qualifiers = [
    'EXACT',
    'ROUNDED',
    'APPROXIMATELY',
    'MORE_THAN',
    'LESS_THAN',
    'AT_LEAST',
    'AT_MOST',
  ] as const;
  it.each(qualifiers satisfies readonly Qualifier[])('%s', (qualifier) => {
    const target = observation('2025', quantity(85_000, qualifier, 1_000));
    expect(sentences(count('2024', 130_242), target, { unitWords: PERSON_WORDS })).toMatchSnapshot();
  });
  it('BETWEEN', () => {
    expect(sentences(count('2024', 4), observation('2025', between(10, 12)))).toMatchSnapshot();
  });
});

describe('each plural class of Arabic', () => {
  it.each([0, 1, 2, 3, 10, 11, 99, 100, 103, 111])('%i cases', (value) => {
    expect(sentences(count('2024', 5), count('2025', value))).toMatchSnapshot();
  });
});

describe('each kind of unit', () => {
  const of = (period: string, value: number, unit: Unit) =>
    observation(period, quantity(value, 'EXACT', 0.001, unit));
  it('a weight with grams', () => {
    expect(
      sentences(of('2023', 5.175, KG), of('2024', 8.331, KG), { unitWords: KILOGRAM_WORDS }),
    ).toMatchSnapshot();
  });
  it('money', () => {
    const sides = [
      observation('2024', quantity(101_881_322, 'EXACT', 1, MAD)),
      observation('2025', quantity(30_000_000, 'MORE_THAN', 1_000_000, MAD)),
    ] as const;
    expect(sentences(...sides, { unitWords: DIRHAM_WORDS })).toMatchSnapshot();
  });
  it('a share with decimals', () => {
    const share = (period: string, value: number) =>
      observation(period, quantity(value, 'ROUNDED', 0.01, PERCENT));
    expect(sentences(share('2022', 94.43), share('2023', 95))).toMatchSnapshot();
  });
  it('a place and a breakdown', () => {
    const context = { placeName: 'Y', breakdownLabels: ['Z'] };
    expect(sentences(count('2024', 12), count('2025', 9), context)).toMatchSnapshot();
  });
});

describe('each measure', () => {
  const measures = ['ABSOLUTE', 'PERCENT', 'PERCENTAGE_POINT', 'RATIO', 'INDEX', 'CAGR'] as const;
  it.each(measures satisfies readonly ChangeMeasure[])('%s', (measure) => {
    expect(sentences(count('2020', 851_343), count('2025', 779_008), {}, measure)).toMatchSnapshot();
  });
});
