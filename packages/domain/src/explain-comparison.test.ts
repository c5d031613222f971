import { expect, it } from 'vitest';
import { indicator, observation, quantity } from '../test/builders.js';
import { compare } from './compare.js';
import { explainComparison } from './explain-comparison.js';
import { parsePeriod } from './period.js';

it('names the indicator, the place and the members in the language, else by their codes', () => {
  const side = (period: string) => ({
    period: parsePeriod(period),
    place: { slug: 'rabat', name: { EN: 'Rabat', AR: 'الرباط' } },
    members: [{ code: 'female', label: {} }],
  });
  const words = { AR: { other: 'قضية' }, EN: { other: 'cases' }, FR: { other: 'affaires' } };
  const comparison = compare(indicator(), observation('2024', quantity(100)), null);
  const named = {
    indicator: { code: 'cases', label: { EN: 'Cases' }, unit: { words } },
    ...{ comparison, base: side('2024'), target: side('2025') },
  };
  expect(explainComparison(named, 'EN')).toMatch(/^Cases \(female, Rabat\): 100 cases in 2024/);
  expect(explainComparison(named, 'FR')).toContain('100 affaires');
});
