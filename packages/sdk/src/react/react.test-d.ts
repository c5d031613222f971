import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import type { Changed, Comparison } from '../answers/comparison.js';
import type { Indicator } from '../answers/indicator.js';
import type { HasilaError } from '../errors/hasila-error.js';
import type { Hasila } from '../hasila.js';
import type { Page } from '../questions/pages.js';
import { compareOptions, indicatorsOptions, indicatorsPages, rankingOptions } from '../react.js';

declare const hasila: Hasila;
const CASES = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 } as const;
const SHARE = { indicator: 'violent-crime-share', base: 2024, target: 2025 } as const;

test('hooks know the answer and the error', () => {
  const { data, error } = useQuery(compareOptions(hasila, CASES));
  expectTypeOf(data).toEqualTypeOf<Comparison<'PERCENT'> | undefined>();
  expectTypeOf(error).toEqualTypeOf<HasilaError | null>();
  expectTypeOf(useSuspenseQuery(indicatorsOptions(hasila)).data).toEqualTypeOf<readonly Indicator[]>();
  const pages = useInfiniteQuery(indicatorsPages(hasila)).data;
  expectTypeOf(pages).toEqualTypeOf<InfiniteData<Page<Indicator>, string | null> | undefined>();
  const [first, second] = useQueries({ queries: [compareOptions(hasila, SHARE), indicatorsOptions(hasila)] });
  expectTypeOf(first.data).toEqualTypeOf<Comparison<'PERCENTAGE_POINT'> | undefined>();
  expectTypeOf(second.data).toEqualTypeOf<readonly Indicator[] | undefined>();
});

test('the answer is narrowed by the question', () => {
  const { data } = useQuery(compareOptions(hasila, SHARE));
  expectTypeOf(data?.measure).toEqualTypeOf<'PERCENTAGE_POINT' | undefined>();
  // @ts-expect-error: a share has points and no percent.
  compareOptions(hasila, { ...SHARE, measure: 'PERCENT' });
  // @ts-expect-error: there is no such code.
  compareOptions(hasila, { ...CASES, indicator: 'criminal-cases' });
  const ranked = useQuery(rankingOptions(hasila, { base: 2024, target: 2025, measure: 'RATIO' }));
  expectTypeOf(ranked.data).toEqualTypeOf<readonly Changed<'RATIO'>[] | undefined>();
});

test('settings of your own stand beside it', () => {
  const selected = useQuery({
    ...compareOptions(hasila, CASES),
    staleTime: 60_000,
    select: ({ explanation }) => explanation.value,
  });
  expectTypeOf(selected.data).toEqualTypeOf<string | undefined>();
  const queries = new QueryClient();
  const { queryKey } = compareOptions(hasila, CASES);
  expectTypeOf(queries.getQueryData(queryKey)).toEqualTypeOf<Comparison<'PERCENT'> | undefined>();
});
