import type { CommitmentStatus, Language } from '@hasila/domain';

/** What became of something announced, in a word. */
const WORDS: Readonly<Record<Language, Readonly<Record<CommitmentStatus, string>>>> = {
  AR: {
    ANNOUNCED: 'إعلان',
    IN_PROGRESS: 'قيد الإنجاز',
    PARTLY_DELIVERED: 'إنجاز جزئي',
    DELIVERED: 'إنجاز',
    DELAYED: 'تأخر',
    CANCELLED: 'إلغاء',
    NOT_MENTIONED_SINCE: 'لم يُذكر بعد ذلك',
  },
  EN: {
    ANNOUNCED: 'announced',
    IN_PROGRESS: 'in progress',
    PARTLY_DELIVERED: 'partly delivered',
    DELIVERED: 'delivered',
    DELAYED: 'delayed',
    CANCELLED: 'cancelled',
    NOT_MENTIONED_SINCE: 'not mentioned since',
  },
  FR: {
    ANNOUNCED: 'annoncé',
    IN_PROGRESS: 'en cours',
    PARTLY_DELIVERED: 'réalisé en partie',
    DELIVERED: 'réalisé',
    DELAYED: 'retardé',
    CANCELLED: 'annulé',
    NOT_MENTIONED_SINCE: 'plus mentionné depuis',
  },
};

export function commitmentWords(language: Language): Readonly<Record<CommitmentStatus, string>> {
  return WORDS[language];
}
