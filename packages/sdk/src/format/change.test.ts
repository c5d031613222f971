import { type ChangeMeasure, changeBetween, type Quantity, yearPeriod } from '@hasila/domain';
import { expect, it, test } from 'vitest';
import { PERCENT, PERSONS, visible } from '../../test/support/figures.js';
import { type FormattedChange, formatChange } from '../format.js';
import type { ResolvedMeasure } from '../types.js';

const LANGUAGES = ['AR', 'EN', 'FR'] as const;

function change(base: Quantity, target: Quantity, measure: ResolvedMeasure = 'PERCENT') {
  const found = changeBetween(
    { quantity: base, period: yearPeriod(2023) },
    { quantity: target, period: yearPeriod(2025) },
    measure,
  );
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const persons = (value: number): Quantity => ({ value, qualifier: 'EXACT', ulp: 1, unit: PERSONS });
const share = (value: number): Quantity => ({ value, qualifier: 'ROUNDED', ulp: 1, unit: PERCENT });
const inEach = (of: FormattedChange, unit = PERSONS) =>
  LANGUAGES.map((language) => visible(formatChange(of, language, { unit })));

test.each<[string, readonly string[], readonly string[]]>([
  ['a rise', inEach(change(persons(755_541), persons(779_008))), ['⟨+3,1·%⟩', '+3.1·%', '+3,1·%']],
  ['a fall', inEach(change(persons(100), persons(80))), ['⟨−20,0·%⟩', '−20.0·%', '−20,0·%']],
  [
    'points',
    inEach(change(share(7), share(6), 'PERCENTAGE_POINT'), PERCENT),
    ['ما بين ⟨−2⟩ و0 نقطة مئوية', 'between −2 and 0 points', 'entre −2 et 0 points'],
  ],
  [
    'an absolute change',
    inEach(change(persons(755_541), persons(779_008), 'ABSOLUTE')),
    ['⟨+23.467⟩ شخصا', '+23,467 persons', '+23.467 personnes'],
  ],
  [
    'an absolute change of a share',
    inEach(change(share(90), share(94), 'ABSOLUTE'), PERCENT),
    ['ما بين ⟨+3⟩ و⟨+5⟩ نقاط مئوية', 'between +3 and +5 points', 'entre +3 et +5 points'],
  ],
  [
    'an open end',
    inEach(change(persons(130_242), { ...persons(85_000), qualifier: 'MORE_THAN', ulp: 1_000 })),
    [
      'على الأرجح ما بين ⟨−34,7⟩ و⟨−34,0·%⟩',
      'probably between −34.7 and −34.0·%',
      'probablement entre −34,7 et −34,0·%',
    ],
  ],
  ['a ratio', inEach(change(persons(100), persons(250), 'RATIO')), ['⟨×2,50⟩', '×2.50', '×2,50']],
  [
    'a yearly rate',
    inEach(change(persons(100), persons(121), 'CAGR')),
    ['⟨+10,0·%⟩ سنويا', '+10.0·% a year', '+10,0·% par an'],
  ],
])('%s is said', (_name, actual, expected) => {
  expect(actual).toEqual(expected);
});

const flights = {
  code: 'drone-flights',
  percent: false,
  signed: false,
  label: { value: 'Drone flights', language: 'EN' },
} as const;

it('takes a comparison, and counts in its unit', () => {
  const comparison = {
    indicator: { unit: PERSONS },
    change: change(persons(3), persons(2), 'ABSOLUTE'),
  };
  expect(LANGUAGES.map((language) => visible(formatChange(comparison, language)))).toEqual([
    '⟨−1⟩ شخص',
    '−1 person',
    '−1 personne',
  ]);
});

it('says a unit of a newer dataset as the answer does, else by its name', () => {
  const of = change(persons(100), persons(2_500), 'ABSOLUTE');
  const text = { value: '+2.400 vols de drones', language: 'FR' } as const;
  const comparison = { indicator: { unit: flights }, change: { ...of, text } };
  expect(LANGUAGES.map((language) => visible(formatChange(comparison, language)))).toEqual([
    '⟨+2.400⟩ ⟨Drone flights⟩',
    '+2,400 Drone flights',
    '+2.400 vols de drones',
  ]);
  const noun = (other: string) => ({ other });
  const words = { AR: noun('طلعة'), EN: noun('flights'), FR: noun('vols') };
  expect(formatChange(comparison, 'EN', { words })).toBe('+2,400 flights');
});

it('says a measure that a newer server adds as the answer does', () => {
  const measure = 'LOG_RATIO' as Exclude<ChangeMeasure, 'AUTO'>;
  const newer = { ...change(persons(100), persons(200)), measure };
  const text = { value: 'doubled', language: 'EN' } as const;
  expect(inEach({ ...newer, text })).toEqual(['⟨doubled⟩', 'doubled', 'doubled']);
  expect(inEach(newer)[1]).toBe('100 (LOG_RATIO)');
});

it('does not compile without the unit of an absolute change', () => {
  const absolute = change(persons(3), persons(2), 'ABSOLUTE');
  // @ts-expect-error: which unit?
  formatChange(absolute, 'EN');
  expect(formatChange({ ...absolute, measure: 'PERCENT' }, 'EN')).toBe('−1.0\u00A0%');
});
