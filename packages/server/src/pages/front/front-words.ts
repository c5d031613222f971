import type { Language } from '@hasila/domain';

/** What the front page says. */
export interface FrontWords {
  readonly title: string;
  readonly lead: string;
  readonly promises: readonly (readonly [heading: string, text: string])[];
  readonly counts: Readonly<Record<'indicators' | 'observations' | 'sources' | 'claims', string>>;
  readonly inNumbers: string;
  readonly topChanges: (year: string) => string;
  readonly waysIn: string;
  readonly developers: readonly [heading: string, text: string];
  readonly analysts: readonly [heading: string, text: string];
  readonly integrators: readonly [heading: string, text: string];
  readonly tryIt: string;
}

const WORDS: Readonly<Record<Language, FrontWords>> = {
  AR: {
    title: 'أرقام الأمن الوطني المغربي، قابلة للمقارنة وموثقة المصدر',
    lead: 'تنشر المديرية العامة للأمن الوطني حصيلتها كل سنة نصا لا جداول. تجمع «حصيلة» هذه الأرقام كما كُتبت، وتقارن بين السنوات، وتقول في كل مرة ما مدى اليقين.',
    promises: [
      ['لكل رقم مصدره', 'يحيل كل رقم على الوثيقة التي ورد فيها، وبالعبارة التي كُتب بها.'],
      ['«أكثر من» ليست «يساوي»', 'تُحفظ صياغة المصدر مع ما تتركه مفتوحا من حد أدنى وأقصى، في كل مقارنة.'],
      ['لا مقارنة بلا تحفظ', 'حين يتغير ما يُحصى أو تنقص الفترة، تقول الصفحة ذلك قبل أن تعطي النسبة.'],
    ],
    counts: { indicators: 'مؤشر', observations: 'رقم', sources: 'وثيقة', claims: 'تصريح فُحص' },
    inNumbers: 'ما تضمه حصيلة',
    topChanges: (year) => `حصيلة ${year} في أرقام`,
    waysIn: 'كيف تستعملونها',
    developers: ['للمطورين', 'مكتبة TypeScript: سؤال، فجواب بقيمته ودرجة يقينه ومصدره.'],
    analysts: ['للمحللين', 'استعلام GraphQL واحد يعطي سلسلة كاملة، بحدودها ومصادرها.'],
    integrators: ['للمواقع والصحف', 'سطران في صفحتكم: رسم بياني بمصدره، يُقرأ على كل شاشة.'],
    tryIt: 'جرّبوا الاستعلام',
  },
  FR: {
    title: 'Les chiffres de la sûreté nationale marocaine, comparables et sourcés',
    lead: 'Chaque année, la Direction générale de la sûreté nationale publie son bilan sous forme de texte. Hasila en recueille les chiffres tels qu’ils sont écrits, compare les années, et dit chaque fois avec quelle certitude.',
    promises: [
      [
        'Chaque chiffre a sa source',
        'Il renvoie au document où il figure, avec l’expression telle qu’elle est écrite.',
      ],
      [
        '« Plus de » n’est pas « égal à »',
        'Ce que les mots laissent ouvert est gardé, borne basse et borne haute, dans chaque comparaison.',
      ],
      [
        'Pas de comparaison sans réserve',
        'Quand ce qui est compté change ou que la période est incomplète, la page le dit avant de donner un pourcentage.',
      ],
    ],
    counts: {
      indicators: 'indicateurs',
      observations: 'chiffres',
      sources: 'documents',
      claims: 'affirmations vérifiées',
    },
    inNumbers: 'Ce que contient Hasila',
    topChanges: (year) => `${year} en chiffres`,
    waysIn: 'Comment s’en servir',
    developers: [
      'Pour développer',
      'Une bibliothèque TypeScript : une question, et la réponse avec sa valeur, sa certitude et sa source.',
    ],
    analysts: [
      'Pour analyser',
      'Une requête GraphQL donne une série entière, avec ses bornes et ses sources.',
    ],
    integrators: [
      'Pour publier',
      'Deux lignes dans votre page : un graphique avec sa source, lisible sur tous les écrans.',
    ],
    tryIt: 'Essayer la requête',
  },
  EN: {
    title: 'The figures of the Moroccan national police, comparable and sourced',
    lead: 'Every year the General Directorate for National Security publishes its results as prose. Hasila collects the figures as they were written, compares the years, and says each time how sure the comparison is.',
    promises: [
      [
        'Every figure has its source',
        'It leads to the document that it stands in, and to the words it was written in.',
      ],
      [
        '“More than” is not “equal to”',
        'What the words leave open is kept, with a lower and an upper end, through every comparison.',
      ],
      [
        'No comparison without its caution',
        'Where what is counted has changed, or a period is incomplete, the page says so before it gives a percentage.',
      ],
    ],
    counts: {
      indicators: 'indicators',
      observations: 'figures',
      sources: 'documents',
      claims: 'claims checked',
    },
    inNumbers: 'What Hasila holds',
    topChanges: (year) => `${year} in figures`,
    waysIn: 'How to use it',
    developers: [
      'For developers',
      'A TypeScript library: one question, and the answer with its value, its certainty and its source.',
    ],
    analysts: ['For analysts', 'One GraphQL query gives a whole series, with its bounds and its sources.'],
    integrators: [
      'For publishers',
      'Two lines in your page: a chart with its source, readable on every screen.',
    ],
    tryIt: 'Try the query',
  },
};

export function frontWords(language: Language): FrontWords {
  return WORDS[language];
}
