import { type DateWords, periodParts } from './period-parts.js';
import type { Words } from './words.js';

const DATES: DateWords = { language: 'AR', dayOfMonth: (day) => (day === 1 ? 'فاتح' : String(day)) };

const BEFORE = { YEAR: 'سنة', MONTH: 'في', DAY: 'يوم' } as const;

/** A dual after a preposition: شخصان → شخصين, متران مربعان → مترين مربعين, عمليتا تفتيش → عمليتي تفتيش. */
function oblique(dual: string): string {
  const [first = '', ...rest] = dual.split(' ');
  const bend = (word: string) => word.replace(/ان$/, 'ين');
  if (first.endsWith('ا')) return [first.replace(/ا$/, 'ي'), ...rest].join(' ');
  return [bend(first), ...rest.map(bend)].join(' ');
}

/** "one" agrees with its noun, whose first word tells the gender by its ending. */
function single(noun: string): string {
  const [first = ''] = noun.split(' ');
  return `${noun} ${first.endsWith('ة') ? 'واحدة' : 'واحد'}`;
}

export const ARABIC: Words = {
  qualified: {
    EXACT: (figure) => figure,
    ROUNDED: (figure) => figure,
    APPROXIMATELY: (figure) => `حوالي ${figure}`,
    MORE_THAN: (figure) => `أكثر من ${figure}`,
    LESS_THAN: (figure) => `أقل من ${figure}`,
    AT_LEAST: (figure) => `${figure} على الأقل`,
    AT_MOST: (figure) => `${figure} على الأكثر`,
  },
  between: (low, high) => `ما بين ${low} و${high}`,
  beyond: {
    ABOVE: (end) => `أعلى من ${end}`,
    AT_LEAST: (end) => `${end} على الأقل`,
    BELOW: (end) => `أدنى من ${end}`,
    AT_MOST: (end) => `${end} على الأكثر`,
  },
  probably: (range) => `على الأرجح ${range}`,
  atStatedValues: (change) => `${change} حسب القيم المصرح بها`,
  changeOf: {
    INCREASE: (size) => `ارتفاع قدره ${size}`,
    DECREASE: (size) => `انخفاض قدره ${size}`,
  },
  index: (text) => `مؤشر قدره ${text}`,
  aYear: (text) => `${text} سنويا`,
  percentagePoints: {
    one: 'نقطة مئوية',
    two: 'نقطتان مئويتان',
    few: 'نقاط مئوية',
    many: 'نقطة مئوية',
    other: 'نقطة مئوية',
  },
  counted: (digits, noun, place) => {
    if (place !== 'AFTER_DIGITS' && digits === '1') return single(noun);
    if (place !== 'AFTER_DIGITS' && digits === '2') return place === 'ALONE' ? noun : oblique(noun);
    return `${digits} ${noun}`;
  },
  rangeNumber: (_low, high) => high,
  period: (period) => {
    const parts = periodParts(period, DATES);
    return 'name' in parts ? parts.name : `من ${parts.from} إلى ${parts.to}`;
  },
  during: (period) => {
    const parts = periodParts(period, DATES);
    if (!('name' in parts)) return `من ${parts.from} إلى ${parts.to}`;
    return `${BEFORE[parts.kind]} ${parts.name}`;
  },
  comma: '، ',
  subject: (subject, rest) => `${subject}: ${rest}.`,
  against: (target, base) => `${target} مقابل ${base}`,
  amounting: (figures, change, tendency) => `${figures}، أي ${change}، ${tendency}`,
  tendency: (direction, certainty) => {
    const adjective = certainty === 'CERTAIN' ? 'مؤكد' : 'مرجح';
    switch (direction) {
      case 'INCREASE':
        return `وهو ارتفاع ${adjective}`;
      case 'DECREASE':
        return `وهو انخفاض ${adjective}`;
      case 'UNCHANGED':
        return 'دون تغيير';
      case 'UNDETERMINED':
        return 'دون أن يتبين هل هو ارتفاع أم انخفاض';
    }
  },
  followedBy: (figures, clause) => `${figures}؛ ${clause}`,
  caution: (sentence, clause) => `${sentence}؛ تنبيه: ${clause}`,
  reasoned: (clause, reason) => `${clause}: ${reason}`,
  directions: {
    INCREASE: 'ارتفاع',
    DECREASE: 'انخفاض',
    UNCHANGED: 'دون تغيير',
    UNDETERMINED: 'اتجاه غير محسوم',
  },
  certainties: { CERTAIN: 'مؤكد', LIKELY: 'مرجح', UNCERTAIN: 'غير مؤكد' },
  noChange: {
    BASE_MISSING: 'لا يوجد رقم عن فترة الأساس',
    TARGET_MISSING: 'لا يوجد رقم عن الفترة المقارنة',
    BOTH_MISSING: 'لا يوجد رقم عن أي من الفترتين',
    BASE_ZERO: 'لا يمكن حساب تغير نسبي انطلاقا من أساس يساوي صفرا',
    BASE_NEGATIVE: 'لا يمكن حساب تغير نسبي انطلاقا من أساس سالب',
    MEASURE_INVALID: 'المقياس المطلوب لا يلائم هذين الرقمين',
    NOT_COMPARABLE: 'لا تصح المقارنة بين هذين الرقمين',
  },
  verdicts: {
    COMPARABLE: 'قابلان للمقارنة',
    WITH_CAUTION: 'قابلان للمقارنة بحذر',
    NOT_COMPARABLE: 'غير قابلين للمقارنة',
    NOT_ASSESSED: 'لم تقيم قابليتهما للمقارنة',
  },
  comparability: {
    SERIES_BREAK: 'تغير ما يشمله العد بين الفترتين',
    SCOPE_DIFFERS: 'لا يشمل الرقمان النطاق نفسه',
    UNIT_DIFFERS: 'الرقمان بوحدتين لا يمكن تحويل إحداهما إلى الأخرى',
    PERIOD_LENGTH_DIFFERS: 'الفترتان غير متساويتين في المدة',
    PARTIAL_PERIOD: 'أحد الرقمين على الأقل لا يغطي فترته كاملة',
    BASE_REVISED: 'ورد في منشور آخر رقم مختلف عن فترة الأساس',
    TARGET_REVISED: 'ورد في منشور آخر رقم مختلف عن الفترة المقارنة',
    CONFLICTING_READINGS: 'تختلف الأرقام بين المصادر التي تنقل الحصيلة نفسها',
    PLACE_DIFFERS: 'يخص الرقمان مكانين مختلفين، والنشاط المسجل لا يصلح لترتيب المناطق',
    BREAKDOWN_DIFFERS: 'يخص الرقمان صنفين مختلفين',
    SOURCE_DIFFERS: 'الرقمان صادران عن ناشرين مختلفين',
    QUALIFIED_VALUE: 'أحد الرقمين على الأقل ليس رقما مضبوطا',
    CUTOFF_UNSTATED: 'صدرت حصيلة قبل نهاية فترتها دون أن تحدد آخر يوم تشمله أرقامها',
  },
};
