import type { Language } from '@hasila/domain';
import type { Templates } from './templates.js';

/** Which way time runs along an axis: `auto` follows the language. */
export const AXIS_DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;
export type AxisDirection = (typeof AXIS_DIRECTIONS)[number];

/** What every drawing needs beside its answer. */
export interface DrawingContext extends Templates {
  readonly language: Language;
  /** Where the pages of the service are, without a slash at the end: `https://data.example`. */
  readonly site: string;
  readonly axisDirection: AxisDirection;
}

/** The address of a page of the service, in the language of the drawing. */
export function pageOf({ site, language }: Pick<DrawingContext, 'site' | 'language'>, path: string): string {
  return `${site}/${language.toLowerCase()}/${path}`;
}
