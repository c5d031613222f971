import type {
  ComparedIndicator,
  Observation,
  Qualifier,
  Quantity,
  Reading,
  ReadingReport,
  SourceKind,
  Unit,
  UnitWords,
} from '../src/index.js';
import { middle, parsePeriod } from '../src/index.js';

export const PERSONS: Unit = { code: 'persons', percent: false, signed: false };
export const KILOGRAMS: Unit = { code: 'kilograms', percent: false, signed: false };
export const PERCENT: Unit = { code: 'percent', percent: true, signed: false };
export const BALANCE: Unit = { code: 'balance', percent: false, signed: true };

export const PERSON_WORDS: UnitWords = {
  AR: { one: 'شخص', two: 'شخصان', few: 'أشخاص', many: 'شخصا', other: 'شخص' },
  EN: { one: 'person', other: 'persons' },
  FR: { one: 'personne', other: 'personnes' },
};

export const CASE_WORDS: UnitWords = {
  AR: { one: 'قضية', two: 'قضيتان', few: 'قضايا', many: 'قضية', other: 'قضية' },
  EN: { one: 'case', other: 'cases' },
  FR: { one: 'affaire', other: 'affaires' },
};

export function quantity(
  value: number,
  qualifier: Exclude<Qualifier, 'BETWEEN'> = 'EXACT',
  ulp = 1,
  unit = PERSONS,
): Quantity {
  return { value, qualifier, ulp, unit };
}

export function between(low: number, high: number, ulp = 1, unit = PERSONS): Quantity {
  return { value: middle(low, high), qualifier: 'BETWEEN', ulp, unit, between: [low, high] };
}

export interface ReadingParts {
  readonly id?: string;
  readonly quantity?: Quantity;
  readonly publisher?: string;
  readonly kind?: SourceKind;
  readonly source?: string;
  readonly report?: ReadingReport | null;
  readonly knownOn?: string;
  readonly dateDerived?: boolean;
  readonly setAside?: boolean;
  readonly partial?: boolean;
  readonly population?: string | null;
}

export function reading({
  id = 'r1',
  quantity: of = quantity(100),
  publisher = 'DGSN',
  kind = 'OFFICIAL',
  source = `source-of-${id}`,
  report = null,
  knownOn = '2025-12-31',
  dateDerived = false,
  setAside = false,
  partial = false,
  population = null,
}: ReadingParts = {}): Reading {
  return {
    id,
    quantity: of,
    source: { slug: source, publisher, kind },
    report,
    knownOn,
    dateDerived,
    setAside,
    partial,
    population,
  };
}

export function report(slug: string, issuedOn: string, cutOff: string | null = null): ReadingReport {
  return { slug, issuedOn, cutOff };
}

export interface ObservationParts extends ReadingParts {
  readonly flags?: Observation['flags'];
  readonly place?: string;
  readonly breakdown?: string;
}

/** The figure of a period, known on its last day unless told otherwise. */
export function observation(period: string, of: Quantity, parts: ObservationParts = {}): Observation {
  const { flags = [], place = 'morocco', breakdown = '', ...rest } = parts;
  const days = parsePeriod(period);
  return {
    period: days,
    place,
    breakdown,
    flags,
    reading: reading({ id: `r-${period}`, quantity: of, knownOn: days.last, ...rest }),
  };
}

export function indicator(
  parts: Partial<ComparedIndicator & { readonly unit: Unit }> = {},
): ComparedIndicator & { readonly unit: Unit } {
  return { code: 'criminal-cases', kind: 'FLOW', perEdition: false, breaks: [], unit: PERSONS, ...parts };
}
