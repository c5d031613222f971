import { LANGUAGES, type Language } from '@hasila/domain';
import Negotiator from 'negotiator';

const OFFERED = LANGUAGES.map((language) => language.toLowerCase());

/** The language that a request prefers among ours; `undefined` when it says nothing of the three. */
export function acceptedLanguage(header: string | null): Language | undefined {
  if (header === null || header === '*') return undefined;
  const best = new Negotiator({ headers: { 'accept-language': header } }).language(OFFERED);
  return LANGUAGES.find((language) => language.toLowerCase() === best);
}
