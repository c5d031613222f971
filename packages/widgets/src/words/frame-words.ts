import type { Language } from '@hasila/domain';

/** What every widget says by itself; all about a figure is said by the service, in the same language. */
export interface FrameWords {
  readonly source: string;
  readonly failed: string;
  readonly noFigure: string;
  readonly colon: string;
}

const WORDS: Readonly<Record<Language, FrameWords>> = {
  AR: {
    source: 'المصدر',
    failed: 'تعذّر تحميل الأرقام.',
    noFigure: 'لا رقم',
    colon: ': ',
  },
  EN: {
    source: 'Source',
    failed: 'The figures could not be loaded.',
    noFigure: 'no figure',
    colon: ': ',
  },
  FR: {
    source: 'Source',
    failed: 'Les chiffres n’ont pas pu être chargés.',
    noFigure: 'aucun chiffre',
    colon: '\u00A0: ',
  },
};

export function frameWords(language: Language): FrameWords {
  return WORDS[language];
}
