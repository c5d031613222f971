import type { Language } from '@hasila/domain';

/** What pages of commitments say beside the words of the service. */
export interface CommitmentWords {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly commitment: string;
  readonly status: string;
  readonly due: string;
  readonly firstDue: string;
  readonly late: string;
  /** `days` with their word: "365 days". */
  readonly days: (days: string) => string;
  readonly promised: string;
  readonly delivered: string;
  readonly about: string;
  readonly statements: string;
  readonly knownOn: string;
  readonly source: string;
  readonly noDue: string;
}

const WORDS: Readonly<Record<Language, CommitmentWords>> = {
  AR: {
    title: 'الالتزامات',
    lead: (count) => `الالتزامات المعلنة (${count})، مع كل ما قيل عنها لاحقا ومآلها.`,
    commitment: 'الالتزام',
    status: 'المآل',
    due: 'الأجل',
    firstDue: 'الأجل الأول',
    late: 'التأخر',
    days: (days) => `${days} على الأقل`,
    promised: 'الموعود به',
    delivered: 'المنجز',
    about: 'يتعلق بـ',
    statements: 'ما قيل عنه',
    knownOn: 'بتاريخ',
    source: 'المصدر',
    noDue: 'بلا أجل',
  },
  FR: {
    title: 'Engagements',
    lead: (count) => `${count} engagements annoncés, tout ce qui en a été dit ensuite, et ce qu’il en est.`,
    commitment: 'Engagement',
    status: 'Suite donnée',
    due: 'Échéance',
    firstDue: 'Première échéance',
    late: 'Retard',
    days: (days) => `au moins ${days}`,
    promised: 'Promis',
    delivered: 'Réalisé',
    about: 'Concerne',
    statements: 'Ce qui en a été dit',
    knownOn: 'Le',
    source: 'Source',
    noDue: 'sans échéance',
  },
  EN: {
    title: 'Commitments',
    lead: (count) =>
      `${count} commitments that were announced, with every later statement and what became of them.`,
    commitment: 'Commitment',
    status: 'Outcome',
    due: 'Due',
    firstDue: 'First due',
    late: 'Delay',
    days: (days) => `at least ${days}`,
    promised: 'Promised',
    delivered: 'Delivered',
    about: 'About',
    statements: 'What was said of it',
    knownOn: 'On',
    source: 'Source',
    noDue: 'no date',
  },
};

export function commitmentWords(language: Language): CommitmentWords {
  return WORDS[language];
}
