import {
  type DataTag,
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  type UnusedSkipTokenInfiniteOptions,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query';
import type { HasilaError } from '../errors/hasila-error.js';
import type { Page, Paged } from '../questions/pages.js';
import type { Scope } from '../transport/scope.js';
import type { CallOptions } from '../transport/settings.js';
import { keyOf, type QuestionKey } from './asked.js';

/** For `useQuery`, `useSuspenseQuery`, `useQueries`, `prefetchQuery`, `ensureQueryData`, `getQueryData` and their like. */
export type AnswerOptions<Data> = UnusedSkipTokenOptions<Data, HasilaError, Data, QuestionKey> & {
  queryKey: DataTag<QuestionKey, Data, HasilaError>;
};

/** For `useInfiniteQuery`, `useSuspenseInfiniteQuery` and `prefetchInfiniteQuery`. */
export type PagesOptions<Item> = UnusedSkipTokenInfiniteOptions<
  Page<Item>,
  HasilaError,
  InfiniteData<Page<Item>, string | null>,
  QuestionKey,
  string | null
> & { queryKey: DataTag<QuestionKey, InfiniteData<Page<Item>>, HasilaError> };

/** How a list is read whole. */
export interface WholeList {
  /** Absent: all items. */
  readonly limit?: number | undefined;
}

/** How a list is read page by page. */
export interface PageByPage {
  /** Absent: 50; 200 at most. */
  readonly pageSize?: number | undefined;
}

/** One answer. It is not asked for again after a failure: the client has already done so. */
export function answered<Data>(
  asked: Scope,
  question: string,
  input: unknown,
  ask: (options: CallOptions) => Promise<Data>,
  ...reading: readonly unknown[]
): AnswerOptions<Data> {
  return queryOptions<Data, HasilaError, Data, QuestionKey>({
    queryKey: keyOf(asked, question, input, ...reading),
    queryFn: ({ signal }) => ask({ signal }),
    retry: false,
  });
}

export type ListOf<Item> = (options: CallOptions) => Paged<Item>;

/** A list as one array. */
export function whole<Item>(
  asked: Scope,
  question: string,
  input: unknown,
  list: ListOf<Item>,
  { limit }: WholeList = {},
): AnswerOptions<readonly Item[]> {
  return answered(asked, question, input, (options) => list(options).toArray({ limit }), { limit });
}

/** A list that grows by a page at a time. */
export function byPage<Item>(
  asked: Scope,
  question: string,
  input: unknown,
  list: ListOf<Item>,
  { pageSize = 50 }: PageByPage = {},
): PagesOptions<Item> {
  return infiniteQueryOptions<
    Page<Item>,
    HasilaError,
    InfiniteData<Page<Item>, string | null>,
    QuestionKey,
    string | null
  >({
    queryKey: keyOf(asked, question, input, { pageSize }),
    queryFn: ({ signal, pageParam }) => list({ signal }).page({ size: pageSize, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
}
