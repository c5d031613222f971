import type { Language } from '@hasila/domain';

/** What is said around charts. */
export interface ChartWords {
  readonly name: string;
  readonly edition: string;
  /** In the place of a chart that cannot be made. */
  readonly none: string;
  /** In a frame whose address names an edition that is no longer served. */
  readonly changed: (then: string, now: string) => string;
}

const WORDS: Readonly<Record<Language, ChartWords>> = {
  AR: {
    name: 'حصيلة',
    edition: 'إصدار',
    none: 'لا يوجد رسم في هذا العنوان.',
    changed: (then, now) =>
      `أُعد هذا الرسم من الإصدار ${then}، والمعروض الآن من الإصدار ${now}: قد تكون أرقام تغيرت.`,
  },
  EN: {
    name: 'Hasila',
    edition: 'edition',
    none: 'There is no chart at this address.',
    changed: (then, now) =>
      `This was made from edition ${then}; it now shows edition ${now}: figures may have changed.`,
  },
  FR: {
    name: 'Hasila',
    edition: 'édition',
    none: 'Il n’y a pas de graphique à cette adresse.',
    changed: (then, now) =>
      `Fait à partir de l’édition ${then}, ceci montre désormais l’édition ${now} : des chiffres ont pu changer.`,
  },
};

export function chartWords(language: Language): ChartWords {
  return WORDS[language];
}
