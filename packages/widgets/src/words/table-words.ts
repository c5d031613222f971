import type { Language } from '@hasila/domain';

/** What a table of indicators says of itself, and the heads of its CSV. */
export interface TableWords {
  readonly title: string;
  readonly download: string;
  readonly otherPeriods: string;
  readonly longer: string;
  readonly revised: string;
  readonly break: string;
  readonly code: string;
  readonly indicator: string;
  readonly subject: string;
  readonly period: string;
  readonly value: string;
  readonly figure: string;
  readonly unit: string;
  readonly publisher: string;
  readonly url: string;
}

const WORDS: Readonly<Record<Language, TableWords>> = {
  AR: {
    title: 'المؤشرات حسب السنوات',
    download: 'تنزيل CSV',
    otherPeriods: 'أرقام الفترات التي ليست سنوات كاملة توجد في صفحات المؤشرات وفي ملف CSV.',
    longer: 'بعض السلاسل أطول من هذا الجدول، وهي كاملة في صفحات المؤشرات.',
    revised: 'رقم روجع لاحقا',
    break: 'انقطاع في السلسلة',
    code: 'الرمز',
    indicator: 'المؤشر',
    subject: 'الموضوع',
    period: 'الفترة',
    value: 'القيمة',
    figure: 'الرقم',
    unit: 'الوحدة',
    publisher: 'الناشر',
    url: 'الرابط',
  },
  EN: {
    title: 'Indicators by years',
    download: 'Download CSV',
    otherPeriods:
      'Figures of periods that are no whole years stand on the pages of the indicators and in the CSV.',
    longer: 'Some series are longer than this table; all of them stands on the pages of the indicators.',
    revised: 'restated later',
    break: 'Break in the series',
    code: 'Code',
    indicator: 'Indicator',
    subject: 'About',
    period: 'Period',
    value: 'Value',
    figure: 'Figure',
    unit: 'Unit',
    publisher: 'Publisher',
    url: 'Address',
  },
  FR: {
    title: 'Indicateurs par année',
    download: 'Télécharger en CSV',
    otherPeriods:
      'Les chiffres de périodes qui ne sont pas des années entières sont sur les pages des indicateurs et dans le CSV.',
    longer:
      'Certaines séries sont plus longues que ce tableau ; elles sont entières sur les pages des indicateurs.',
    revised: 'révisé ensuite',
    break: 'Rupture de série',
    code: 'Code',
    indicator: 'Indicateur',
    subject: 'Objet',
    period: 'Période',
    value: 'Valeur',
    figure: 'Chiffre',
    unit: 'Unité',
    publisher: 'Éditeur',
    url: 'Adresse',
  },
};

export function tableWords(language: Language): TableWords {
  return WORDS[language];
}
