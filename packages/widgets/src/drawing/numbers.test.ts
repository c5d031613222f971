import { LANGUAGES } from '@hasila/domain';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LOCALES } from './locales.js';
import { digits } from './numbers.js';

it('writes numbers as Intl does for Morocco, with a minus that every reader sees', () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.integer({ min: -20_000, max: 20_000 }).map((one) => one / 1000),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => Number(one.toPrecision(6))),
  );
  for (const value of fc.sample(numbers, 1_000)) {
    for (const language of LANGUAGES) {
      const written = digits(value, language).replace(/[\u2066\u2069]/g, '');
      const byIntl = new Intl.NumberFormat(LOCALES[language]).format(Math.abs(value));
      expect(written).toBe(value < 0 && byIntl !== '0' ? `\u2212${byIntl}` : byIntl);
    }
  }
});

it('keeps a number of Arabic text in its own direction', () => {
  expect(digits(-1234.5, 'AR')).toBe('\u2066\u22121.234,5\u2069');
});
