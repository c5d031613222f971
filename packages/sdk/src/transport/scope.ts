import type { Day, Language } from '@hasila/domain';

/** Whom questions are asked, and how: part of the keys under which a page keeps the answers. */
export interface Scope {
  /** Of the endpoint. */
  readonly url: string;
  /** Of labels and sentences. */
  readonly language: Language;
  /** The day of every question that does not say another. */
  readonly asOf: Day | undefined;
}
