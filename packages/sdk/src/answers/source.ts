import type { Day, Language, Period, ReportKind, Text } from '@hasila/domain';
import type { CitedSource } from './observation.js';

/** A publication of the institution, which sources tell. */
export interface Report {
  readonly slug: string;
  readonly title: Text;
  readonly kind: ReportKind;
  /** The period that it gives account of. */
  readonly period: Period;
  /** The last day on which it may have been issued. */
  readonly issuedOn: Day;
}

/** One document that tells a report, or stands alone. */
export interface Source extends CitedSource {
  /** The language it is written in. */
  readonly language: Language;
  /** `null` when it tells none. */
  readonly report: Report | null;
}
