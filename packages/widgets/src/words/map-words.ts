import type { Language } from '@hasila/domain';

/** What a map says of itself. */
export interface MapWords {
  readonly facilities: string;
  readonly place: string;
  readonly table: string;
  readonly noBorders: string;
  /** Of what has no place that a map could show. */
  readonly elsewhere: string;
  readonly periods: string;
}

const WORDS: Readonly<Record<Language, MapWords>> = {
  AR: {
    facilities: 'المنشآت حسب الأماكن',
    place: 'المكان',
    table: 'الجدول',
    noBorders: 'تبين هذه الخريطة أماكن، ولا ترسم حدودا.',
    elsewhere: 'بلا موقع على الخريطة',
    periods: 'تعود الأرقام إلى فترات مختلفة.',
  },
  EN: {
    facilities: 'Facilities by place',
    place: 'Place',
    table: 'Table',
    noBorders: 'This map shows places, not borders.',
    elsewhere: 'Without a point on the map',
    periods: 'The figures are of different periods.',
  },
  FR: {
    facilities: 'Installations par lieu',
    place: 'Lieu',
    table: 'Tableau',
    noBorders: 'Cette carte montre des lieux, pas des frontières.',
    elsewhere: 'Sans point sur la carte',
    periods: 'Les chiffres portent sur des périodes différentes.',
  },
};

export function mapWords(language: Language): MapWords {
  return WORDS[language];
}
