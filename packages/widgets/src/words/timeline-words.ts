import type { EventStatus, FacilityChangeKind, Language } from '@hasila/domain';

/** What a timeline says of itself and of what happened. */
export interface TimelineWords {
  readonly title: string;
  readonly undated: string;
  readonly due: string;
  readonly changes: Readonly<Record<FacilityChangeKind, string>>;
  readonly events: Readonly<Record<EventStatus, string>>;
  readonly shown: Readonly<Record<'facilities' | 'events' | 'commitments', string>>;
}

const WORDS: Readonly<Record<Language, TimelineWords>> = {
  AR: {
    title: 'التسلسل الزمني',
    undated: 'بلا تاريخ معلن',
    due: 'الأجل',
    changes: {
      ANNOUNCED: 'إعلان',
      WORKS_STARTED: 'انطلاق الأشغال',
      COMPLETED: 'انتهاء الأشغال',
      OPENED: 'افتتاح',
      UPGRADED: 'تطوير',
      CLOSED: 'إغلاق',
    },
    events: { ANNOUNCED: 'مرتقب', HELD: 'نُظم', CANCELLED: 'ملغى' },
    shown: { facilities: 'المنشآت', events: 'الأحداث', commitments: 'الالتزامات' },
  },
  EN: {
    title: 'Timeline',
    undated: 'No date stated',
    due: 'due',
    changes: {
      ANNOUNCED: 'announced',
      WORKS_STARTED: 'works started',
      COMPLETED: 'completed',
      OPENED: 'opened',
      UPGRADED: 'upgraded',
      CLOSED: 'closed',
    },
    events: { ANNOUNCED: 'announced', HELD: 'held', CANCELLED: 'cancelled' },
    shown: { facilities: 'Facilities', events: 'Events', commitments: 'Commitments' },
  },
  FR: {
    title: 'Chronologie',
    undated: 'Sans date indiquée',
    due: 'échéance',
    changes: {
      ANNOUNCED: 'annonce',
      WORKS_STARTED: 'début des travaux',
      COMPLETED: 'achèvement',
      OPENED: 'ouverture',
      UPGRADED: 'modernisation',
      CLOSED: 'fermeture',
    },
    events: { ANNOUNCED: 'annoncé', HELD: 'tenu', CANCELLED: 'annulé' },
    shown: { facilities: 'Établissements', events: 'Événements', commitments: 'Engagements' },
  },
};

export function timelineWords(language: Language): TimelineWords {
  return WORDS[language];
}
