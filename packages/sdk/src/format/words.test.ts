import { expect, it, test } from 'vitest';
import { visible } from '../../test/support/figures.js';
import {
  certaintyWord,
  comparabilityWord,
  directionWord,
  isolate,
  noChangeSentence,
  periodInWords,
  reasonSentence,
} from '../format.js';
import type { ChangeDirection, ComparabilityReason, Language, NoChangeReason } from '../types.js';

const inEach = (word: (language: Language) => string) =>
  (['AR', 'EN', 'FR'] as const).map((language) => visible(word(language)));

test.each<[string, (language: Language) => string, readonly string[]]>([
  [
    'direction',
    (language) => directionWord({ direction: 'DECREASE' }, language),
    ['انخفاض', 'decrease', 'baisse'],
  ],
  [
    'certainty',
    (language) => certaintyWord({ certainty: 'LIKELY' }, language),
    ['مرجح', 'likely', 'probable'],
  ],
  [
    'verdict',
    (language) => comparabilityWord({ verdict: 'WITH_CAUTION' }, language),
    ['قابلان للمقارنة بحذر', 'comparable with caution', 'comparables avec prudence'],
  ],
  [
    'reason',
    (language) => reasonSentence({ code: 'QUALIFIED_VALUE' }, language),
    [
      'أحد الرقمين على الأقل ليس رقما مضبوطا.',
      'At least one of the figures is not exact.',
      'L’un des chiffres au moins n’est pas exact.',
    ],
  ],
  [
    'missing change',
    (language) => noChangeSentence('TARGET_MISSING', language),
    [
      'لا يوجد رقم عن الفترة المقارنة.',
      'There is no figure for the target period.',
      'Aucun chiffre n’est connu pour la période comparée.',
    ],
  ],
  [
    'day',
    (language) => periodInWords('2025-12-17', language),
    ['17 دجنبر 2025', '17 December 2025', '17 décembre 2025'],
  ],
  ['year', (language) => periodInWords(2025, language), ['2025', '2025', '2025']],
  [
    'period of an answer',
    (language) => periodInWords({ first: '2025-05-17', last: '2025-05-21' }, language),
    ['من 17 إلى 21 ماي 2025', '17 to 21 May 2025', 'du 17 au 21 mai 2025'],
  ],
])('a %s is said in each language', (_name, word, expected) => {
  expect(inEach(word)).toEqual(expected);
});

it('leaves a code that a newer server adds as it is', () => {
  const direction = 'SIDEWAYS' as ChangeDirection;
  expect(inEach((language) => directionWord({ direction }, language))).toEqual([
    '⟨SIDEWAYS⟩',
    'SIDEWAYS',
    'SIDEWAYS',
  ]);
  expect(noChangeSentence('WITHHELD' as NoChangeReason, 'EN')).toBe('WITHHELD');
  const code = 'METHOD_DIFFERS' as ComparabilityReason;
  expect(reasonSentence({ code }, 'FR')).toBe('METHOD_DIFFERS');
  const message = { value: 'The methods differ.', language: 'EN' } as const;
  expect(visible(reasonSentence({ code, message }, 'AR'))).toBe('⟨The methods differ.⟩');
});

it('isolates what is written the other way', () => {
  expect(visible(`${isolate('القضايا', 'FR')}: 3`)).toBe('⟨القضايا⟩: 3');
  expect(visible(isolate('Le360', 'AR'))).toBe('⟨Le360⟩');
  expect(isolate('Le360', 'EN')).toBe('Le360');
});
