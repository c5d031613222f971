import { expect, it } from 'vitest';
import { scripted } from '../../test/support/scripted.js';
import { DETAILS } from '../../test/support/wire.js';
import { code } from '../codes.js';
import { BadInputError } from '../errors/hasila-error.js';

it('asks for one indicator, in the language and on the day of the client', async () => {
  const { hasila, variables } = scripted([{ indicator: DETAILS }], { language: 'FR', asOf: '2022-12-31' });
  const found = await hasila.indicator({ indicator: 'criminal-cases-recorded' });
  expect(found).toMatchObject({ code: 'a-code', additive: true });
  expect(variables).toEqual([
    { indicator: 'criminal-cases-recorded', asOf: '2022-12-31', first: 200, after: null, language: 'FR' },
  ]);
});

it('gives all series, however many pages they take', async () => {
  const seriesOn = (endCursor: string | null) => ({
    indicator: {
      ...DETAILS,
      series: { ...DETAILS.series, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
    },
  });
  const { hasila, variables } = scripted([seriesOn('a'), seriesOn('b'), seriesOn(null)]);
  const { series } = await hasila.indicator({ indicator: 'criminal-cases-recorded' });
  expect(series).toHaveLength(3);
  expect(variables.map(({ after }) => after)).toEqual([null, 'a', 'b']);
});

it('an indicator that the server does not know is NOT_FOUND, whose fault is the question', async () => {
  const { hasila } = scripted([{ indicator: null }, { indicator: null }]);
  const error = await hasila.indicator({ indicator: code('no-such') }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BadInputError);
  expect(error).toMatchObject({
    code: 'NOT_FOUND',
    problems: [{ path: 'indicator', value: 'no-such', allowed: 'a code of hasila.indicators()' }],
  });
  const { data, error: given } = await hasila.safe.indicator({ indicator: code('no-such') });
  expect([data, given?.code]).toEqual([null, 'NOT_FOUND']);
});
