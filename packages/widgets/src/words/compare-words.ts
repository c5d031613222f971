import type { Certainty, Language } from '@hasila/domain';

/** What a comparison says beside the words of its figures. */
export interface CompareWords {
  readonly certainty: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
}

const WORDS: Readonly<Record<Language, CompareWords>> = {
  AR: {
    certainty: 'درجة اليقين',
    certainties: { CERTAIN: 'مؤكد', LIKELY: 'مرجح', UNCERTAIN: 'غير مؤكد' },
  },
  EN: {
    certainty: 'Certainty',
    certainties: { CERTAIN: 'certain', LIKELY: 'likely', UNCERTAIN: 'uncertain' },
  },
  FR: {
    certainty: 'Certitude',
    certainties: { CERTAIN: 'certaine', LIKELY: 'probable', UNCERTAIN: 'incertaine' },
  },
};

export function compareWords(language: Language): CompareWords {
  return WORDS[language];
}
