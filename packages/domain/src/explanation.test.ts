import { describe, expect, test } from 'vitest';
import { BALANCE, CASE_WORDS, indicator, observation, PERCENT, PERSON_WORDS, quantity, report } from '../test/builders.js';
import {
  CERTAINTIES,
  CHANGE_DIRECTIONS,
  type CompareOptions,
  COMPARABILITY_REASONS,
  certaintyLabel,
  comparabilityMessage,
  compare,
  directionLabel,
  type ExplanationContext,
  explain,
  LANGUAGES,
  type Language,
  NO_CHANGE_REASONS,
  noChangeMessage,
  type Observation,
  parsePeriod,
} from './index.js';

const LABELS: Readonly<Record<Language, string>> = {
  AR: 'القضايا الزجرية',
  EN: 'Criminal cases',
  FR: 'Affaires criminelles',
};

type Extra = Omit<ExplanationContext, 'label' | 'unitWords'> & Partial<Pick<ExplanationContext, 'unitWords'>>;

function explained(
  base: Observation | null,
  target: Observation | null,
  context: Extra = {},
  options: CompareOptions = {},
  of = indicator(),
): string {
  const unit = base?.reading.quantity.unit ?? of.unit;
  const comparison = compare({ ...of, unit }, base, target, options);
  return LANGUAGES.map((language) =>
    explain(comparison, { label: LABELS[language], unitWords: CASE_WORDS, ...context }, language),
  ).join('\n');
}

const cases = (period: string, value: number, parts = {}) => observation(period, quantity(value), parts);
const share = (period: string, value: number) => observation(period, quantity(value, 'ROUNDED', 1, PERCENT));
const balance = (period: string, value: number) => observation(period, quantity(value, 'EXACT', 1, BALANCE));

describe('each certainty', () => {
  test('certain, up', () => {
    expect(explained(cases('2023', 738_748), cases('2024', 755_541))).toMatchInlineSnapshot();
  });

  test('certain, up, with a qualified figure', () => {
    const about = observation('2025', quantity(779_000, 'APPROXIMATELY', 1_000));
    expect(explained(cases('2024', 755_541), about)).toMatchInlineSnapshot();
  });

  test('likely, down', () => {
    const over = observation('2025', quantity(85_000, 'MORE_THAN', 1_000), { publisher: 'وكالة المغرب العربي للأنباء' });
    const people = { unitWords: PERSON_WORDS };
    expect(explained(cases('2024', 130_242), over, people)).toMatchInlineSnapshot();
  });

  test('likely, in points', () => {
    expect(explained(share('2024', 7), share('2025', 6))).toMatchInlineSnapshot();
  });

  test('certain, unchanged', () => {
    expect(explained(cases('2024', 12), cases('2025', 12))).toMatchInlineSnapshot();
  });

  test('uncertain', () => {
    expect(explained(share('2024', 90), share('2025', 90))).toMatchInlineSnapshot();
  });
});

describe('each reason why there is no change', () => {
  const asked = { base: { period: parsePeriod('2022') }, target: { period: parsePeriod('2025-12') } };

  test('no base', () => {
    expect(explained(null, cases('2025-12', 779_008), asked)).toMatchInlineSnapshot();
  });

  test('no target, its period not told', () => {
    expect(explained(cases('2022', 820_274), null)).toMatchInlineSnapshot();
  });

  test('neither', () => {
    expect(explained(null, null, asked)).toMatchInlineSnapshot();
  });

  test('a base of zero', () => {
    expect(explained(cases('2024', 0), cases('2025', 2))).toMatchInlineSnapshot();
  });

  test('a base below zero', () => {
    expect(explained(balance('2024', -5), balance('2025', 3))).toMatchInlineSnapshot();
  });

  test('a measure that does not fit', () => {
    expect(explained(cases('2024', 100), cases('2025', 80), {}, { measure: 'PERCENTAGE_POINT' })).toMatchInlineSnapshot();
  });

  test('not comparable', () => {
    const broken = indicator({ breaks: [{ at: parsePeriod('2025'), place: null, breakdown: null }] });
    expect(explained(cases('2024', 100), cases('2025', 80), {}, {}, broken)).toMatchInlineSnapshot();
  });
});

describe('the gravest caution', () => {
  test('a restated base', () => {
    const revised = cases('2022', 820_274, { flags: ['REVISED'] });
    expect(explained(revised, cases('2023', 738_748))).toMatchInlineSnapshot();
  });

  test('what blocks, where the change is asked for all the same', () => {
    const other = cases('2025', 80, { population: 'another', partial: true });
    expect(explained(cases('2024', 100), other, {}, { allowIncomparable: true })).toMatchInlineSnapshot();
  });

  test('notes are no cautions: words, publishers and a missing cut-off', () => {
    const early = cases('2025', 110, { publisher: 'MAP', report: report('annual-2025', '2025-12-17') });
    expect(explained(cases('2024', 100), early)).not.toMatch(/caution|attention|تنبيه/);
  });
});

describe('names', () => {
  test('a place and a breakdown stand with the label', () => {
    const context = { placeName: 'Casablanca', breakdownLabels: ['Women'] };
    expect(explained(cases('2024', 1), cases('2025', 2), context)).toMatchInlineSnapshot();
  });

  test('two places stand with their figures', () => {
    const context = { base: { names: ['Rabat'] }, target: { names: ['Fes'] } };
    const [rabat, fes] = [cases('2025', 11, { place: 'rabat' }), cases('2025', 103, { place: 'fes' })];
    expect(explained(rabat, fes, context)).toMatchInlineSnapshot();
  });

  test('periods of days, a month, several years', () => {
    const edition = { ...indicator(), perEdition: true };
    const [first, second] = [cases('2024-05-17/2024-05-21', 3), cases('2025-05-16/2025-05-21', 100)];
    expect(explained(first, second, {}, {}, edition)).toMatchInlineSnapshot();
    expect(explained(cases('2024-12-17', 3), cases('2025-12-17', 100))).toMatchInlineSnapshot();
  });
});

describe('messages', () => {
  const each = (message: (language: Language) => string) => LANGUAGES.map(message).join('\n');

  test('every reason to be careful', () => {
    const messages = COMPARABILITY_REASONS.map((code) => `${code}\n${each((language) => comparabilityMessage(code, language))}`);
    expect(messages.join('\n')).toMatchInlineSnapshot();
  });

  test('every reason why there is no change', () => {
    const messages = NO_CHANGE_REASONS.map((code) => `${code}\n${each((language) => noChangeMessage(code, language))}`);
    expect(messages.join('\n')).toMatchInlineSnapshot();
  });

  test('every direction and certainty', () => {
    const directions = CHANGE_DIRECTIONS.map((code) => LANGUAGES.map((language) => directionLabel(code, language)).join(' | '));
    const certainties = CERTAINTIES.map((code) => LANGUAGES.map((language) => certaintyLabel(code, language)).join(' | '));
    expect([...directions, ...certainties].join('\n')).toMatchInlineSnapshot();
  });
});

test('every sentence is one: it ends with its only full stop', () => {
  for (const [base, target] of [
    [cases('2023', 738_748), cases('2024', 755_541)],
    [share('2024', 7), share('2025', 6)],
    [cases('2024', 0), cases('2025', 2)],
    [null, cases('2025', 2)],
  ] as const) {
    for (const sentence of explained(base, target).split('\n')) expect(sentence).toMatch(/^[^\n]*[^.]\.$/u);
  }
});
