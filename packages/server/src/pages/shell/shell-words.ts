import type { Language } from '@hasila/domain';

/** What stands around every page. */
export interface ShellWords {
  readonly name: string;
  readonly skip: string;
  readonly mainMenu: string;
  readonly languages: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly explore: string;
  readonly about: string;
  readonly edition: (edition: string, issued: string) => string;
  readonly licence: string;
  readonly forPrograms: string;
  readonly api: string;
  readonly limits: string;
  readonly sdk: string;
  readonly widgets: string;
  readonly home: string;
}

/** The lists of the service, as addresses name them. */
export const SECTIONS = [
  'indicators',
  'years',
  'facilities',
  'events',
  'commitments',
  'places',
  'sources',
] as const;
export type Section = (typeof SECTIONS)[number];

const WORDS: Readonly<Record<Language, ShellWords>> = {
  AR: {
    name: 'حصيلة',
    skip: 'انتقل إلى المحتوى',
    mainMenu: 'القائمة الرئيسية',
    languages: 'اللغات',
    search: 'البحث',
    searchHint: 'مؤشر أو مدينة أو منشأة…',
    find: 'ابحث',
    sections: {
      indicators: 'المؤشرات',
      years: 'السنوات',
      facilities: 'المنشآت',
      events: 'الأحداث',
      commitments: 'الالتزامات',
      places: 'الأماكن',
      sources: 'المصادر',
    },
    explore: 'استكشاف',
    about: 'أرقام منشورة للأمن الوطني المغربي، كما وردت في مصادرها، مع درجة يقين كل مقارنة بينها.',
    edition: (edition, issued) => `الإصدار ${edition} بتاريخ ${issued}`,
    licence: 'البيانات برخصة',
    forPrograms: 'للمطورين',
    api: 'واجهة GraphQL',
    limits: 'حدود الاستعمال',
    sdk: 'مكتبة TypeScript',
    widgets: 'إدراج رسم بياني في صفحة',
    home: 'الصفحة الرئيسية',
  },
  FR: {
    name: 'Hasila',
    skip: 'Aller au contenu',
    mainMenu: 'Menu principal',
    languages: 'Langues',
    search: 'Recherche',
    searchHint: 'Indicateur, ville, service…',
    find: 'Chercher',
    sections: {
      indicators: 'Indicateurs',
      years: 'Années',
      facilities: 'Installations',
      events: 'Événements',
      commitments: 'Engagements',
      places: 'Lieux',
      sources: 'Sources',
    },
    explore: 'Explorer',
    about:
      'Les chiffres publiés de la sûreté nationale marocaine, tels que leurs sources les donnent, avec la certitude de chaque comparaison.',
    edition: (edition, issued) => `Édition ${edition} du ${issued}`,
    licence: 'Données sous licence',
    forPrograms: 'Pour les programmes',
    api: 'API GraphQL',
    limits: 'Limites d’usage',
    sdk: 'Bibliothèque TypeScript',
    widgets: 'Intégrer un graphique',
    home: 'Accueil',
  },
  EN: {
    name: 'Hasila',
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    languages: 'Languages',
    search: 'Search',
    searchHint: 'Indicator, city, facility…',
    find: 'Search',
    sections: {
      indicators: 'Indicators',
      years: 'Years',
      facilities: 'Facilities',
      events: 'Events',
      commitments: 'Commitments',
      places: 'Places',
      sources: 'Sources',
    },
    explore: 'Explore',
    about:
      'The published figures of the Moroccan national police, as their sources give them, with the certainty of every comparison.',
    edition: (edition, issued) => `Edition ${edition} of ${issued}`,
    licence: 'Data under',
    forPrograms: 'For programs',
    api: 'GraphQL API',
    limits: 'Limits of use',
    sdk: 'TypeScript library',
    widgets: 'Embed a chart',
    home: 'Home',
  },
};

export function shellWords(language: Language): ShellWords {
  return WORDS[language];
}
