import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '../database.js';
import { type SearchType, searchDocuments } from '../tables/search-documents.js';

/** What of one type is indexed. Labels stand in the order Arabic, French, English. */
interface Subject {
  readonly key: SQL;
  readonly labels: SQL;
  /** Titles are sentences about things: they weigh less than the names of things. */
  readonly labelWeight: 'A' | 'B';
  /** Codes, and the labels of what it belongs to. */
  readonly near: SQL;
  readonly body?: SQL;
  readonly from: SQL;
}

const SUBJECTS: Readonly<Record<SearchType, Subject>> = {
  INDICATOR: {
    key: sql`i.code`,
    labels: sql`array[i.label_ar, i.label_fr, i.label_en]`,
    labelWeight: 'A',
    near: sql`concat_ws(' ', i.code, t.label_ar, t.label_fr, t.label_en)`,
    body: sql`concat_ws(' ', i.definition_ar, i.definition_fr, i.definition_en)`,
    from: sql`indicators i join topics t on t.code = i.topic`,
  },
  FACILITY: {
    key: sql`f.slug`,
    labels: sql`array[f.name_ar, f.name_fr, f.name_en]`,
    labelWeight: 'A',
    near: sql`concat_ws(' ', f.slug, t.label_ar, t.label_fr, t.label_en, p.name_ar, p.name_fr, p.name_en)`,
    from: sql`facilities f join facility_types t on t.code = f.type left join places p on p.slug = f.place`,
  },
  EVENT: {
    key: sql`e.slug`,
    // An edition is looked for by the name of its series too.
    labels: sql`array[e.name_ar, e.name_fr, e.name_en, s.name_ar, s.name_fr, s.name_en]`,
    labelWeight: 'A',
    near: sql`concat_ws(' ', e.slug, t.label_ar, t.label_fr, t.label_en, p.name_ar, p.name_fr, p.name_en)`,
    from: sql`events e join event_types t on t.code = e.type left join event_series s on s.code = e.series
      left join places p on p.slug = e.place`,
  },
  COMMITMENT: {
    key: sql`c.slug`,
    labels: sql`array[c.title_ar, c.title_fr, c.title_en]`,
    labelWeight: 'B',
    near: sql`concat_ws(' ', c.slug, p.name_ar, p.name_fr, p.name_en)`,
    from: sql`commitments c left join places p on p.slug = c.place`,
  },
  PLACE: {
    key: sql`p.slug`,
    labels: sql`array[p.name_ar, p.name_fr, p.name_en]`,
    labelWeight: 'A',
    near: sql`concat_ws(' ', p.slug, o.name_ar, o.name_fr, o.name_en)`,
    from: sql`places p left join places o on o.slug = p.parent`,
  },
  SOURCE: {
    key: sql`c.slug`,
    labels: sql`array[c.title_ar, c.title_fr, c.title_en]`,
    labelWeight: 'B',
    near: sql`concat_ws(' ', c.slug, c.publisher)`,
    from: sql`sources c`,
  },
};

/** Fills the search documents from the rows that the same transaction has written. */
export async function indexSearch(transaction: Queryable): Promise<void> {
  for (const [type, subject] of Object.entries(SUBJECTS)) await transaction.execute(insert(type, subject));
}

function insert(type: string, { key, labels, labelWeight, near, body = sql`''`, from }: Subject): SQL {
  const weighed = (text: SQL, weight: string) => sql`setweight(hasila_words(${text}), ${weight}::"char")`;
  return sql`insert into ${searchDocuments} (type, key, labels, stems, spelling, words)
    select ${type}, key, labels, hasila_stems(labels), hasila_ascii(array_to_string(labels, ' ')),
      ${weighed(sql`array_to_string(labels, ' ')`, labelWeight)} || ${weighed(sql`near`, 'C')}
        || ${weighed(sql`body`, 'D')}
    from (
      select ${key} as key, hasila_fold(${near}) as near, hasila_fold(${body}) as body, array(
        select hasila_fold(coalesce(label, '')) from unnest(${labels}) with ordinality as l(label, n) order by n
      ) as labels
      from ${from} offset 0
    ) subject`;
}
