import type { Language } from '@hasila/domain';

/** What pages of sources say beside the words of the service. */
export interface SourceWords {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly source: string;
  readonly publisher: string;
  readonly kind: string;
  readonly published: string;
  readonly language: string;
  readonly report: string;
  readonly address: string;
  readonly figures: (count: number) => string;
  readonly indicator: string;
  readonly period: string;
  readonly figure: string;
  readonly written: string;
  readonly description: (title: string, publisher: string, figures: number) => string;
}

const WORDS: Readonly<Record<Language, SourceWords>> = {
  AR: {
    title: 'المصادر',
    lead: (count) => `الوثائق التي أُخذت منها الأرقام (${count})، ولكل منها صفحة بما ورد فيها.`,
    source: 'الوثيقة',
    publisher: 'الناشر',
    kind: 'النوع',
    published: 'تاريخ النشر',
    language: 'اللغة',
    report: 'التقرير الذي تعرضه',
    address: 'العنوان',
    figures: (count) => `الأرقام المأخوذة منها (${count})`,
    indicator: 'المؤشر',
    period: 'الفترة',
    figure: 'الرقم',
    written: 'كما كُتب',
    description: (title, publisher, figures) =>
      `${title} (${publisher}). عدد الأرقام المأخوذة منها: ${figures}.`,
  },
  FR: {
    title: 'Sources',
    lead: (count) => `${count} documents d’où viennent les chiffres, chacun avec ce qui en a été tiré.`,
    source: 'Document',
    publisher: 'Éditeur',
    kind: 'Type',
    published: 'Publication',
    language: 'Langue',
    report: 'Rapport dont il rend compte',
    address: 'Adresse',
    figures: (count) => `Chiffres qui en sont tirés (${count})`,
    indicator: 'Indicateur',
    period: 'Période',
    figure: 'Chiffre',
    written: 'Tel qu’écrit',
    description: (title, publisher, figures) =>
      `${title} (${publisher}). Chiffres qui en sont tirés : ${figures}.`,
  },
  EN: {
    title: 'Sources',
    lead: (count) => `${count} documents that the figures come from, each with what was taken from it.`,
    source: 'Document',
    publisher: 'Publisher',
    kind: 'Kind',
    published: 'Published',
    language: 'Language',
    report: 'Report that it tells of',
    address: 'Address',
    figures: (count) => `Figures taken from it (${count})`,
    indicator: 'Indicator',
    period: 'Period',
    figure: 'Figure',
    written: 'As written',
    description: (title, publisher, figures) => `${title} (${publisher}). Figures taken from it: ${figures}.`,
  },
};

export function sourceWords(language: Language): SourceWords {
  return WORDS[language];
}
