import type {
  ClaimVerdict,
  CommitmentStatus,
  EventStatus,
  FacilityChangeKind,
  FacilityStatus,
  Language,
  PlaceType,
  SourceKind,
} from '@hasila/domain';

/** Codes of the service in words, as pages say them. */
export interface StatusWords {
  readonly facility: Readonly<Record<FacilityStatus, string>>;
  readonly facilityChange: Readonly<Record<FacilityChangeKind, string>>;
  readonly commitment: Readonly<Record<CommitmentStatus, string>>;
  readonly event: Readonly<Record<EventStatus, string>>;
  readonly claim: Readonly<Record<ClaimVerdict, string>>;
  readonly place: Readonly<Record<PlaceType, string>>;
  readonly source: Readonly<Record<SourceKind, string>>;
}

const WORDS: Readonly<Record<Language, StatusWords>> = {
  AR: {
    facility: {
      ANNOUNCED: 'معلن عنها',
      CLOSED: 'مغلقة',
      COMPLETED: 'مكتملة الأشغال',
      OPERATIONAL: 'مشغَّلة',
      UNDER_CONSTRUCTION: 'قيد البناء',
      UNKNOWN: 'غير معروف',
    },
    facilityChange: {
      ANNOUNCED: 'إعلان',
      CLOSED: 'إغلاق',
      COMPLETED: 'انتهاء الأشغال',
      OPENED: 'افتتاح',
      UPGRADED: 'ترقية أو تهيئة',
      WORKS_STARTED: 'انطلاق الأشغال',
    },
    commitment: {
      ANNOUNCED: 'معلن عنه',
      CANCELLED: 'ملغى',
      DELAYED: 'متأخر',
      DELIVERED: 'منجز',
      IN_PROGRESS: 'قيد الإنجاز',
      NOT_MENTIONED_SINCE: 'لم يُذكر بعد ذلك',
      PARTLY_DELIVERED: 'منجز جزئيا',
    },
    event: { ANNOUNCED: 'معلن عنه', CANCELLED: 'ملغى', HELD: 'نُظم' },
    claim: {
      CONSISTENT: 'يطابق الأرقام',
      INCONSISTENT: 'لا يطابق الأرقام',
      NOT_CHECKABLE: 'تعذر التحقق',
      SIGN_CONFLICT: 'اتجاه معاكس للأرقام',
      WORDING_CONFLICT: 'صياغة لا توافق الأرقام',
    },
    place: { CITY: 'مدينة', COUNTRY: 'بلد', REGION: 'جهة' },
    source: { OFFICIAL: 'وثيقة رسمية', OPINION: 'مقال رأي', PRESS: 'صحافة' },
  },
  FR: {
    facility: {
      ANNOUNCED: 'annoncée',
      CLOSED: 'fermée',
      COMPLETED: 'travaux achevés',
      OPERATIONAL: 'en service',
      UNDER_CONSTRUCTION: 'en travaux',
      UNKNOWN: 'état inconnu',
    },
    facilityChange: {
      ANNOUNCED: 'annonce',
      CLOSED: 'fermeture',
      COMPLETED: 'fin des travaux',
      OPENED: 'ouverture',
      UPGRADED: 'mise à niveau',
      WORKS_STARTED: 'début des travaux',
    },
    commitment: {
      ANNOUNCED: 'annoncé',
      CANCELLED: 'annulé',
      DELAYED: 'retardé',
      DELIVERED: 'réalisé',
      IN_PROGRESS: 'en cours',
      NOT_MENTIONED_SINCE: 'plus mentionné depuis',
      PARTLY_DELIVERED: 'réalisé en partie',
    },
    event: { ANNOUNCED: 'annoncé', CANCELLED: 'annulé', HELD: 'tenu' },
    claim: {
      CONSISTENT: 'conforme aux chiffres',
      INCONSISTENT: 'non conforme aux chiffres',
      NOT_CHECKABLE: 'non vérifiable',
      SIGN_CONFLICT: 'sens contraire aux chiffres',
      WORDING_CONFLICT: 'formulation contraire aux chiffres',
    },
    place: { CITY: 'ville', COUNTRY: 'pays', REGION: 'région' },
    source: { OFFICIAL: 'document officiel', OPINION: 'tribune', PRESS: 'presse' },
  },
  EN: {
    facility: {
      ANNOUNCED: 'announced',
      CLOSED: 'closed',
      COMPLETED: 'works completed',
      OPERATIONAL: 'in operation',
      UNDER_CONSTRUCTION: 'under construction',
      UNKNOWN: 'status unknown',
    },
    facilityChange: {
      ANNOUNCED: 'announcement',
      CLOSED: 'closure',
      COMPLETED: 'end of works',
      OPENED: 'opening',
      UPGRADED: 'upgrade',
      WORKS_STARTED: 'start of works',
    },
    commitment: {
      ANNOUNCED: 'announced',
      CANCELLED: 'cancelled',
      DELAYED: 'delayed',
      DELIVERED: 'delivered',
      IN_PROGRESS: 'in progress',
      NOT_MENTIONED_SINCE: 'not mentioned since',
      PARTLY_DELIVERED: 'partly delivered',
    },
    event: { ANNOUNCED: 'announced', CANCELLED: 'cancelled', HELD: 'held' },
    claim: {
      CONSISTENT: 'agrees with the figures',
      INCONSISTENT: 'does not agree with the figures',
      NOT_CHECKABLE: 'cannot be checked',
      SIGN_CONFLICT: 'opposite to the figures',
      WORDING_CONFLICT: 'worded against the figures',
    },
    place: { CITY: 'city', COUNTRY: 'country', REGION: 'region' },
    source: { OFFICIAL: 'official document', OPINION: 'opinion', PRESS: 'press' },
  },
};

export function statusWords(language: Language): StatusWords {
  return WORDS[language];
}
