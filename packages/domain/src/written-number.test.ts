import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../test/holds.js';
import { plainUlp } from './digits.js';
import { readNumbers, ulpAsWritten } from './index.js';

describe('one unit of the last digit, by the words of the specification', () => {
  test.each<[string, number, string, number]>([
    ['85 thousand', 85_000, 'persons', 1_000],
    ['10 thousand', 10_000, 'persons', 1_000],
    ['130 thousand', 130_000, 'persons', 1_000],
    ['170 tonnes', 170_000, 'kg', 1_000],
    ['2.4 million', 2_400_000, 'visitors', 100_000],
    ['820 thousand and 274', 820_274, 'cases', 1],
    ['6,500', 6_500, 'persons', 100],
    ['85,000', 85_000, 'persons', 1_000],
    ['10,000', 10_000, 'persons', 1_000],
    ['8.000', 8_000, 'persons', 100],
    ['130,242', 130_242, 'persons', 1],
    ['خمسين مليون', 50_000_000, 'mad', 1_000_000],
    ['ألف', 1_000, 'facilities', 100],
    ['a million', 1_000_000, 'visitors', 100_000],
    ['90 %', 90, 'percent', 1],
    ['100 %', 100, 'percent', 1],
    ['6.59 %', 6.59, 'percent', 0.01],
    ['6,50 %', 6.5, 'percent', 0.01],
    ['0 case', 0, 'cases', 1],
  ])('%s', (asWritten, value, unit, expected) => {
    expect(ulpAsWritten(asWritten, value, unit)).toBe(expected);
  });
});

describe('Arabic', () => {
  test.each<[string, number, string, number]>([
    ['أكثر من 85 ألف مواطن', 85_000, 'persons', 1_000],
    ['أكثر من 106 آلاف قضية', 106_000, 'cases', 1_000],
    ['820 ألف و274 قضية', 820_274, 'cases', 1],
    ['96 ألفاو529شخصا', 96_529, 'persons', 1],
    ['33ألفا و748 شخصا', 33_748, 'persons', 1],
    ['779 ألفًا و08 قضية', 779_008, 'cases', 1],
    ['425 ألفا و200 قضية', 425_200, 'cases', 100],
    ['44 ألف 906 قضايا', 44_906, 'cases', 1],
    ['أزيد من مليونين و400 ألف زائر', 2_400_000, 'visitors', 1_000],
    ['ثلاثة ملايين و685 ألف و964', 3_685_964, 'cards', 1],
    ['مليون و161 ألف قرص', 1_161_000, 'tablets', 1_000],
    ['أكثر من مليون ونصف المليون قرص', 1_500_000, 'tablets', 100_000],
    ['نصف مليون قرص', 500_000, 'tablets', 100_000],
    ['أكثر من ثلاثة ملايير سنتيم', 30_000_000, 'mad', 10_000_000],
    ['660 مليون و146 ألف و402 درهم', 660_146_402, 'mad', 1],
    ['2 مليار درهم', 2_000_000_000, 'mad', 1_000_000_000],
    ['أزيد من 170 طنا', 170_000, 'kg', 1_000],
    ['123 طناً و971 كيلوغراماً', 123_971, 'kg', 1],
    ['طنا و447كيلوغراما', 1_447, 'kg', 1],
    ['طن و731 كيلوغراما و558 غراما', 1_731.558, 'kg', 0.001],
    ['طنين من الحشيش', 2_000, 'kg', 1_000],
    ['5 كيلوغرامات و600 غرام', 5.6, 'kg', 0.001],
    ['2,650 كيلوغراما', 2.65, 'kg', 0.001],
    ['أربعة هكتارات', 4, 'hectares', 1],
    ['مساحة تفوق الهكتار', 1, 'hectares', 1],
    ['ناهز %94،34', 94.34, 'percent', 0.01],
    ['30،22 %', 30.22, 'percent', 0.01],
    ['07٪', 7, 'percent', 1],
    ['95 في المائة', 95, 'percent', 1],
    ['5 بالمئة', 5, 'percent', 1],
    ['١٢٫٥ ٪', 12.5, 'percent', 0.1],
    ['٨٥٬٠٠٠ شخص', 85_000, 'persons', 1_000],
    ['إحدى عشرة دائرة', 11, 'facilities', 1],
    ['أربعة وعشرين شخصا', 24, 'persons', 1],
    ['بستين من الكلاب', 60, 'dogs', 1],
    ['مائة وأربعة وعشرون ألف شخص', 124_000, 'persons', 1_000],
    ['ثلاث مائة وخمسة', 305, 'persons', 1],
    ['خمسمائة شخص', 500, 'persons', 10],
    ['ألفان وخمسمائة', 2_500, 'persons', 100],
    ['ودائرة واحدة', 1, 'facilities', 1],
  ])('%s', (asWritten, value, unit, expected) => {
    expect(ulpAsWritten(asWritten, value, unit)).toBe(expected);
  });

  test('a scale word inside another word is none', () => {
    for (const text of ['46 مخالفة', '46 ائتلافا', '46 تأليف', '46 خلاف']) {
      expect(readNumbers(text).map(({ value }) => value)).toEqual([46]);
    }
    expect(readNumbers('أطنان من مخالفات')).toEqual([]);
  });
});

