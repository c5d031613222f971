import { type Day, type Language, localise, type Text, type Translations } from '@hasila/domain';
import type { Edition } from './edition.js';

/** One question: what is asked, in which language, and as of which day. */
export interface Request {
  readonly edition: Edition;
  readonly language: Language;
  /** Absent: as it is known now. */
  readonly asOf: Day | undefined;
}

/** A text in the language of the question, else in the next one that it is written in. */
export function textOf(translations: Translations, { language }: Pick<Request, 'language'>): Text {
  return localise(translations, language) ?? { value: '', language };
}

/** The id that the API gives to a thing of a type. */
export function nodeId(type: string, id: string): string {
  const bytes = new TextEncoder().encode(`${type}:${id}`);
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
