import type { ChangeDirection, ComparabilityVerdict, Language } from '@hasila/domain';

/** What every widget says by itself; all about a figure is said by the service, in the same language. */
export interface FrameWords {
  readonly source: string;
  readonly sources: string;
  readonly loading: string;
  readonly failed: string;
  readonly noFigure: string;
  readonly colon: string;
  readonly directions: Readonly<Record<ChangeDirection, string>>;
  readonly verdicts: Readonly<Record<ComparabilityVerdict, string>>;
}

const WORDS: Readonly<Record<Language, FrameWords>> = {
  AR: {
    source: 'المصدر',
    sources: 'المصادر',
    loading: 'جارٍ التحميل…',
    failed: 'تعذّر تحميل الأرقام.',
    noFigure: 'لا رقم',
    colon: ': ',
    directions: {
      INCREASE: 'ارتفاع',
      DECREASE: 'انخفاض',
      UNCHANGED: 'بلا تغيير',
      UNDETERMINED: 'اتجاه غير محسوم',
    },
    verdicts: {
      COMPARABLE: 'قابلان للمقارنة',
      WITH_CAUTION: 'قابلان للمقارنة بحذر',
      NOT_COMPARABLE: 'غير قابلين للمقارنة',
      NOT_ASSESSED: 'لم تُقيَّم قابلية المقارنة',
    },
  },
  EN: {
    source: 'Source',
    sources: 'Sources',
    loading: 'Loading…',
    failed: 'The figures could not be loaded.',
    noFigure: 'no figure',
    colon: ': ',
    directions: {
      INCREASE: 'increase',
      DECREASE: 'decrease',
      UNCHANGED: 'unchanged',
      UNDETERMINED: 'direction not settled',
    },
    verdicts: {
      COMPARABLE: 'comparable',
      WITH_CAUTION: 'comparable with caution',
      NOT_COMPARABLE: 'not comparable',
      NOT_ASSESSED: 'comparability not assessed',
    },
  },
  FR: {
    source: 'Source',
    sources: 'Sources',
    loading: 'Chargement…',
    failed: 'Les chiffres n’ont pas pu être chargés.',
    noFigure: 'aucun chiffre',
    colon: '\u00A0: ',
    directions: {
      INCREASE: 'hausse',
      DECREASE: 'baisse',
      UNCHANGED: 'inchangé',
      UNDETERMINED: 'sens indéterminé',
    },
    verdicts: {
      COMPARABLE: 'comparables',
      WITH_CAUTION: 'comparables avec prudence',
      NOT_COMPARABLE: 'non comparables',
      NOT_ASSESSED: 'comparabilité non évaluée',
    },
  },
};

export function frameWords(language: Language): FrameWords {
  return WORDS[language];
}
