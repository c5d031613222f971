import type { Language } from '@hasila/domain';

/** What pages of facilities say beside the words of the service. */
export interface FacilityWords {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly facility: string;
  readonly type: string;
  readonly place: string;
  readonly status: string;
  readonly history: string;
  readonly when: string;
  readonly change: string;
  readonly source: string;
  readonly undated: string;
  readonly commitments: string;
  readonly description: (name: string, type: string, place: string, status: string) => string;
}

const WORDS: Readonly<Record<Language, FacilityWords>> = {
  AR: {
    title: 'المنشآت',
    lead: (count) => `المنشآت التي ذكرتها المصادر (${count})، من الإعلان عنها إلى افتتاحها.`,
    facility: 'المنشأة',
    type: 'النوع',
    place: 'المكان',
    status: 'الحالة',
    history: 'التسلسل الزمني',
    when: 'التاريخ',
    change: 'الحدث',
    source: 'المصدر',
    undated: 'بلا تاريخ',
    commitments: 'التزامات مرتبطة بها',
    description: (name, type, place, status) => `${name}: ${type}، ${place}. الحالة: ${status}.`,
  },
  FR: {
    title: 'Installations',
    lead: (count) => `${count} installations dont parlent les sources, de leur annonce à leur ouverture.`,
    facility: 'Installation',
    type: 'Type',
    place: 'Lieu',
    status: 'État',
    history: 'Historique',
    when: 'Date',
    change: 'Changement',
    source: 'Source',
    undated: 'sans date',
    commitments: 'Engagements liés',
    description: (name, type, place, status) => `${name} : ${type}, ${place}. État : ${status}.`,
  },
  EN: {
    title: 'Facilities',
    lead: (count) => `${count} facilities that the sources tell of, from announcement to opening.`,
    facility: 'Facility',
    type: 'Type',
    place: 'Place',
    status: 'Status',
    history: 'History',
    when: 'Date',
    change: 'Change',
    source: 'Source',
    undated: 'undated',
    commitments: 'Related commitments',
    description: (name, type, place, status) => `${name}: ${type}, ${place}. Status: ${status}.`,
  },
};

export function facilityWords(language: Language): FacilityWords {
  return WORDS[language];
}
