import type { Language } from '@hasila/domain';
import type { ExploredKind } from './explore-state.js';

export interface ExploreWords {
  readonly title: string;
  readonly lead: string;
  readonly indicators: string;
  readonly find: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly noneFound: string;
  readonly places: string;
  readonly breakdowns: string;
  readonly years: string;
  readonly from: string;
  readonly to: string;
  readonly any: string;
  readonly chart: string;
  readonly kinds: Readonly<Record<ExploredKind, string>>;
  readonly show: string;
  readonly choose: string;
  readonly nothing: string;
  /** Of more charts than one page shows. */
  readonly rest: (shown: number, all: number) => string;
  readonly table: string;
  readonly use: string;
  readonly element: string;
  readonly frame: string;
  readonly query: string;
  readonly call: string;
  readonly files: string;
  readonly csv: string;
  readonly citation: string;
}

const WORDS: Readonly<Record<Language, ExploreWords>> = {
  AR: {
    title: 'استكشاف الأرقام',
    lead: 'اختر مؤشرات وأماكن وسنوات، وخذ الرسم أو الجدول أو الاستشهاد معك. كل اختيار محفوظ في عنوان الصفحة.',
    indicators: 'المؤشرات',
    find: 'البحث عن مؤشر',
    topic: 'الموضوع',
    anyTopic: 'كل المواضيع',
    noneFound: 'لا مؤشر بهذا الاسم.',
    places: 'الأماكن',
    breakdowns: 'الأجزاء (بدونها: المجموع)',
    years: 'السنوات',
    from: 'من',
    to: 'إلى',
    any: 'كلها',
    chart: 'الرسم',
    kinds: { trend: 'منحنى', compare: 'مقارنة سنتين', figure: 'رقم', table: 'جدول', map: 'خريطة' },
    show: 'اعرض',
    choose: 'اختر مؤشرا واحدا على الأقل.',
    nothing: 'لا أرقام لهذا الاختيار.',
    rest: (shown, all) => `عدد الرسوم لهذا الاختيار: ${all}، والمعروض منها: ${shown}.`,
    table: 'الجدول',
    use: 'خذه معك',
    element: 'للتضمين في صفحة (عنصر)',
    frame: 'للتضمين في صفحة (إطار)',
    query: 'سؤال GraphQL',
    call: 'بحزمة TypeScript',
    files: 'الرسم ملفا: SVG وPNG وJSON',
    csv: 'الأرقام في ملف CSV',
    citation: 'الاستشهاد',
  },
  EN: {
    title: 'Explore the figures',
    lead: 'Choose indicators, places and years, and take the chart, the table or the citation with you. Every choice stands in the address of the page.',
    indicators: 'Indicators',
    find: 'Find an indicator',
    topic: 'Topic',
    anyTopic: 'All topics',
    noneFound: 'There is no indicator of this name.',
    places: 'Places',
    breakdowns: 'Parts (none: the total)',
    years: 'Years',
    from: 'from',
    to: 'to',
    any: 'all',
    chart: 'Chart',
    kinds: { trend: 'Line', compare: 'Two years', figure: 'One figure', table: 'Table', map: 'Map' },
    show: 'Show',
    choose: 'Choose at least one indicator.',
    nothing: 'There are no figures for this choice.',
    rest: (shown, all) => `This choice has ${all} charts; the first ${shown} are shown.`,
    table: 'Table',
    use: 'Take it with you',
    element: 'For a page (element)',
    frame: 'For a page (frame)',
    query: 'GraphQL query',
    call: 'With the TypeScript SDK',
    files: 'The chart as a file: SVG, PNG, JSON',
    csv: 'The figures as CSV',
    citation: 'Citation',
  },
  FR: {
    title: 'Explorer les chiffres',
    lead: 'Choisissez des indicateurs, des lieux et des années, et emportez le graphique, le tableau ou la citation. Chaque choix est dans l’adresse de la page.',
    indicators: 'Indicateurs',
    find: 'Chercher un indicateur',
    topic: 'Thème',
    anyTopic: 'Tous les thèmes',
    noneFound: 'Aucun indicateur de ce nom.',
    places: 'Lieux',
    breakdowns: 'Parties (aucune : le total)',
    years: 'Années',
    from: 'de',
    to: 'à',
    any: 'toutes',
    chart: 'Graphique',
    kinds: { trend: 'Courbe', compare: 'Deux années', figure: 'Un chiffre', table: 'Tableau', map: 'Carte' },
    show: 'Afficher',
    choose: 'Choisissez au moins un indicateur.',
    nothing: 'Il n’y a pas de chiffres pour ce choix.',
    rest: (shown, all) => `Ce choix donne ${all} graphiques ; les ${shown} premiers sont affichés.`,
    table: 'Tableau',
    use: 'À emporter',
    element: 'Pour une page (élément)',
    frame: 'Pour une page (cadre)',
    query: 'Requête GraphQL',
    call: 'Avec le SDK TypeScript',
    files: 'Le graphique en fichier : SVG, PNG, JSON',
    csv: 'Les chiffres en CSV',
    citation: 'Citation',
  },
};

export function exploreWords(language: Language): ExploreWords {
  return WORDS[language];
}
