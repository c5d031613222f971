import type { Language } from '@hasila/domain';

/** What a list says of itself. */
export interface ListWords {
  readonly shown: string;
  readonly all: string;
  readonly none: string;
}

const WORDS: Readonly<Record<Language, ListWords>> = {
  AR: { shown: 'المعروض', all: 'القائمة كاملة', none: 'لا شيء هنا.' },
  EN: { shown: 'shown', all: 'the whole list', none: 'There is nothing here.' },
  FR: { shown: 'affichés', all: 'la liste entière', none: 'Il n’y a rien ici.' },
};

export function listWords(language: Language): ListWords {
  return WORDS[language];
}
