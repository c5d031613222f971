import type { Language } from '@hasila/domain';

/** What a drawing of delivery says of itself. */
export interface DeliveryWords {
  /** `#` stands for the year. */
  readonly title: string;
  readonly due: string;
  readonly firstDue: string;
  readonly silence: string;
}

const WORDS: Readonly<Record<Language, DeliveryWords>> = {
  AR: {
    title: 'ما أُعلن لسنة # ومآله',
    due: 'الأجل',
    firstDue: 'الأجل الأول',
    silence: 'عدم ذكر الالتزام في الحصيلة الموالية لا يعني أنه أُنجز.',
  },
  EN: {
    title: 'What was announced for #, and what became of it',
    due: 'due',
    firstDue: 'first due',
    silence: 'That the next report does not mention a commitment does not mean that it was delivered.',
  },
  FR: {
    title: 'Ce qui était annoncé pour #, et ce qu’il en est',
    due: 'échéance',
    firstDue: 'première échéance',
    silence:
      'Qu’un engagement ne soit plus mentionné dans le bilan suivant ne veut pas dire qu’il a été réalisé.',
  },
};

export function deliveryWords(language: Language): DeliveryWords {
  return WORDS[language];
}
