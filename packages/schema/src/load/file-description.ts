import { QUALIFIERS } from '@hasila/domain';
import { z } from 'zod';
import { type Cell, integer, oneOf, optional, prose, sha256, text } from './cells.js';

/** What one CSV file looks like. */
export interface FileDescription {
  readonly name: string;
  /** Its columns, as properties of a row. */
  readonly properties: readonly string[];
  /** The properties that tell its rows apart. */
  readonly key: readonly string[];
}

/** One CSV file, and what its cells hold. */
export interface DatasetFile<Shape extends Columns> extends FileDescription {
  readonly row: z.ZodObject<Shape>;
}

export type Columns = Readonly<Record<string, Cell<unknown>>>;

export function file<Shape extends Columns>(
  name: string,
  key: readonly (keyof Shape & string)[],
  shape: Shape,
): DatasetFile<Shape> {
  return { name, key, properties: Object.keys(shape), row: z.object(shape) };
}

/** A row and the line that it begins on. */
export type Located<T> = T & { readonly line: number };

/** `labelAr` is the column `label_ar`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function columnsOf({ properties }: FileDescription): readonly string[] {
  return properties.map(columnOf);
}

/** Columns that several files have. */
export const label = { labelAr: text, labelFr: text, labelEn: text };
export const names = { nameAr: text, nameFr: text, nameEn: text };
/** Where in a document that is held a fact stands. */
export const span = {
  paragraph: optional(integer(1)),
  start: optional(integer(0)),
  end: optional(integer(1)),
  paragraphSha256: optional(sha256),
};
/** Of what is stated by one number: a change, a promise, what was delivered. */
export const singleQualifier = oneOf(QUALIFIERS.filter((qualifier) => qualifier !== 'BETWEEN'));
export const note = { note: optional(prose) };
