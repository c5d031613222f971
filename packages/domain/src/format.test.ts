import { describe, expect, test } from 'vitest';
import { BALANCE, between, CASE_WORDS, PERCENT, PERSON_WORDS, PERSONS, quantity } from '../test/builders.js';
import { visible } from '../test/visible.js';
import {
  changeBetween,
  formatChange,
  formatPeriodInWords,
  formatQuantity,
  formatStatedChange,
  LANGUAGES,
  type Language,
  parsePeriod,
  type Quantity,
  type ResolvedMeasure,
} from './index.js';

function inEach(format: (language: Language) => string): readonly string[] {
  return LANGUAGES.map((language) => visible(format(language)));
}

const persons = (of: Quantity) => inEach((language) => formatQuantity(of, PERSON_WORDS, language));

describe('quantities, as qualified', () => {
  test.each([
    ['EXACT', ['85.000 شخص', '85,000 persons', '85.000 personnes']],
    ['ROUNDED', ['85.000 شخص', '85,000 persons', '85.000 personnes']],
    ['APPROXIMATELY', ['حوالي 85.000 شخص', 'about 85,000 persons', 'environ 85.000 personnes']],
    ['MORE_THAN', ['أكثر من 85.000 شخص', 'more than 85,000 persons', 'plus de 85.000 personnes']],
    ['LESS_THAN', ['أقل من 85.000 شخص', 'less than 85,000 persons', 'moins de 85.000 personnes']],
    ['AT_LEAST', ['85.000 شخص على الأقل', 'at least 85,000 persons', 'au moins 85.000 personnes']],
    ['AT_MOST', ['85.000 شخص على الأكثر', 'at most 85,000 persons', 'au plus 85.000 personnes']],
  ] as const)('%s', (qualifier, expected) => {
    expect(persons(quantity(85_000, qualifier, 1_000))).toEqual(expected);
  });

  test('BETWEEN', () => {
    expect(persons(between(3, 5))).toEqual([
      'ما بين 3 و5 أشخاص',
      'between 3 and 5 persons',
      'entre 3 et 5 personnes',
    ]);
    expect(persons(between(5, 5))).toEqual(['5 أشخاص', '5 persons', '5 personnes']);
  });

  test('percent, with the decimals that were printed', () => {
    const share = (value: number, ulp: number) => persons(quantity(value, 'ROUNDED', ulp, PERCENT));
    expect(share(95, 1)).toEqual(['⟨95·%⟩', '95·%', '95·%']);
    expect(share(6.5, 0.01)).toEqual(['⟨6,50·%⟩', '6.50·%', '6,50·%']);
    expect(persons(between(3, 5, 1, PERCENT))).toEqual([
      'ما بين 3 و⟨5·%⟩',
      'between 3 and 5·%',
      'entre 3 et 5·%',
    ]);
  });

  test('decimals and values below zero', () => {
    expect(persons(quantity(-1_234.5, 'EXACT', 0.1, BALANCE))).toEqual([
      '⟨−1.234,5⟩ شخص',
      '−1,234.5 persons',
      '−1.234,5 personnes',
    ]);
  });

  test('a word that a language lacks falls back to its general form', () => {
    const words = { AR: { other: 'كلغ' }, EN: { other: 'kg' }, FR: { other: 'kg' } };
    expect(inEach((language) => formatQuantity(quantity(3), words, language))).toEqual([
      '3 كلغ',
      '3 kg',
      '3 kg',
    ]);
  });
});

describe('plural classes', () => {
  test.each([
    [0, '0 شخص'],
    [1, 'شخص واحد'],
    [2, 'شخصان'],
    [3, '3 أشخاص'],
    [10, '10 أشخاص'],
    [11, '11 شخصا'],
    [99, '99 شخصا'],
    [100, '100 شخص'],
    [102, '102 شخص'],
    [103, '103 أشخاص'],
    [111, '111 شخصا'],
    [1.5, '1,5 شخص'],
  ])('Arabic: %d', (value, expected) => {
    expect(formatQuantity(quantity(value), PERSON_WORDS, 'AR')).toBe(expected);
  });

  test('Arabic: one agrees with its noun, two bends after a preposition', () => {
    expect(formatQuantity(quantity(1), CASE_WORDS, 'AR')).toBe('قضية واحدة');
    expect(formatQuantity(quantity(1, 'MORE_THAN'), CASE_WORDS, 'AR')).toBe('أكثر من قضية واحدة');
    expect(formatQuantity(quantity(2, 'MORE_THAN'), PERSON_WORDS, 'AR')).toBe('أكثر من شخصين');
    expect(formatQuantity(quantity(2, 'AT_LEAST'), PERSON_WORDS, 'AR')).toBe('شخصان على الأقل');
    const metres = { two: 'متران مربعان', other: 'متر مربع' };
    const searches = { two: 'عمليتا تفتيش', other: 'عملية تفتيش' };
    const about = (AR: typeof metres) =>
      formatQuantity(quantity(2, 'APPROXIMATELY'), { ...PERSON_WORDS, AR }, 'AR');
    expect(about(metres)).toBe('حوالي مترين مربعين');
    expect(about(searches)).toBe('حوالي عمليتي تفتيش');
  });

  test('an Arabic unit may name zero', () => {
    const words = { ...PERSON_WORDS, AR: { zero: 'شخصا', other: 'شخص' } };
    expect(formatQuantity(quantity(0), words, 'AR')).toBe('0 شخصا');
  });

  test('English and French', () => {
    expect(formatQuantity(quantity(1), CASE_WORDS, 'EN')).toBe('1 case');
    expect(formatQuantity(quantity(0), CASE_WORDS, 'EN')).toBe('0 cases');
    expect(formatQuantity(quantity(0), CASE_WORDS, 'FR')).toBe('0 affaire');
    expect(formatQuantity(quantity(1.5), CASE_WORDS, 'FR')).toBe('1,5 affaire');
    expect(formatQuantity(quantity(1_000_000), CASE_WORDS, 'FR')).toBe('1.000.000 affaires');
  });
});

