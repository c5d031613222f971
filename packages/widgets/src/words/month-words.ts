import type { Language } from '@hasila/domain';

const WORDS: Readonly<Record<Language, string>> = {
  AR: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  EN: 'January February March April May June July August September October November December',
  FR: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

/** The name of a month, `01` to `12`, as it is said in Morocco. */
export function monthName(month: string, language: Language): string {
  return WORDS[language].split(' ')[Number(month) - 1] ?? month;
}
