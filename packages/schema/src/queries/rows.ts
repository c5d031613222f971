import {
  type Day,
  type Language,
  type Period,
  parsePeriod,
  type Qualifier,
  type Quantity,
  type SourceKind,
  type Translations,
  UNIT_OF_MEASURE,
} from '@hasila/domain';
import type {
  BreakRecord,
  CitationRecord,
  ClaimRecord,
  IndicatorRecord,
  InstitutionRecord,
  Labelled,
  MemberRecord,
  PlaceRecord,
  ReadingRecord,
  ReportRecord,
  SourceRecord,
  UnitRecord,
} from './records.js';

/** Units by code: a figure carries its unit, and units change only with the edition. */
export type Units = ReadonlyMap<string, UnitRecord>;

/** A row names a code that no table holds: the foreign keys of the database forbid it. */
export class MissingUnitError extends Error {
  override readonly name = 'MissingUnitError';
  readonly code: string;

  constructor(code: string) {
    super(`no unit ${code}`);
    this.code = code;
  }
}

export function unitOf(units: Units, code: string): UnitRecord {
  const unit = units.get(code);
  if (unit === undefined) throw new MissingUnitError(code);
  return unit;
}

/** The three languages of one text, as columns. */
export type Worded<Name extends string> = { readonly [K in `${Name}_${'ar' | 'fr' | 'en'}`]: string | null };

export function translations<Name extends string>(row: Worded<Name>, name: Name): Translations {
  const texts = row as Readonly<Record<string, string | null>>;
  const [ar, en, fr] = [texts[`${name}_ar`], texts[`${name}_en`], texts[`${name}_fr`]];
  // Spread into one another they took longer than all else of a row.
  const found: { -readonly [L in keyof Translations]: Translations[L] } = {};
  if (ar) found.AR = ar;
  if (en) found.EN = en;
  if (fr) found.FR = fr;
  return found;
}

export function period(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}

export interface LabelRow extends Worded<'label'> {
  readonly code: string;
}

export function toLabelled(row: LabelRow): Labelled {
  return { code: row.code, label: translations(row, 'label') };
}

export interface NoteRow extends Worded<'text'> {
  readonly code: string;
}

export function toNote(row: NoteRow): Labelled {
  return { code: row.code, label: translations(row, 'text') };
}

export interface InstitutionRow extends Worded<'name'> {
  readonly code: string;
  readonly url: string | null;
}

export function toInstitution(row: InstitutionRow): InstitutionRecord {
  return { code: row.code, label: translations(row, 'name'), url: row.url };
}

export interface MemberRow extends LabelRow {
  readonly dimension: string;
}

export function toMember(row: MemberRow): MemberRecord {
  return { ...toLabelled(row), dimension: row.dimension };
}

export interface UnitRow extends LabelRow {
  readonly symbol: string | null;
  readonly signed: boolean;
  readonly percent: boolean;
  readonly one_en: string;
  readonly other_en: string;
  readonly one_fr: string;
  readonly other_fr: string;
  readonly one_ar: string;
  readonly two_ar: string;
  readonly few_ar: string;
  readonly many_ar: string;
  readonly other_ar: string;
}

export function toUnit(row: UnitRow): UnitRecord {
  return {
    ...toLabelled(row),
    symbol: row.symbol,
    signed: row.signed,
    percent: row.percent,
    words: {
      EN: { one: row.one_en, other: row.other_en },
      FR: { one: row.one_fr, other: row.other_fr },
      AR: { one: row.one_ar, two: row.two_ar, few: row.few_ar, many: row.many_ar, other: row.other_ar },
    },
  };
}

interface BreakRow extends Worded<'reason'> {
  readonly at: string;
  readonly place: string | null;
  readonly breakdown: string | null;
  readonly source: string | null;
}

function toBreak(row: BreakRow): BreakRecord {
  return {
    at: parsePeriod(row.at),
    place: row.place,
    breakdown: row.breakdown,
    reason: translations(row, 'reason'),
    source: row.source,
  };
}

export interface IndicatorRow extends LabelRow, Worded<'definition'> {
  readonly topic: string;
  readonly institution: string;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: IndicatorRecord['kind'];
  readonly additive: boolean;
  readonly desired_direction: IndicatorRecord['desiredDirection'];
  readonly notes: readonly string[];
  readonly event_series: string | null;
  readonly breaks: readonly BreakRow[];
}

export function toIndicator(row: IndicatorRow, units: Units): IndicatorRecord {
  return {
    ...toLabelled(row),
    topic: row.topic,
    institution: row.institution,
    unit: unitOf(units, row.unit),
    decimals: row.decimals,
    kind: row.kind,
    additive: row.additive,
    desiredDirection: row.desired_direction,
    definition: translations(row, 'definition'),
    notes: row.notes,
    perEdition: row.event_series !== null,
    breaks: row.breaks.map(toBreak),
  };
}

