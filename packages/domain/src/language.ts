/** The languages that Hasila speaks. */
export const LANGUAGES = ['AR', 'EN', 'FR'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DIRECTIONS = ['LTR', 'RTL'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export function directionOf(language: Language): Direction {
  return language === 'AR' ? 'RTL' : 'LTR';
}

/** A text in the languages that it was written in. */
export type Translations = Readonly<Partial<Record<Language, string>>>;

/** A text and the language that it is really in. */
export interface Text {
  readonly value: string;
  readonly language: Language;
}

const FALLBACKS: Readonly<Record<Language, readonly Language[]>> = {
  AR: ['AR', 'EN', 'FR'],
  EN: ['EN', 'FR', 'AR'],
  FR: ['FR', 'EN', 'AR'],
};

/** The translation in the wanted language, else in the next one that exists; `undefined` when there is none. */
export function localise(translations: Translations, wanted: Language): Text | undefined {
  for (const language of FALLBACKS[wanted]) {
    const value = translations[language];
    if (value !== undefined && value !== '') return { value, language };
  }
  return undefined;
}
