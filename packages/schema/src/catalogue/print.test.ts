import ts from 'typescript';
import { expect, it } from 'vitest';
import type { Catalogue } from './catalogue.js';
import { printCatalogue } from './print.js';

/** What another server may call things. */
const HOSTILE = [
  "it's",
  'back\\slash',
  'a\\"b',
  "'; export const x = 1; '",
  '*/ x /*',
  'two\nlines',
  '\u2028',
];

const catalogueOf = (codes: readonly string[]): Catalogue => {
  const named = codes.map((code) => ({ code, names: [code, code, code] }));
  return {
    indicators: named.map((one) => ({ ...one, unit: one, definition: one.code })),
    places: named.map((one) => ({ ...one, type: 'CITY' })),
    dimensions: named.map((one) => ({ ...one, members: named })),
    topics: named,
  };
};

it('prints any text as one code, and nothing beside the four interfaces', () => {
  const source = ts.createSourceFile(
    'codes.ts',
    printCatalogue(catalogueOf(HOSTILE)),
    ts.ScriptTarget.ES2023,
  );
  expect(source.statements.map((one) => (ts.isInterfaceDeclaration(one) ? one.name.text : one.kind))).toEqual(
    [...['IndicatorCodes', 'PlaceCodes', 'BreakdownCodes', 'TopicCodes']],
  );
  for (const statement of source.statements.filter(ts.isInterfaceDeclaration)) {
    const codes = statement.members.map(({ name }) => (name && ts.isStringLiteral(name) ? name.text : ''));
    expect(codes).toEqual(HOSTILE);
  }
});

it('says of an indicator without a definition what it is called and counted in', () => {
  const unit = { code: 'kg', names: ['Kilograms'] };
  const indicators = [{ code: 'seized', names: ['Seized', 'Saisies'], unit, definition: null }];
  expect(printCatalogue({ indicators, places: [], dimensions: [], topics: [] })).toContain(`
    /**
     * **Seized** (Kilograms).
     *
     * Saisies
     */
    readonly indicator: string;
    readonly unit: 'kg';
`);
});
