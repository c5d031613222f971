import { formatPeriodInWords, type Language, type Period, periodKind } from '@hasila/domain';

const NO_DATE: Readonly<Record<Language, string>> = { AR: 'د.ت.', EN: 'n.d.', FR: 's. d.' };

/** The year first: "2025, December 17", "2025, 17 décembre", "2025، 17 دجنبر". */
export function apaDate(published: Period | undefined, language: Language): string {
  if (published === undefined) return NO_DATE[language];
  const words = formatPeriodInWords(published, language);
  const kind = periodKind(published);
  if (kind === 'YEAR' || kind === 'INTERVAL') return words;
  const year = published.first.slice(0, 4);
  const [first = '', ...rest] = words.split(' ').slice(0, -1);
  const dayLast = language === 'EN' ? [...rest, first] : [first, ...rest];
  return `${year}${language === 'AR' ? '،' : ','} ${dayLast.join(' ')}`;
}