export interface PlaceRow extends Worded<'name'> {
  readonly slug: string;
  readonly type: PlaceRecord['type'];
  readonly parent: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export function toPlace(row: PlaceRow): PlaceRecord {
  return {
    slug: row.slug,
    type: row.type,
    parent: row.parent,
    name: translations(row, 'name'),
    latitude: row.latitude,
    longitude: row.longitude,
  };
}

export interface ReportRow extends Worded<'title'> {
  readonly slug: string;
  readonly kind: ReportRecord['kind'];
  readonly period: string;
  readonly issued: string | null;
  readonly issued_on: Day;
  readonly cut_off: Day | null;
}

export function toReport(row: ReportRow): ReportRecord {
  return {
    slug: row.slug,
    kind: row.kind,
    title: translations(row, 'title'),
    period: parsePeriod(row.period),
    issued: period(row.issued),
    issuedOn: row.issued_on,
    cutOff: row.cut_off,
  };
}

export interface SourceRow extends Worded<'title'> {
  readonly slug: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly language: Language;
  readonly published: string | null;
  readonly report: string | null;
  readonly url: string | null;
  readonly sha256: string | null;
}

export function toSource(row: SourceRow): SourceRecord {
  return {
    slug: row.slug,
    publisher: row.publisher,
    kind: row.kind,
    language: row.language,
    published: period(row.published),
    report: row.report,
    title: translations(row, 'title'),
    url: row.url,
    sha256: row.sha256,
  };
}

export interface CitedRow {
  readonly source: string;
  readonly as_written: string | null;
  readonly paragraph: number | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly paragraph_sha256: string | null;
}

export function toCitation(row: CitedRow): CitationRecord {
  return {
    source: row.source,
    asWritten: row.as_written,
    paragraph: row.paragraph,
    start: row.span_start,
    end: row.span_end,
    paragraphSha256: row.paragraph_sha256,
  };
}

export interface ReadingRow extends CitedRow {
  readonly n: number;
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly period: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly ulp: number;
  readonly unit: string;
  readonly population: string | null;
  readonly partial: boolean;
  readonly set_aside: string | null;
  readonly known_on: Day;
  readonly date_derived: boolean;
  readonly publisher: string;
  readonly source_kind: SourceKind;
  readonly published: string | null;
  readonly report: string | null;
  readonly report_issued_on: Day | null;
  readonly report_cut_off: Day | null;
}

export function toReading(row: ReadingRow, units: Units): ReadingRecord {
  return {
    id: row.id,
    key: { indicator: row.indicator, place: row.place, breakdown: row.breakdown, period: row.period },
    quantity: toQuantity(row, unitOf(units, row.unit)),
    source: { slug: row.source, publisher: row.publisher, kind: row.source_kind },
    report:
      row.report === null || row.report_issued_on === null
        ? null
        : { slug: row.report, issuedOn: row.report_issued_on, cutOff: row.report_cut_off },
    knownOn: row.known_on,
    dateDerived: row.date_derived,
    setAside: row.set_aside !== null,
    setAsideNote: row.set_aside,
    partial: row.partial,
    population: row.population,
    published: period(row.published),
    citation: toCitation(row),
  };
}

export function toQuantity(
  row: Pick<ReadingRow, 'value' | 'qualifier' | 'ulp' | 'low' | 'high'>,
  unit: UnitRecord,
): Quantity {
  const { value, qualifier, ulp, low, high } = row;
  if (low === null || high === null) return { value, qualifier, ulp, unit };
  return { value, qualifier, ulp, unit, between: [low, high] };
}

export interface ClaimRow extends CitedRow {
  readonly n: number;
  readonly id: string;
  readonly indicator: string;
  readonly indicator_unit: string;
  readonly place: string;
  readonly breakdown: string;
  readonly base: string;
  readonly target: string;
  readonly measure: ClaimRecord['measure'];
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly trend: ClaimRecord['trend'];
  readonly report: string | null;
  readonly report_issued_on: Day | null;
  readonly known_on: Day;
  readonly verdict: ClaimRecord['verdict'];
  readonly gap: number | null;
  readonly implied_base_min: number | null;
  readonly implied_base_max: number | null;
}

export function toClaim(row: ClaimRow, units: Units): ClaimRecord {
  const { value, qualifier, ulp, measure } = row;
  const unit = unitOf(units, measure === 'ABSOLUTE' ? row.indicator_unit : UNIT_OF_MEASURE[measure]);
  return {
    id: row.id,
    indicator: row.indicator,
    place: row.place,
    breakdown: row.breakdown,
    base: parsePeriod(row.base),
    target: parsePeriod(row.target),
    measure,
    stated:
      value === null || qualifier === null || ulp === null
        ? null
        : toQuantity({ value, qualifier, ulp, low: null, high: null }, unit),
    trend: row.trend,
    citation: toCitation(row),
    report: row.report,
    knownOn: row.known_on,
    asOf: row.report_issued_on ?? row.known_on,
    verdict: row.verdict,
    gap: row.gap,
    impliedBaseMin: row.implied_base_min,
    impliedBaseMax: row.implied_base_max,
  };
}
