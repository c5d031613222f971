import type { Qualifier, Unit } from '@hasila/domain';
import { describe, expect, it, test } from 'vitest';
import { PERCENT, PERSONS, visible } from '../../test/support/figures.js';
import { formatQuantity } from '../format.js';

const inEach = (quantity: Parameters<typeof formatQuantity>[0]) =>
  (['AR', 'EN', 'FR'] as const).map((language) => visible(formatQuantity(quantity, language)));

const persons = (value: number, qualifier: Qualifier = 'EXACT', ulp = 1) => ({
  value,
  qualifier,
  ulp,
  unit: PERSONS,
});

test.each<[Qualifier, readonly string[]]>([
  ['EXACT', ['85.000 شخص', '85,000 persons', '85.000 personnes']],
  ['ROUNDED', ['85.000 شخص', '85,000 persons', '85.000 personnes']],
  ['APPROXIMATELY', ['حوالي 85.000 شخص', 'about 85,000 persons', 'environ 85.000 personnes']],
  ['MORE_THAN', ['أكثر من 85.000 شخص', 'more than 85,000 persons', 'plus de 85.000 personnes']],
  ['LESS_THAN', ['أقل من 85.000 شخص', 'less than 85,000 persons', 'moins de 85.000 personnes']],
  ['AT_LEAST', ['85.000 شخص على الأقل', 'at least 85,000 persons', 'au moins 85.000 personnes']],
  ['AT_MOST', ['85.000 شخص على الأكثر', 'at most 85,000 persons', 'au plus 85.000 personnes']],
])('%s is said', (qualifier, expected) => {
  expect(inEach(persons(85_000, qualifier, 1_000))).toEqual(expected);
});

it('says both ends of a range', () => {
  const range = { value: 4, qualifier: 'BETWEEN', ulp: 1, between: [3, 5], unit: PERSONS } as const;
  expect(inEach(range)).toEqual(['ما بين 3 و5 أشخاص', 'between 3 and 5 persons', 'entre 3 et 5 personnes']);
  expect(inEach({ ...range, unit: PERCENT })).toEqual([
    'ما بين 3 و⟨5·%⟩',
    'between 3 and 5·%',
    'entre 3 et 5·%',
  ]);
});

it('keeps the sign with its number, and percent with its decimals', () => {
  const balance: Unit = { code: 'mad', percent: false, signed: true };
  expect(inEach({ value: -1_234.5, qualifier: 'EXACT', ulp: 0.1, unit: balance })).toEqual([
    '⟨−1.234,5⟩ درهم',
    '−1,234.5 dirhams',
    '−1.234,5 dirhams',
  ]);
  expect(inEach({ value: 6.5, qualifier: 'ROUNDED', ulp: 0.01, unit: PERCENT })).toEqual([
    '⟨6,50·%⟩',
    '6.50·%',
    '6,50·%',
  ]);
});

test.each([
  ['zero', 0, '0 شخص'],
  ['one', 1, 'شخص واحد'],
  ['two', 2, 'شخصان'],
  ['few', 7, '7 أشخاص'],
  ['many', 11, '11 شخصا'],
  ['other', 100, '100 شخص'],
])('Arabic counts by the class %s', (plural, value, expected) => {
  expect(new Intl.PluralRules('ar').select(value)).toBe(plural);
  expect(formatQuantity(persons(value), 'AR')).toBe(expected);
});

it('bends an Arabic dual after a preposition, and makes one agree', () => {
  expect(formatQuantity(persons(2, 'MORE_THAN'), 'AR')).toBe('أكثر من شخصين');
  const unit: Unit = { code: 'cases', percent: false, signed: false };
  expect(formatQuantity({ value: 1, qualifier: 'EXACT', ulp: 1, unit }, 'AR')).toBe('قضية واحدة');
});

it('counts in French and English by their own rules', () => {
  expect(inEach(persons(1)).slice(1)).toEqual(['1 person', '1 personne']);
  expect(inEach(persons(0)).slice(1)).toEqual(['0 persons', '0 personne']);
  expect(inEach(persons(1.5)).slice(1)).toEqual(['1.5 persons', '1,5 personne']);
});

describe('a unit of a newer dataset', () => {
  const unit = { code: 'drone-flights', percent: false, signed: false };
  const flights = { value: 2_400, qualifier: 'MORE_THAN', ulp: 100, unit } as const;
  const text = { value: 'more than 2,400 drone flights', language: 'EN' } as const;

  it('is said in the words of the answer, where these are in the language', () => {
    expect(formatQuantity({ ...flights, text }, 'EN')).toBe('more than 2,400 drone flights');
    const arabic = { value: 'أكثر من 2.400 طلعة', language: 'AR' } as const;
    expect(formatQuantity({ ...flights, text: arabic }, 'AR')).toBe('أكثر من 2.400 طلعة');
  });

  it('is else said by its name, else by its code', () => {
    const label = { value: 'Vols de drones', language: 'FR' } as const;
    expect(formatQuantity({ ...flights, text, unit: { ...unit, label } }, 'FR')).toBe(
      'plus de 2.400 Vols de drones',
    );
    expect(inEach(flights)).toEqual([
      'أكثر من 2.400 ⟨drone flights⟩',
      'more than 2,400 drone flights',
      'plus de 2.400 drone flights',
    ]);
  });

  it('is said in words that are given', () => {
    const words = {
      AR: { few: 'طلعات', other: 'طلعة' },
      EN: { one: 'flight', other: 'flights' },
      FR: { one: 'vol', other: 'vols' },
    };
    expect(formatQuantity({ ...flights, text }, 'FR', { words })).toBe('plus de 2.400 vols');
    expect(formatQuantity({ ...flights, value: 3 }, 'AR', { words })).toBe('أكثر من 3 طلعات');
  });

  it('may have the name of what every object has', () => {
    const odd = { ...flights, unit: { ...unit, code: 'constructor' } };
    expect(formatQuantity(odd, 'EN')).toBe('more than 2,400 constructor');
  });
});

it('drops no qualifier that a newer server adds', () => {
  const newer = { ...persons(85_000), qualifier: 'WELL_OVER' as Qualifier };
  const text = { value: 'well over 85,000 persons', language: 'EN' } as const;
  expect(inEach({ ...newer, text })).toEqual([
    '⟨well over 85,000 persons⟩',
    'well over 85,000 persons',
    'well over 85,000 persons',
  ]);
  expect(inEach(newer)).toEqual([
    '85.000 شخص (⟨WELL_OVER⟩)',
    '85,000 persons (WELL_OVER)',
    '85.000 personnes (WELL_OVER)',
  ]);
});