describe('French', () => {
  test.each<[string, number, string, number]>([
    ['près de 2,4 millions de visiteurs', 2_400_000, 'visitors', 100_000],
    ['près de deux millions et 400 mille', 2_400_000, 'visitors', 1_000],
    ['un million et demi de comprimés', 1_500_000, 'tablets', 100_000],
    ['123 tonnes et 971 kg', 123_971, 'kg', 1],
    ['8 tonnes, 815 kg et 401 g', 8_815.401, 'kg', 0.001],
    ['60 kg 930 g d’héroïne', 60.93, 'kg', 0.001],
    ['123,97 tonnes', 123_970, 'kg', 10],
    ['plus-de-81-tonnes-de-résine', 81_000, 'kg', 1_000],
    ['une tonne et 948 kg', 1_948, 'kg', 1],
    ["542,455 kilogrammes d'héroïne", 542.455, 'kg', 0.001],
    ['1.582 kg', 1_582, 'kg', 1],
    ['1.582 kg', 1.582, 'kg', 0.001],
    ['6 733 agents', 6_733, 'persons', 1],
    ['6\u202F733 agents', 6_733, 'persons', 1],
    ['331\u00A0907\u00A0537 dirhams', 331_907_537, 'mad', 1],
    ['331,9 millions de DH', 331_900_000, 'mad', 100_000],
    ['1 204,50 dirhams', 1_204.5, 'mad', 0.01],
    ['20.000 m²', 2, 'hectares', 0.1],
    ['1.500 mètres carrés', 1_500, 'square-metres', 100],
    ['une trentaine de stands', 30, 'stands', 3],
    ['six (06) concours', 6, 'competitions', 1],
    ['Cinq pourcent des cas', 5, 'percent', 1],
    ['vingt-deux pour cent', 22, 'percent', 1],
    ['vingt et un policiers', 21, 'persons', 1],
    ['soixante et onze', 71, 'persons', 1],
    ['soixante-dix-sept', 77, 'persons', 1],
    ['quatre-vingts', 80, 'persons', 1],
    ['quatre-vingt-dix-sept mille', 97_000, 'persons', 1_000],
    ['deux mille trois cents', 2_300, 'persons', 100],
    ['cent mille', 100_000, 'persons', 1_000],
    ['mille deux cent cinq', 1_205, 'persons', 1],
    ['deux milliards de dirhams', 2_000_000_000, 'mad', 1_000_000_000],
  ])('%s is %d %s', (asWritten, value, unit, expected) => {
    expect(ulpAsWritten(asWritten, value, unit)).toBe(expected);
  });
});

