import type { Language, Trend } from '@hasila/domain';

/** What pages of indicators say beside the words of the service. */
export interface IndicatorWords {
  readonly latest: string;
  readonly noFigures: string;
  readonly overTime: string;
  readonly unit: string;
  readonly counted: string;
  readonly notes: string;
  readonly series: string;
  readonly seriesHint: string;
  readonly seriesName: string;
  readonly periods: string;
  readonly lastFigure: string;
  readonly breaks: string;
  readonly claims: string;
  readonly claimsHint: string;
  readonly stated: string;
  readonly byFigures: string;
  readonly verdict: string;
  readonly where: string;
  readonly trends: Readonly<Record<Trend, string>>;
  readonly sources: string;
  readonly use: string;
  readonly embed: string;
  readonly query: string;
  readonly cite: string;
  readonly download: string;
  readonly description: (label: string, figure: string) => string;
  readonly listTitle: string;
  readonly listLead: (count: number) => string;
  readonly all: (count: number) => string;
  readonly indicator: string;
}

const WORDS: Readonly<Record<Language, IndicatorWords>> = {
  AR: {
    latest: 'آخر رقم',
    noFigures: 'لا يذكر أي مصدر رقما لهذا المؤشر، بل تغيره وحده.',
    overTime: 'عبر السنوات',
    unit: 'الوحدة',
    counted: 'الجهة المعنية',
    notes: 'ملاحظات',
    series: 'السلاسل المتوفرة',
    seriesHint: 'لكل مكان وكل تفصيل سلسلة قائمة بذاتها.',
    seriesName: 'السلسلة',
    periods: 'الفترات',
    lastFigure: 'آخر رقم',
    breaks: 'انقطاعات السلسلة',
    claims: 'تصريحات فُحصت على ضوء الأرقام',
    claimsHint: 'تغيرات ذكرتها المصادر نصا، مقارَنة بما تعطيه الأرقام المنشورة.',
    stated: 'المذكور',
    byFigures: 'حسب الأرقام',
    verdict: 'النتيجة',
    where: 'بين',
    trends: { UP: 'ارتفاع', DOWN: 'انخفاض', STABLE: 'استقرار' },
    sources: 'مصادر هذه السلسلة',
    use: 'استعمال هذه الأرقام',
    embed: 'إدراج الرسم في صفحة',
    query: 'الاستعلام عنها عبر GraphQL',
    cite: 'الاستشهاد بها',
    download: 'تنزيل',
    description: (label, figure) =>
      `${label}: ${figure}. الأرقام المنشورة عبر السنوات، مع مصادرها ودرجة يقين تغيرها.`,
    listTitle: 'المؤشرات',
    listLead: (count) => `المؤشرات مرتبة حسب الموضوع (${count})، لكل مؤشر تعريفه وأرقامه ومصادرها.`,
    all: (count) => `عرض الكل (${count})`,
    indicator: 'المؤشر',
  },
  FR: {
    latest: 'Dernier chiffre',
    noFigures: 'Aucune source ne donne de chiffre : seules des évolutions sont énoncées.',
    overTime: 'Au fil des années',
    unit: 'Unité',
    counted: 'Institution',
    notes: 'Remarques',
    series: 'Séries disponibles',
    seriesHint: 'Chaque lieu et chaque ventilation est une série à part.',
    seriesName: 'Série',
    periods: 'Périodes',
    lastFigure: 'Dernier chiffre',
    breaks: 'Ruptures de série',
    claims: 'Affirmations confrontées aux chiffres',
    claimsHint: 'Les évolutions que des sources énoncent, à côté de ce que donnent les chiffres publiés.',
    stated: 'Énoncé',
    byFigures: 'Selon les chiffres',
    verdict: 'Résultat',
    where: 'Entre',
    trends: { UP: 'hausse', DOWN: 'baisse', STABLE: 'stabilité' },
    sources: 'Sources de cette série',
    use: 'Utiliser ces chiffres',
    embed: 'Intégrer le graphique à une page',
    query: 'Les demander par GraphQL',
    cite: 'Les citer',
    download: 'Télécharger',
    description: (label, figure) =>
      `${label} : ${figure}. Les chiffres publiés au fil des années, leurs sources et la certitude de leur évolution.`,
    listTitle: 'Indicateurs',
    listLead: (count) =>
      `${count} indicateurs, par thème, chacun avec sa définition, ses chiffres et leurs sources.`,
    all: (count) => `Voir les ${count}`,
    indicator: 'Indicateur',
  },
  EN: {
    latest: 'Latest figure',
    noFigures: 'No source gives a figure: changes alone are stated.',
    overTime: 'Over the years',
    unit: 'Unit',
    counted: 'Institution',
    notes: 'Notes',
    series: 'Series available',
    seriesHint: 'Every place and every breakdown is a series of its own.',
    seriesName: 'Series',
    periods: 'Periods',
    lastFigure: 'Latest figure',
    breaks: 'Breaks in the series',
    claims: 'Claims checked against the figures',
    claimsHint: 'Changes that sources state in words, beside what the published figures give.',
    stated: 'Stated',
    byFigures: 'By the figures',
    verdict: 'Result',
    where: 'Between',
    trends: { UP: 'a rise', DOWN: 'a fall', STABLE: 'stable' },
    sources: 'Sources of this series',
    use: 'Use these figures',
    embed: 'Embed the chart in a page',
    query: 'Ask for them by GraphQL',
    cite: 'Cite them',
    download: 'Download',
    description: (label, figure) =>
      `${label}: ${figure}. The published figures over the years, with their sources and the certainty of their change.`,
    listTitle: 'Indicators',
    listLead: (count) =>
      `${count} indicators by topic, each with its definition, its figures and their sources.`,
    all: (count) => `All ${count}`,
    indicator: 'Indicator',
  },
};

export function indicatorWords(language: Language): IndicatorWords {
  return WORDS[language];
}
