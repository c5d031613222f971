import type { Language } from './language.js';
import type { Words } from './words.js';
import { ARABIC } from './words-ar.js';
import { ENGLISH } from './words-en.js';
import { FRENCH } from './words-fr.js';

export const DICTIONARY: Readonly<Record<Language, Words>> = { AR: ARABIC, EN: ENGLISH, FR: FRENCH };
