import { LANGUAGES, type Language } from '@hasila/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { type FormattedChange, formatChange, formatQuantity } from '../src/format.js';
import type { ChangeFragment, QuantityFragment } from '../src/generated/operations.js';
import { quantityFromWire } from '../src/wire/observation.js';
import { unitOf } from '../src/wire/unit.js';

/** What is put into words here is what the server says, in every language, for every figure of the dataset. */
let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

/** The texts of the server, each by its language. */
type Said<Fragment> = Omit<Fragment, 'text'> & Readonly<Record<Language, { readonly value: string }>>;

const SAID = LANGUAGES.map((language) => `${language}: text(language: ${language}) { value }`).join(' ');
const QUANTITY = `value qualifier ulp min max asWritten unit { code signed } ${SAID}`;
const CHANGE = `measure value min max minInclusive maxInclusive plausibleMin plausibleMax direction certainty ${SAID}`;

async function* pages(list: (after: string) => string, path: readonly string[]) {
  for (let cursor = ''; ; ) {
    const { data, errors } = await test.ask(`{ ${list(cursor)} }`);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = path.reduce((at, name) => at[name], data);
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    cursor = `, after: "${pageInfo.endCursor}"`;
  }
}

it('says every figure of the dataset as the server does', async () => {
  let seen = 0;
  const list = (after: string) =>
    `observations(first: 200${after}) { nodes { quantity { ${QUANTITY} } } pageInfo { hasNextPage endCursor } }`;
  for await (const node of pages(list, ['observations'])) {
    const { AR, EN, FR, ...wire }: Said<QuantityFragment> = node.quantity;
    const { text: _, ...quantity } = quantityFromWire({ ...wire, text: { value: '', language: 'EN' } });
    const said = LANGUAGES.map((language) => formatQuantity(quantity, language));
    expect(said).toEqual([AR.value, EN.value, FR.value]);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(1_000);
});

it('says every change to a year as the server does', async () => {
  let seen = 0;
  const list = (after: string) =>
    `yearInReview(year: 2025) { comparisons(first: 100${after}) {
      nodes { indicator { unit { code signed } } change { ${CHANGE} } absolute { ${CHANGE} } }
      pageInfo { hasNextPage endCursor }
    } }`;
  for await (const { indicator, change, absolute } of pages(list, ['yearInReview', 'comparisons'])) {
    for (const wire of [change, absolute]) {
      if (wire === null) continue;
      const { AR, EN, FR, ...figures }: Said<ChangeFragment> = wire;
      const comparison = { indicator: { unit: unitOf(indicator.unit) }, change: figures as FormattedChange };
      const said = LANGUAGES.map((language) => formatChange(comparison, language));
      expect(said).toEqual([AR.value, EN.value, FR.value]);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(100);
});
