import type { Language } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { all, given, inPlaces, isPeriod, mentions, oneOf, within } from './conditions.js';
import type {
  ClaimFilter,
  IndicatorFilter,
  IndicatorOrder,
  ObservationFilter,
  PlaceFilter,
  ReadingFilter,
  SourceFilter,
} from './filters.js';
import { HAPPENING_PARENTS } from './happening-listings.js';
import type { Listing } from './page.js';
import type { OrderKey } from './page-request.js';
import { isAny } from './statement.js';

/** The lists of the API: what each is made of, and its total order. */

const text = (by: SQL, descending = false): OrderKey => ({ by, type: 'text', descending });
const day = (by: SQL, descending = false): OrderKey => ({ by, type: 'date', descending });

const LABEL: Readonly<Record<Language, SQL>> = {
  AR: sql`i.label_ar collate "C"`,
  EN: sql`lower(i.label_en) collate "C"`,
  FR: sql`lower(i.label_fr) collate "C"`,
};

export function indicatorListing(
  filter: IndicatorFilter,
  orderBy: IndicatorOrder,
  language: Language,
): Listing {
  const figures = sql`select from series s join observations o on o.series_id = s.id where s.indicator = i.code`;
  const published = [
    ...given(filter.place, (place) => sql`s.place = ${place}`),
    ...isPeriod(sql`o.period`, filter.period),
  ];
  const count = sql`(select count(*)::int from series s join observations o on o.series_id = s.id where s.indicator = i.code)`;
  const orders: Readonly<Record<IndicatorOrder, readonly OrderKey[]>> = {
    CODE: [],
    LABEL: [text(LABEL[language])],
    TOPIC: [text(sql`i.topic`)],
    OBSERVATION_COUNT: [{ by: count, type: 'int', descending: true }],
  };
  return {
    key: sql`i.code`,
    from: sql`indicators i`,
    where: [
      ...oneOf(sql`i.code`, filter.codes),
      ...oneOf(sql`i.topic`, filter.topics),
      ...oneOf(sql`i.kind`, filter.kinds),
      ...oneOf(sql`i.unit`, filter.units),
      ...oneOf(sql`i.institution`, filter.institutions),
      ...(filter.place == null && filter.period == null
        ? []
        : [sql`exists (${figures} and ${all(published)})`]),
      ...mentions(
        [
          'i.code',
          'i.label_ar',
          'i.label_fr',
          'i.label_en',
          'i.definition_ar',
          'i.definition_fr',
          'i.definition_en',
        ],
        filter.text,
      ),
    ],
    order: [...orders[orderBy], text(sql`i.code`)],
  };
}

export function seriesListing(): Listing {
  return {
    key: sql`jsonb_build_object('indicator', s.indicator, 'place', s.place, 'breakdown', s.breakdown)`,
    from: sql`series s`,
    where: [sql`exists (select from observations o where o.series_id = s.id)`],
    order: [text(sql`s.indicator`), text(sql`s.place`), text(sql`s.breakdown`)],
  };
}

export function observationListing(filter: ObservationFilter): Listing {
  const { asOf, breakdown, anyBreakdown = true, flags } = filter;
  const admitted = sql`select from readings r where r.series_id = o.series_id and r.period = o.period`;
  const known = asOf == null ? sql`true` : sql`r.known_on <= ${asOf}`;
  return {
    key: sql`jsonb_build_object('indicator', s.indicator, 'place', s.place, 'breakdown', s.breakdown, 'period', o.period)`,
    from: sql`observations o join series s on s.id = o.series_id join indicators i on i.code = s.indicator`,
    where: [
      ...oneOf(sql`s.indicator`, filter.indicators),
      ...oneOf(sql`i.topic`, filter.topics),
      ...inPlaces(sql`s.place`, filter.places, filter.withDescendants ?? false),
      ...given(breakdown ?? (anyBreakdown ? null : ''), (key) => sql`s.breakdown = ${key}`),
      ...within(sql`o.first_day`, sql`o.last_day`, filter.from, filter.to),
      ...given(
        filter.sources,
        (sources) => sql`exists (${admitted} and ${isAny(sql`r.source`, sources)} and ${known})`,
      ),
      ...given(asOf, () => sql`exists (${admitted} and r.set_aside is null and ${known})`),
      ...(asOf == null
        ? given(
            flags,
            (list) => sql`exists (select from unnest(o.flags) as flag where ${isAny(sql`flag`, list)})`,
          )
        : []),
    ],
    order: [
      text(sql`s.indicator`),
      text(sql`s.place`),
      text(sql`s.breakdown`),
      day(sql`o.first_day`),
      day(sql`o.last_day`),
    ],
  };
}

