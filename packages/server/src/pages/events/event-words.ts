import type { Language } from '@hasila/domain';

/** What pages of events say beside the words of the service. */
export interface EventWords {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly event: string;
  readonly type: string;
  readonly place: string;
  readonly when: string;
  readonly status: string;
  readonly figures: string;
  readonly indicator: string;
  readonly figure: string;
  readonly source: string;
  readonly editions: string;
  readonly sources: string;
}

const WORDS: Readonly<Record<Language, EventWords>> = {
  AR: {
    title: 'الأحداث',
    lead: (count) => `الأحداث التي ذكرتها المصادر (${count}): أيام مفتوحة ومباريات واتفاقيات واحتفالات.`,
    event: 'الحدث',
    type: 'النوع',
    place: 'المكان',
    when: 'التاريخ',
    status: 'الحالة',
    figures: 'أرقامه',
    indicator: 'المؤشر',
    figure: 'الرقم',
    source: 'المصدر',
    editions: 'دوراته',
    sources: 'المصادر',
  },
  FR: {
    title: 'Événements',
    lead: (count) =>
      `${count} événements dont parlent les sources : portes ouvertes, compétitions, accords, cérémonies.`,
    event: 'Événement',
    type: 'Type',
    place: 'Lieu',
    when: 'Date',
    status: 'État',
    figures: 'Ses chiffres',
    indicator: 'Indicateur',
    figure: 'Chiffre',
    source: 'Source',
    editions: 'Ses éditions',
    sources: 'Sources',
  },
  EN: {
    title: 'Events',
    lead: (count) =>
      `${count} events that the sources tell of: open days, competitions, agreements, ceremonies.`,
    event: 'Event',
    type: 'Type',
    place: 'Place',
    when: 'Date',
    status: 'Status',
    figures: 'Its figures',
    indicator: 'Indicator',
    figure: 'Figure',
    source: 'Source',
    editions: 'Its editions',
    sources: 'Sources',
  },
};

export function eventWords(language: Language): EventWords {
  return WORDS[language];
}
