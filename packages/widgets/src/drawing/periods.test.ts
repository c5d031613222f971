import { LANGUAGES } from '@hasila/domain';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.js';
import { periodName } from './periods.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Blanks of any width, and the French ordinal, which `Intl` does not write. */
const plainly = (text: string) => text.replace(/\s*–\s*/g, ' – ').replaceAll('1er ', '1 ');

describe.for(LANGUAGES)('%s', (language) => {
  const formats = [
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', year: 'numeric', month: 'long' }),
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', dateStyle: 'long' }),
  ];

  it('says months, days and what lies between them as Intl does for Morocco', () => {
    for (const [precision, format] of formats.entries()) {
      const ends = MONTHS.flatMap((month) =>
        precision === 0 ? [`2024-${month}`] : [`2024-${month}-02`, `2024-${month}-29`, `2024-${month}-10`],
      );
      const [first = ''] = ends;
      for (const end of ends) {
        const [from, to] = [new Date(first), new Date(end)];
        expect(plainly(periodName(end, language))).toBe(plainly(format.format(to)));
        if (first < end)
          expect(plainly(periodName(`${first}/${end}`, language))).toBe(
            plainly(format.formatRange(from, to)),
          );
        const before = first.replace('2024', '2019');
        expect(plainly(periodName(`${before}/${end}`, language))).toBe(
          plainly(format.formatRange(new Date(before), to)),
        );
      }
    }
  });

  it('says a year by itself', () => {
    expect(periodName('2025', language)).toBe('2025');
  });
});

it.each([
  ['2025-05-01', 'FR', '1er mai 2025'],
  ['2025-05-11', 'FR', '11 mai 2025'],
  ['2025-05-01', 'EN', '1 May 2025'],
  ['2024-01/2024-06', 'FR', 'janvier – juin 2024'],
  ['2013-05-16/2014-05-15', 'EN', '16 May 2013 – 15 May 2014'],
  ['2024-01-01/2024-06-30', 'FR', '1er janvier – 30 juin 2024'],
  ['2024-01-01/2024-01-15', 'FR', '1er – 15 janvier 2024'],
  ['2019/2021', 'EN', '2019 – 2021'],
  ['2024-05-01/2024-05-01', 'EN', '1 May 2024'],
] as const)('%s in %s', (period, language, said) => {
  expect(periodName(period, language)).toBe(said);
});