describe('changes', () => {
  function change(base: Quantity, target: Quantity, measure: ResolvedMeasure = 'PERCENT') {
    const found = changeBetween(
      { quantity: base, period: parsePeriod('2023') },
      { quantity: target, period: parsePeriod('2025') },
      measure,
    );
    if (typeof found === 'string') throw new Error(found);
    return inEach((language) => formatChange(found, PERSON_WORDS, language, base.unit));
  }
  const share = (value: number, ulp = 1) => quantity(value, 'ROUNDED', ulp, PERCENT);

  test.each<[string, readonly string[], readonly string[]]>([
    ['one number', change(quantity(755_541), quantity(779_008)), ['⟨+3,1·%⟩', '+3.1·%', '+3,1·%']],
    ['a fall', change(quantity(100), quantity(80)), ['⟨−20,0·%⟩', '−20.0·%', '−20,0·%']],
    ['none', change(quantity(100), quantity(100)), ['⟨0·%⟩', '0·%', '0·%']],
    [
      'small, not nothing',
      change(quantity(100_000), quantity(100_004)),
      ['⟨+0,004·%⟩', '+0.004·%', '+0,004·%'],
    ],
    [
      'persons',
      change(quantity(755_541), quantity(779_008), 'ABSOLUTE'),
      ['⟨+23.467⟩ شخصا', '+23,467 persons', '+23.467 personnes'],
    ],
    [
      'one person less',
      change(quantity(3), quantity(2), 'ABSOLUTE'),
      ['⟨−1⟩ شخص', '−1 person', '−1 personne'],
    ],
    [
      'a range',
      change(quantity(755_541), quantity(779_000, 'APPROXIMATELY', 1_000)),
      ['ما بين ⟨+3,0⟩ و⟨+3,2·%⟩', 'between +3.0 and +3.2·%', 'entre +3,0 et +3,2·%'],
    ],
    [
      'points',
      change(share(7), share(6), 'PERCENTAGE_POINT'),
      ['ما بين ⟨−2⟩ و0 نقطة مئوية', 'between −2 and 0 points', 'entre −2 et 0 points'],
    ],
    [
      'an absolute change of a share',
      change(share(90), share(94), 'ABSOLUTE'),
      ['ما بين ⟨+3⟩ و⟨+5⟩ نقاط مئوية', 'between +3 and +5 points', 'entre +3 et +5 points'],
    ],
    [
      'an open end',
      change(quantity(130_242), quantity(85_000, 'MORE_THAN', 1_000)),
      [
        'على الأرجح ما بين ⟨−34,7⟩ و⟨−34,0·%⟩',
        'probably between −34.7 and −34.0·%',
        'probablement entre −34,7 et −34,0·%',
      ],
    ],
    [
      'an end that only the unit bounds',
      change(quantity(100), quantity(90, 'LESS_THAN', 10)),
      [
        'على الأرجح ما بين ⟨−20,0⟩ و⟨−10,0·%⟩',
        'probably between −20.0 and −10.0·%',
        'probablement entre −20,0 et −10,0·%',
      ],
    ],
    [
      'no upper end at all',
      change(quantity(1, 'APPROXIMATELY', 2), quantity(10)),
      ['⟨+233,3·%⟩ على الأقل', 'at least +233.3·%', 'au moins +233,3·%'],
    ],
    [
      'no end at all',
      change(quantity(1, 'APPROXIMATELY', 5, BALANCE), quantity(4, 'EXACT', 1, BALANCE)),
      [
        '⟨+300,0·%⟩ حسب القيم المصرح بها',
        '+300.0·% by the stated values',
        '+300,0·% d’après les valeurs énoncées',
      ],
    ],
    ['a ratio', change(quantity(100), quantity(250), 'RATIO'), ['⟨×2,50⟩', '×2.50', '×2,50']],
    [
      'an index',
      change(between(100, 125), quantity(250), 'INDEX'),
      ['مؤشر قدره ما بين 200,0 و250,0', 'index between 200.0 and 250.0', 'indice entre 200,0 et 250,0'],
    ],
    [
      'a yearly rate',
      change(quantity(100), quantity(121), 'CAGR'),
      ['⟨+10,0·%⟩ سنويا', '+10.0·% a year', '+10,0·% par an'],
    ],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  test('ends that print alike are one number', () => {
    expect(change(quantity(755_541), quantity(779_008, 'ROUNDED', 10))).toEqual([
      '⟨+3,1·%⟩',
      '+3.1·%',
      '+3,1·%',
    ]);
  });
});

test('a stated change is told by its size', () => {
  const signed = { ...PERCENT, signed: true };
  const told = (stated: Quantity, measure: 'PERCENT' | 'PERCENTAGE_POINT' | 'ABSOLUTE' = 'PERCENT') =>
    inEach((language) => formatStatedChange({ measure, stated }, PERSON_WORDS, language));
  expect(told(quantity(-18, 'MORE_THAN', 1, signed))).toEqual([
    'انخفاض قدره أكثر من ⟨18·%⟩',
    'decrease of more than 18·%',
    'baisse de plus de 18·%',
  ]);
  expect(told(quantity(2.3, 'APPROXIMATELY', 0.1, signed))).toEqual([
    'ارتفاع قدره حوالي ⟨2,3·%⟩',
    'increase of about 2.3·%',
    'hausse d’environ 2,3·%',
  ]);
  expect(told(between(-5, -3, 1, signed))).toEqual([
    'انخفاض قدره ما بين 3 و⟨5·%⟩',
    'decrease of between 3 and 5·%',
    'baisse comprise entre 3 et 5·%',
  ]);
  expect(told(quantity(1, 'ROUNDED', 1, signed), 'PERCENTAGE_POINT')).toEqual([
    'ارتفاع قدره نقطة مئوية واحدة',
    'increase of 1 point',
    'hausse de 1 point',
  ]);
  expect(told(quantity(-55, 'AT_LEAST', 1, { ...PERSONS, signed: true }), 'ABSOLUTE')).toEqual([
    'انخفاض قدره 55 شخصا على الأقل',
    'decrease of at least 55 persons',
    'baisse d’au moins 55 personnes',
  ]);
  expect(told(quantity(0, 'ROUNDED', 1, signed))).toEqual(['⟨0·%⟩', '0·%', '0·%']);
});

test.each([
  ['2024', '2024', '2024', '2024'],
  ['2025-12', 'دجنبر 2025', 'December 2025', 'décembre 2025'],
  ['2025-12-17', '17 دجنبر 2025', '17 December 2025', '17 décembre 2025'],
  ['2025-05-01', 'فاتح ماي 2025', '1 May 2025', '1er mai 2025'],
  ['2025-05-17/2025-05-21', 'من 17 إلى 21 ماي 2025', '17 to 21 May 2025', 'du 17 au 21 mai 2025'],
  [
    '2025-04-28/2025-05-03',
    'من 28 أبريل إلى 3 ماي 2025',
    '28 April to 3 May 2025',
    'du 28 avril au 3 mai 2025',
  ],
  [
    '2024-06-03/2025-05-15',
    'من 3 يونيو 2024 إلى 15 ماي 2025',
    '3 June 2024 to 15 May 2025',
    'du 3 juin 2024 au 15 mai 2025',
  ],
  ['2025-01/2025-06', 'من يناير إلى يونيو 2025', 'January to June 2025', 'de janvier à juin 2025'],
  [
    '2024-10/2025-03',
    'من أكتوبر 2024 إلى مارس 2025',
    'October 2024 to March 2025',
    'd’octobre 2024 à mars 2025',
  ],
  ['2020/2024', 'من 2020 إلى 2024', '2020 to 2024', 'de 2020 à 2024'],
])('the period %s in words', (text, ...expected) => {
  const period = parsePeriod(text);
  expect(LANGUAGES.map((language) => formatPeriodInWords(period, language))).toEqual(expected);
});

test('numbers that differ print differently enough: every language keeps the digits of a count', () => {
  for (const value of [7, 1_234, 85_051, 951_263, 2_400_001]) {
    const digits = persons(quantity(value)).map((text) => text.replace(/\D/g, ''));
    expect(new Set(digits)).toEqual(new Set([String(value)]));
  }
});
