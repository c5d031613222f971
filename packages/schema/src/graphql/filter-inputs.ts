import { CLAIM_VERDICTS, INDICATOR_KINDS, OBSERVATION_FLAGS, PLACE_TYPES } from '@hasila/domain';
import { INDICATOR_ORDERS } from '../queries/filters.js';
import { BreakdownInput } from './breakdown.js';
import { builder } from './builder.js';
import { describedEnum } from './described-enum.js';
import { SourceKindEnum } from './source-kind.js';
import { LanguageEnum } from './text.js';

export const IndicatorKindEnum = describedEnum(
  'IndicatorKind',
  'What kind of figure it is.',
  INDICATOR_KINDS,
  {
    STOCK: 'A level on a day: staff, vehicles in service.',
    FLOW: 'Counted over the period: cases, cards issued.',
    SHARE: 'A percentage of a whole, compared in points.',
    RATE: 'An amount per person or per time.',
  },
);

export const IndicatorOrderEnum = describedEnum(
  'IndicatorOrder',
  'How indicators are sorted.',
  INDICATOR_ORDERS,
  {
    CODE: 'By code.',
    LABEL: 'By label in the language of the request.',
    TOPIC: 'By topic, then code.',
    OBSERVATION_COUNT: 'Those with most figures first.',
  },
);

export const ObservationFlagEnum = describedEnum(
  'ObservationFlag',
  'What a reader must know of a figure.',
  OBSERVATION_FLAGS,
  {
    REVISED: 'A reading of another report disagrees with the one that counts.',
    CONFLICTING: 'Another reading of the same report disagrees with the one that counts.',
    PARTIAL_PERIOD: 'It is known not to cover its whole period.',
    DATE_DERIVED: 'No source prints the day on which it became known.',
  },
);

export const ClaimVerdictEnum = describedEnum(
  'ClaimVerdict',
  'What the figures say of a stated change.',
  CLAIM_VERDICTS,
  {
    CONSISTENT: 'The stated change meets the change that the figures give.',
    INCONSISTENT: 'It misses it; `gap` says by how much.',
    SIGN_CONFLICT: 'The figures went the other way.',
    WORDING_CONFLICT: 'The trend word does not fit: “stable” for a change of more than one percent.',
    NOT_CHECKABLE: 'A side is missing, or the two may not be compared.',
  },
);

export const PlaceTypeEnum = describedEnum('PlaceType', 'What kind of place it is.', PLACE_TYPES, {
  COUNTRY: 'The whole country.',
  REGION: 'A region of the country.',
  CITY: 'A city or another place inside a region.',
});

const places = 'Slugs of places.';
const breakdown = 'A breakdown, matched whole; [] is the total.';
const inside = 'Whether places inside those places are meant too.';
const from = 'Only periods that begin in or after this one.';
const to = 'Only periods that end in or before this one.';

export const IndicatorFilterInput = builder.inputType('IndicatorFilter', {
  description: 'Which indicators: all given conditions hold together; a list means any of its members.',
  fields: (t) => ({
    codes: t.stringList({ description: 'These codes.' }),
    topics: t.stringList({ description: 'Of these topics.' }),
    kinds: t.field({ type: [IndicatorKindEnum], description: 'Of these kinds.' }),
    units: t.stringList({ description: 'In these units.' }),
    institutions: t.stringList({ description: 'Of these institutions.' }),
    place: t.string({ description: 'With a figure for this place.' }),
    period: t.field({ type: 'TimePeriod', description: 'With a figure for exactly this period.' }),
    text: t.string({ description: 'With this text in code, label or definition, in any language and case.' }),
  }),
});

export const SeriesFilterInput = builder.inputType('SeriesFilter', {
  description: 'Which figures of an indicator: all given conditions hold together.',
  fields: (t) => ({
    places: t.stringList({ description: places }),
    withDescendants: t.boolean({ defaultValue: false, description: inside }),
    breakdown: t.field({ type: [BreakdownInput], description: breakdown }),
    anyBreakdown: t.boolean({ defaultValue: false, description: 'Every breakdown, not the total alone.' }),
    from: t.field({ type: 'TimePeriod', description: from }),
    to: t.field({ type: 'TimePeriod', description: to }),
    flags: t.field({ type: [ObservationFlagEnum], description: 'With any of these flags.' }),
  }),
});

export const ObservationFilterInput = builder.inputType('ObservationFilter', {
  description: 'Which figures: all given conditions hold together.',
  fields: (t) => ({
    indicators: t.stringList({ description: 'Of these indicators.' }),
    topics: t.stringList({ description: 'Of these topics.' }),
    places: t.stringList({ description: places }),
    withDescendants: t.boolean({ defaultValue: false, description: inside }),
    breakdown: t.field({ type: [BreakdownInput], description: breakdown }),
    anyBreakdown: t.boolean({ defaultValue: true, description: 'Every breakdown; false: the total alone.' }),
    from: t.field({ type: 'TimePeriod', description: from }),
    to: t.field({ type: 'TimePeriod', description: to }),
    sources: t.stringList({ description: 'With a reading in any of these sources.' }),
    flags: t.field({ type: [ObservationFlagEnum], description: 'With any of these flags.' }),
  }),
});

export const ReadingFilterInput = builder.inputType('ReadingFilter', {
  description: 'Which readings: all given conditions hold together.',
  fields: (t) => ({
    indicators: t.stringList({ description: 'Of these indicators.' }),
    sources: t.stringList({ description: 'In these sources.' }),
    reports: t.stringList({ description: 'Belonging to these reports.' }),
    sourceKinds: t.field({ type: [SourceKindEnum], description: 'In sources of these kinds.' }),
    from: t.field({ type: 'TimePeriod', description: from }),
    to: t.field({ type: 'TimePeriod', description: to }),
    verified: t.boolean({ description: 'Found again in the document, or not.' }),
  }),
});

export const ClaimFilterInput = builder.inputType('ClaimFilter', {
  description: 'Which claims: all given conditions hold together.',
  fields: (t) => ({
    indicators: t.stringList({ description: 'About these indicators.' }),
    verdicts: t.field({ type: [ClaimVerdictEnum], description: 'With these verdicts.' }),
    target: t.field({ type: 'TimePeriod', description: 'About the change to exactly this period.' }),
    sources: t.stringList({ description: 'Made in these sources.' }),
    reports: t.stringList({ description: 'Made by these reports.' }),
  }),
});

export const PlaceFilterInput = builder.inputType('PlaceFilter', {
  description: 'Which places: all given conditions hold together.',
  fields: (t) => ({
    types: t.field({ type: [PlaceTypeEnum], description: 'Of these types.' }),
    within: t.string({ description: 'Inside this place, at any depth.' }),
    text: t.string({ description: 'With this text in slug or name, in any language and case.' }),
  }),
});

export const SourceFilterInput = builder.inputType('SourceFilter', {
  description: 'Which sources: all given conditions hold together.',
  fields: (t) => ({
    kinds: t.field({ type: [SourceKindEnum], description: 'Of these kinds.' }),
    languages: t.field({ type: [LanguageEnum], description: 'In these languages.' }),
    reports: t.stringList({ description: 'Telling these reports.' }),
    publisher: t.string({ description: 'Of exactly this publisher.' }),
    text: t.string({ description: 'With this text in slug, publisher or title, in any case.' }),
  }),
});
