import type { Language } from '@hasila/domain';

/** What a ranking says of itself. */
export interface RankingWords {
  readonly title: string;
  readonly against: string;
  readonly indicator: string;
  readonly change: string;
}

const WORDS: Readonly<Record<Language, RankingWords>> = {
  AR: { title: 'أكبر التغيرات', against: 'مقارنة مع', indicator: 'المؤشر', change: 'التغير' },
  EN: { title: 'Biggest changes', against: 'against', indicator: 'Indicator', change: 'Change' },
  FR: {
    title: 'Plus fortes évolutions',
    against: 'par rapport à',
    indicator: 'Indicateur',
    change: 'Évolution',
  },
};

export function rankingWords(language: Language): RankingWords {
  return WORDS[language];
}
