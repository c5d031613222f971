import type { Language } from '@hasila/domain';

/** What pages of places say beside the words of the service. */
export interface PlaceWords {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly others: string;
  readonly type: string;
  readonly within: string;
  readonly places: string;
  readonly figures: string;
  readonly someOf: (shown: number, all: number) => string;
  readonly indicator: string;
  readonly period: string;
  readonly figure: string;
  readonly map: string;
  readonly facilities: string;
  readonly events: string;
  readonly description: (name: string, figures: number, facilities: number, events: number) => string;
}

const WORDS: Readonly<Record<Language, PlaceWords>> = {
  AR: {
    title: 'الأماكن',
    lead: (count) => `الأماكن الواردة في المصادر (${count}): البلد وجهاته ومدنه.`,
    others: 'أماكن أخرى',
    type: 'النوع',
    within: 'ضمن',
    places: 'أماكن ضمنه',
    figures: 'أرقام',
    someOf: (shown, all) => `${shown} من أصل ${all}`,
    indicator: 'المؤشر',
    period: 'الفترة',
    figure: 'الرقم',
    map: 'على الخريطة',
    facilities: 'منشآت',
    events: 'أحداث',
    description: (name, figures, facilities, events) =>
      `${name}: الأرقام (${figures}) والمنشآت (${facilities}) والأحداث (${events}) التي ذكرتها المصادر.`,
  },
  FR: {
    title: 'Lieux',
    lead: (count) => `${count} lieux dont parlent les sources : le pays, ses régions et ses villes.`,
    others: 'Autres lieux',
    type: 'Type',
    within: 'Dans',
    places: 'Lieux qui s’y trouvent',
    figures: 'Chiffres',
    someOf: (shown, all) => `${shown} sur ${all}`,
    indicator: 'Indicateur',
    period: 'Période',
    figure: 'Chiffre',
    map: 'Sur la carte',
    facilities: 'Installations',
    events: 'Événements',
    description: (name, figures, facilities, events) =>
      `${name} : les chiffres (${figures}), installations (${facilities}) et événements (${events}) dont parlent les sources.`,
  },
  EN: {
    title: 'Places',
    lead: (count) => `${count} places that the sources tell of: the country, its regions and its cities.`,
    others: 'Other places',
    type: 'Type',
    within: 'In',
    places: 'Places in it',
    figures: 'Figures',
    someOf: (shown, all) => `${shown} of ${all}`,
    indicator: 'Indicator',
    period: 'Period',
    figure: 'Figure',
    map: 'On the map',
    facilities: 'Facilities',
    events: 'Events',
    description: (name, figures, facilities, events) =>
      `${name}: the figures (${figures}), facilities (${facilities}) and events (${events}) that the sources tell of.`,
  },
};

export function placeWords(language: Language): PlaceWords {
  return WORDS[language];
}
