import type { Language } from '@hasila/domain';

/** What a chart says of its marks, and of the table behind it. */
export interface ChartWords {
  readonly table: string;
  readonly period: string;
  readonly figure: string;
  readonly axisCut: string;
  readonly revised: string;
  readonly break: string;
  readonly longer: string;
}

const WORDS: Readonly<Record<Language, ChartWords>> = {
  AR: {
    table: 'الجدول',
    period: 'الفترة',
    figure: 'الرقم',
    axisCut: 'لا يبدأ المحور من الصفر.',
    revised: 'رقم روجع لاحقا',
    break: 'انقطاع في السلسلة',
    longer: 'أرقام الفترات الأطول من سنة في الجدول وحده.',
  },
  EN: {
    table: 'Table',
    period: 'Period',
    figure: 'Figure',
    axisCut: 'The axis does not start at zero.',
    revised: 'restated later',
    break: 'Break in the series',
    longer: 'Figures of periods longer than a year are in the table alone.',
  },
  FR: {
    table: 'Tableau',
    period: 'Période',
    figure: 'Chiffre',
    axisCut: 'L’axe ne commence pas à zéro.',
    revised: 'révisé ensuite',
    break: 'Rupture de série',
    longer: 'Les chiffres de périodes de plus d’un an ne sont que dans le tableau.',
  },
};

export function chartWords(language: Language): ChartWords {
  return WORDS[language];
}