describe('English', () => {
  test.each<[string, number, string, number]>([
    ['over 1.4 million tablets', 1_400_000, 'tablets', 100_000],
    ['one and a half million', 1_500_000, 'tablets', 100_000],
    ['half a million', 500_000, 'tablets', 100_000],
    ['eight kilograms and 501 grams', 8.501, 'kg', 0.001],
    ['217 tonnes and 323 kilograms', 217_323, 'kg', 1],
    ['1.65 tons of cocaine in 2018', 1_650, 'kg', 10],
    ['a tonne', 1_000, 'kg', 100],
    ['one hundred and twenty-four', 124, 'persons', 1],
    ['four hundred thousand', 400_000, 'persons', 1_000],
    ['two thousand and five', 2_005, 'persons', 1],
    ['three dozen', 36, 'persons', 12],
    ['a 30.22% drop', 30.22, 'percent', 0.01],
    ['5 per cent', 5, 'percent', 1],
  ])('%s', (asWritten, value, unit, expected) => {
    expect(ulpAsWritten(asWritten, value, unit)).toBe(expected);
  });
});

describe('what is not there is not found', () => {
  test.each<[string, number, string]>([
    ['24 arrondissements', 1, 'facilities'],
    ['1.582.000', 1.582, 'kg'],
    ['2,4 millions', 2.4, 'visitors'],
    ['0.125', 125, 'persons'],
    ['', 1, 'persons'],
    ['الرباط وفاس', 2, 'cities'],
  ])('%s is not %d', (asWritten, value, unit) => {
    expect(ulpAsWritten(asWritten, value, unit)).toBeUndefined();
  });
});

describe('the numbers of a text', () => {
  const values = (text: string) => readNumbers(text).map(({ value }) => value);

  test('in order, each with its place, its ulp and what it measures', () => {
    const text = 'Saisie de 8 kg et 331 g, soit 12 % de plus, et 1 240 interpellations.';
    expect(readNumbers(text)).toEqual([
      { value: 8.331, ulp: 0.001, measure: 'MASS', start: 10, end: 23 },
      { value: 12, ulp: 1, measure: 'PERCENT', start: 30, end: 34 },
      { value: 1_240, ulp: 10, measure: null, start: 47, end: 52 },
    ]);
    expect(readNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '8 kg et 331 g',
      '12 %',
      '1 240',
    ]);
  });

  test('what can be read in two ways stands there twice, the likelier first', () => {
    expect(values('1.582')).toEqual([1_582, 1.582]);
    expect(values('1.582.000')).toEqual([1_582_000]);
    expect(values('2.45')).toEqual([2.45]);
    expect(values('0.125')).toEqual([0.125]);
  });

  test('numbers beside each other stay apart', () => {
    expect(values('entre 3 et 5')).toEqual([3, 5]);
    expect(values('4 و5')).toEqual([4, 5]);
    expect(values('2 tonnes, 300 personnes')).toEqual([2_000, 300]);
    expect(values('26 فرقة و3 مصالح')).toEqual([26, 3]);
    expect(values('10 % et 5 %')).toEqual([10, 5]);
    expect(values('en 2024, 123 tonnes')).toEqual([2_024, 123_000]);
    expect(values('5 millions et 7 millions')).toEqual([5_000_000, 7_000_000]);
  });

  test('a word of a text is not a number, nor is an article', () => {
    expect(values('la police des frontières, une brigade, a patrol')).toEqual([]);
  });
});

test.each([
  [0n, 1n],
  [7n, 1n],
  [10n, 1n],
  [100n, 10n],
  [6_500n, 100n],
  [1_000_000n, 100_000n],
  [1_010n, 10n],
  [951_263n, 1n],
])('plain digits %d have the ulp %d', (value, expected) => {
  expect(plainUlp(value)).toBe(expected);
});

test('any text can be read: places are in order and inside it, and no number is below zero or without a last digit', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '820',
      '274',
      '1.582',
      '2,4',
      ' ',
      '، ',
      ' و',
      ' et ',
      ' ألف',
      ' مليونين',
      ' million',
      ' and a half',
      ' %',
    ),
    fc.constantFrom(
      ' tonnes',
      ' kg',
      ' غرام',
      ' cent',
      ' vingt',
      ' pour',
      ' une',
      'trentaine',
      '٣',
      '…',
      '-',
      '\u202F',
    ),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  holds(
    fc.property(text, (any) => {
      let reached = 0;
      for (const { value, ulp, start, end } of readNumbers(any)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(any.length);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(ulp).toBeGreaterThan(0);
        reached = start;
      }
    }),
    3_000,
  );
});