/** The figures of an event's edition: those of its series, inside its period. */
export function editionObservationListing(): Listing {
  const { from, ...figures } = observationListing({});
  const edition = sql`e.series = i.event_series and o.first_day >= e.first_day and o.last_day <= e.last_day`;
  return { ...figures, from: sql`${from} join events e on ${edition}` };
}

export function readingListing(filter: ReadingFilter): Listing {
  return {
    key: sql`r.id`,
    from: sql`readings r join series s on s.id = r.series_id join sources c on c.slug = r.source`,
    where: [
      ...oneOf(sql`s.indicator`, filter.indicators),
      ...oneOf(sql`r.source`, filter.sources),
      ...oneOf(sql`r.report`, filter.reports),
      ...oneOf(sql`c.kind`, filter.sourceKinds),
      ...within(sql`r.first_day`, sql`r.last_day`, filter.from, filter.to),
      ...given(filter.verified, (verified) =>
        verified ? sql`r.paragraph_sha256 is not null` : sql`r.paragraph_sha256 is null`,
      ),
      ...given(filter.asOf, (asOf) => sql`r.known_on <= ${asOf}`),
    ],
    order: [day(sql`r.known_on`, true), text(sql`r.id`)],
  };
}

export function claimListing(filter: ClaimFilter): Listing {
  return {
    key: sql`c.id`,
    from: sql`claims c join series s on s.id = c.series_id`,
    where: [
      ...oneOf(sql`s.indicator`, filter.indicators),
      ...oneOf(sql`c.verdict`, filter.verdicts),
      ...isPeriod(sql`c.target`, filter.target),
      ...given(filter.asOf, (asOf) => sql`c.known_on <= ${asOf}`),
      ...oneOf(sql`c.source`, filter.sources),
      ...oneOf(sql`c.report`, filter.reports),
    ],
    order: [text(sql`s.indicator`), day(sql`c.target_first`, true), text(sql`c.id`)],
  };
}

export function reportListing(): Listing {
  return {
    key: sql`p.slug`,
    from: sql`reports p`,
    where: [],
    order: [day(sql`p.issued_on`, true), text(sql`p.slug`)],
  };
}

export function placeListing(filter: PlaceFilter): Listing {
  return {
    key: sql`p.slug`,
    from: sql`places p`,
    where: [
      ...oneOf(sql`p.type`, filter.types),
      ...given(
        filter.within,
        (place) => sql`(${inPlaces(sql`p.slug`, [place], true)[0]} and p.slug <> ${place})`,
      ),
      ...mentions(['p.slug', 'p.name_ar', 'p.name_fr', 'p.name_en'], filter.text),
    ],
    order: [text(sql`p.slug`)],
  };
}

export function sourceListing(filter: SourceFilter): Listing {
  return {
    key: sql`c.slug`,
    from: sql`sources c`,
    where: [
      ...oneOf(sql`c.kind`, filter.kinds),
      ...oneOf(sql`c.language`, filter.languages),
      ...oneOf(sql`c.report`, filter.reports),
      ...given(filter.publisher, (publisher) => sql`c.publisher = ${publisher}`),
      ...mentions(['c.slug', 'c.publisher', 'c.title_ar', 'c.title_fr', 'c.title_en'], filter.text),
    ],
    order: [text(sql`c.slug`)],
  };
}

/** Lists inside lists, by their field: the column that leads back to the parent. */
export const PARENT_COLUMNS = {
  ...HAPPENING_PARENTS,
  'Indicator.series': sql`s.indicator`,
  'Indicator.observations': sql`s.indicator`,
  'Indicator.claims': sql`s.indicator`,
  'Place.observations': sql`s.place`,
  'Event.observations': sql`e.slug`,
  'Report.sources': sql`c.report`,
  'Source.readings': sql`r.source`,
} as const;
export type NestedField = keyof typeof PARENT_COLUMNS;
