import { expectTypeOf, test } from 'vitest';
import { graphql } from './graphql.js';
import type { ResultOf, VariablesOf } from './typed-document.js';

test('the answer has the fields that are asked for, under their aliases', () => {
  const document = graphql(`
    # the name, "as it is"
    query Name($code: String!) {
      indicator(code: $code) { code, name: label(language: FR) { value } definition { value } __typename }
    }
  `);
  expectTypeOf<ResultOf<typeof document>>().toEqualTypeOf<{
    readonly indicator: {
      readonly code: string;
      readonly name: { readonly value: string };
      readonly definition: { readonly value: string } | null;
      readonly __typename: 'Indicator';
    } | null;
  }>();
});

test('variables are required where they must be given', () => {
  const document =
    graphql(`query ($inputs: [CompareInput!]!, $asOf: Date, $first: Int! = 5, $codes: [String]) {
    compare(inputs: $inputs, asOf: $asOf) { reason }
    indicators(first: $first, filter: { codes: $codes, text: "a { b" }) { nodes { kind } }
  }`);
  type Variables = VariablesOf<typeof document>;
  expectTypeOf<Variables['asOf']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Variables['first']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Variables['codes']>().toEqualTypeOf<readonly (string | null)[] | null | undefined>();
  expectTypeOf<Variables['inputs'][number]['indicator']>().toEqualTypeOf<string>();
  expectTypeOf<Pick<Variables, 'inputs'>>().not.toEqualTypeOf<Partial<Pick<Variables, 'inputs'>>>();
});

test('lists, fragments and directives', () => {
  const document = graphql(`
    query Rows { indicators(first: 1) { nodes { ...Named ... { decimals } ... on Indicator @include(if: true) { kind } unit @skip(if: false) { code } } } node(id: "x") { id ... on Claim { verdict } } }
    fragment Named on Indicator { code label { ...Words } }
    fragment Words on Text { value }
  `);
  expectTypeOf<ResultOf<typeof document>['indicators']['nodes'][number]>().toEqualTypeOf<{
    readonly code: string;
    readonly label: { readonly value: string };
    readonly decimals: number;
    readonly kind?: 'FLOW' | 'RATE' | 'SHARE' | 'STOCK';
    readonly unit?: { readonly code: string };
  }>();
  type Node = NonNullable<ResultOf<typeof document>['node']>;
  expectTypeOf<Node['verdict']>().toEqualTypeOf<
    'CONSISTENT' | 'INCONSISTENT' | 'NOT_CHECKABLE' | 'SIGN_CONFLICT' | 'WORDING_CONFLICT' | undefined
  >();
});

test('a list of several types is told apart by its type', () => {
  const document = graphql(`{
    search(text: "x") { nodes { __typename ... on Indicator { code } ... on Place { slug } ... on Node { id } } }
    node(id: "x") { __typename }
  }`);
  type Found = ResultOf<typeof document>['search']['nodes'][number];
  expectTypeOf<Extract<Found, { __typename: 'Indicator' }>>().toEqualTypeOf<{
    readonly __typename: 'Indicator';
    readonly code: string;
    readonly id: string;
  }>();
  expectTypeOf<Extract<Found, { __typename: 'Source' }>>().toEqualTypeOf<{
    readonly __typename: 'Source';
    readonly id: string;
  }>();
  expectTypeOf<ResultOf<typeof document>['node']>().toEqualTypeOf<{ readonly __typename: string } | null>();
});

test('what the schema does not know fails to compile', () => {
  // @ts-expect-error: Indicator has no field "lable".
  graphql('{ indicators { nodes { lable { value } } } }');
  // @ts-expect-error: "code" has no fields.
  graphql('{ indicators { nodes { code { value } } } }');
  // @ts-expect-error: "label" is a Text: say which of its fields.
  graphql('{ indicators { nodes { label } } }');
  // @ts-expect-error: There is no fragment "Gone" in the document.
  graphql('{ indicators { nodes { ...Gone } } }');
  // @ts-expect-error: There is no type "Indicateur".
  graphql('{ node(id: "x") { ... on Indicateur { code } } }');
  // @ts-expect-error: There is no type "Texte".
  graphql('query ($a: [Texte!]) { units { code } }');
  // @ts-expect-error: The query cannot be read.
  graphql('{ units { code }');
  // @ts-expect-error: A document holds one query.
  graphql('{ units { code } } { topics { code } }');
  // @ts-expect-error: Hasila answers queries alone.
  graphql('mutation { units { code } }');
  // @ts-expect-error: The document has no query.
  graphql('fragment A on Unit { code }');
});

test('a text that is not known before it runs is answered with unknown', () => {
  const document = graphql('{ units { code } }' as string);
  expectTypeOf<ResultOf<typeof document>>().toEqualTypeOf<unknown>();
});
