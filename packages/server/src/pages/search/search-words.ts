import type { Language } from '@hasila/domain';

/** What the page of a search says. */
export interface SearchWords {
  readonly title: string;
  readonly found: (text: string, count: number) => string;
  readonly none: (text: string) => string;
  readonly ask: string;
  readonly kinds: Readonly<
    Record<'Indicator' | 'Facility' | 'Event' | 'Commitment' | 'Place' | 'Source', string>
  >;
}

const WORDS: Readonly<Record<Language, SearchWords>> = {
  AR: {
    title: 'البحث',
    found: (text, count) => `نتائج البحث عن «${text}»: ${count}`,
    none: (text) => `لا نتيجة للبحث عن «${text}». جربوا كلمة أقصر، أو بلغة أخرى.`,
    ask: 'اكتبوا اسم مؤشر أو مدينة أو منشأة أو مصدر، بالعربية أو الفرنسية أو الإنجليزية.',
    kinds: {
      Indicator: 'مؤشر',
      Facility: 'منشأة',
      Event: 'حدث',
      Commitment: 'التزام',
      Place: 'مكان',
      Source: 'مصدر',
    },
  },
  FR: {
    title: 'Recherche',
    found: (text, count) => `Résultats pour « ${text} » : ${count}`,
    none: (text) => `Rien pour « ${text} ». Essayez un mot plus court, ou dans une autre langue.`,
    ask: 'Écrivez le nom d’un indicateur, d’une ville, d’une installation ou d’une source, en arabe, en français ou en anglais.',
    kinds: {
      Indicator: 'Indicateur',
      Facility: 'Installation',
      Event: 'Événement',
      Commitment: 'Engagement',
      Place: 'Lieu',
      Source: 'Source',
    },
  },
  EN: {
    title: 'Search',
    found: (text, count) => `Results for “${text}”: ${count}`,
    none: (text) => `Nothing for “${text}”. Try a shorter word, or another language.`,
    ask: 'Write the name of an indicator, a city, a facility or a source, in Arabic, French or English.',
    kinds: {
      Indicator: 'Indicator',
      Facility: 'Facility',
      Event: 'Event',
      Commitment: 'Commitment',
      Place: 'Place',
      Source: 'Source',
    },
  },
};

export function searchWords(language: Language): SearchWords {
  return WORDS[language];
}
