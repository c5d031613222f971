import { LANGUAGES, type Language } from '@hasila/domain';

/** The languages of pages, in the order in which they are offered. */
export const PAGE_LANGUAGES: readonly Language[] = ['AR', 'FR', 'EN'];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  AR: 'العربية',
  FR: 'Français',
  EN: 'English',
};

/** As addresses and HTML write it. */
export function tagOf(language: Language): string {
  return language.toLowerCase();
}

/** The language that the first segment of a path names. */
export function languageOf(segment: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => tagOf(language) === segment);
}
