import type { CommitmentStatus, EventStatus, FacilityChangeKind, Language } from '@hasila/domain';

/** What a timeline says of itself and of what happened. */
export interface TimelineWords {
  readonly title: string;
  readonly undated: string;
  readonly due: string;
  /** Those that commitments have too are said as with them. */
  readonly steps: Readonly<Record<Exclude<FacilityChangeKind | EventStatus, CommitmentStatus>, string>>;
}

const WORDS: Readonly<Record<Language, TimelineWords>> = {
  AR: {
    title: 'التسلسل الزمني',
    undated: 'بلا تاريخ',
    due: 'الأجل',
    steps: {
      HELD: 'نُظم',
      WORKS_STARTED: 'انطلاق الأشغال',
      COMPLETED: 'انتهاء الأشغال',
      OPENED: 'افتتاح',
      UPGRADED: 'تطوير',
      CLOSED: 'إغلاق',
    },
  },
  EN: {
    title: 'Timeline',
    undated: 'No date',
    due: 'due',
    steps: {
      HELD: 'held',
      WORKS_STARTED: 'works started',
      COMPLETED: 'completed',
      OPENED: 'opened',
      UPGRADED: 'upgraded',
      CLOSED: 'closed',
    },
  },
  FR: {
    title: 'Chronologie',
    undated: 'Sans date',
    due: 'échéance',
    steps: {
      HELD: 'tenu',
      WORKS_STARTED: 'début des travaux',
      COMPLETED: 'achèvement',
      OPENED: 'ouverture',
      UPGRADED: 'modernisation',
      CLOSED: 'fermeture',
    },
  },
};

export function timelineWords(language: Language): TimelineWords {
  return WORDS[language];
}
