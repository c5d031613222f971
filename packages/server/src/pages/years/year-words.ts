import type { Language } from '@hasila/domain';

/** What pages of years say beside the words of the service. */
export interface YearWords {
  readonly listTitle: string;
  readonly listLead: string;
  readonly reports: string;
  readonly title: (year: string) => string;
  readonly lead: (year: string, figures: number, claims: number) => string;
  readonly delivery: string;
  readonly deliveryLead: (total: number) => string;
  readonly silence: string;
  readonly changes: string;
  readonly changesHint: (base: string, target: string) => string;
  readonly indicator: string;
  readonly change: string;
  readonly claims: string;
  readonly claimsLead: (agreeing: number, disagreeing: number, unchecked: number) => string;
  readonly stated: string;
  readonly byFigures: string;
  readonly verdict: string;
  readonly facilities: string;
  readonly events: string;
  readonly previous: string;
  readonly next: string;
  readonly around: string;
  readonly more: (year: string) => string;
}

const WORDS: Readonly<Record<Language, YearWords>> = {
  AR: {
    listTitle: 'السنوات',
    listLead: 'حصيلة كل سنة: ما تغير، وما قيل، وما أُعلن ومآله.',
    reports: 'تقارير تخصها',
    title: (year) => `حصيلة سنة ${year}`,
    lead: (year, figures, claims) =>
      `ما تغير سنة ${year} مقارنة بالسنة السابقة. مؤشرات لها رقم: ${figures}؛ تصريحات بالتغير في المصادر: ${claims}.`,
    delivery: 'ما أُعلن لهذه السنة ومآله',
    deliveryLead: (total) => `الالتزامات التي حُدد لها أجل في هذه السنة: ${total}.`,
    silence: 'عدم ذكر الالتزام في الحصيلة الموالية لا يعني أنه أُنجز.',
    changes: 'أكبر التغيرات',
    changesHint: (base, target) =>
      `من ${base} إلى ${target}، بالنسبة المئوية؛ أُبقي على ما كان اتجاهه مؤكدا أو مرجحا.`,
    indicator: 'المؤشر',
    change: 'التغير',
    claims: 'تصريحات لا تطابق الأرقام',
    claimsLead: (agreeing, disagreeing, unchecked) =>
      `مما ذكرته المصادر عن هذه السنة: مطابق للأرقام ${agreeing}، غير مطابق ${disagreeing}، تعذر التحقق منه ${unchecked}.`,
    stated: 'المذكور',
    byFigures: 'حسب الأرقام',
    verdict: 'النتيجة',
    facilities: 'منشآت تغيرت حالتها',
    events: 'أحداث السنة',
    previous: 'السنة السابقة',
    next: 'السنة الموالية',
    around: 'سنوات أخرى',
    more: (year) => `حصيلة سنة ${year} كاملة`,
  },
  FR: {
    listTitle: 'Années',
    listLead:
      'Le bilan de chaque année : ce qui a changé, ce qui en a été dit, ce qui était annoncé et la suite donnée.',
    reports: 'Rapports qui la concernent',
    title: (year) => `L’année ${year} en bilan`,
    lead: (year, figures, claims) =>
      `Ce qui a changé en ${year} par rapport à l’année précédente. Indicateurs chiffrés : ${figures} ; évolutions énoncées par les sources : ${claims}.`,
    delivery: 'Ce qui était annoncé pour l’année, et la suite donnée',
    deliveryLead: (total) => `Engagements dont une échéance tombait dans l’année : ${total}.`,
    silence:
      'Qu’un engagement ne soit plus mentionné dans le bilan suivant ne veut pas dire qu’il a été réalisé.',
    changes: 'Les plus fortes évolutions',
    changesHint: (base, target) =>
      `De ${base} à ${target}, en pourcentage, dont le sens est certain ou probable.`,
    indicator: 'Indicateur',
    change: 'Évolution',
    claims: 'Affirmations que les chiffres ne confirment pas',
    claimsLead: (agreeing, disagreeing, unchecked) =>
      `De ce que les sources énoncent sur l’année : conformes aux chiffres ${agreeing}, non conformes ${disagreeing}, non vérifiables ${unchecked}.`,
    stated: 'Énoncé',
    byFigures: 'Selon les chiffres',
    verdict: 'Résultat',
    facilities: 'Installations dont l’état a changé',
    events: 'Événements de l’année',
    previous: 'Année précédente',
    next: 'Année suivante',
    around: 'Autres années',
    more: (year) => `Tout le bilan de ${year}`,
  },
  EN: {
    listTitle: 'Years',
    listLead:
      'Each year in review: what changed, what was said of it, what was announced and what became of it.',
    reports: 'Reports about it',
    title: (year) => `${year} in review`,
    lead: (year, figures, claims) =>
      `What changed in ${year} against the year before. Indicators with a figure: ${figures}; changes that sources state: ${claims}.`,
    delivery: 'What was announced for the year, and what became of it',
    deliveryLead: (total) => `Commitments that were due in the year by any statement: ${total}.`,
    silence: 'That the next report does not mention a commitment does not mean that it was delivered.',
    changes: 'The biggest changes',
    changesHint: (base, target) =>
      `From ${base} to ${target}, in percent, where the direction is certain or likely.`,
    indicator: 'Indicator',
    change: 'Change',
    claims: 'Claims that the figures do not bear out',
    claimsLead: (agreeing, disagreeing, unchecked) =>
      `Of what sources state of the year: ${agreeing} agree with the figures, ${disagreeing} do not, ${unchecked} cannot be checked.`,
    stated: 'Stated',
    byFigures: 'By the figures',
    verdict: 'Result',
    facilities: 'Facilities whose status changed',
    events: 'Events of the year',
    previous: 'Year before',
    next: 'Year after',
    around: 'Other years',
    more: (year) => `All of ${year} in review`,
  },
};

export function yearWords(language: Language): YearWords {
  return WORDS[language];
}
