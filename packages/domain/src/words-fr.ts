import { NBSP } from './number-format.js';
import { type DateWords, periodParts } from './period-parts.js';
import type { Words } from './words.js';

const DATES: DateWords = { language: 'FR', dayOfMonth: (day) => (day === 1 ? '1er' : String(day)) };

/** "de", elided before a vowel: "d’avril". */
function of(name: string): string {
  return /^[aeiouâéê]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** A range is not "of" its ends but between them. */
function ofSize(size: string): string {
  return size.startsWith('entre ') ? `comprise ${size}` : of(size);
}

function span(from: string, to: string, days: boolean): string {
  return days ? `du ${from} au ${to}` : `${of(from)} à ${to}`;
}

export const FRENCH: Words = {
  qualified: {
    EXACT: (figure) => figure,
    ROUNDED: (figure) => figure,
    APPROXIMATELY: (figure) => `environ ${figure}`,
    MORE_THAN: (figure) => `plus de ${figure}`,
    LESS_THAN: (figure) => `moins de ${figure}`,
    AT_LEAST: (figure) => `au moins ${figure}`,
    AT_MOST: (figure) => `au plus ${figure}`,
  },
  between: (low, high) => `entre ${low} et ${high}`,
  beyond: {
    ABOVE: (end) => `au-dessus de ${end}`,
    AT_LEAST: (end) => `au moins ${end}`,
    BELOW: (end) => `au-dessous de ${end}`,
    AT_MOST: (end) => `au plus ${end}`,
  },
  probably: (range) => `probablement ${range}`,
  atStatedValues: (change) => `${change} d’après les valeurs énoncées`,
  changeOf: {
    INCREASE: (size) => `hausse ${ofSize(size)}`,
    DECREASE: (size) => `baisse ${ofSize(size)}`,
  },
  index: (text) => `indice ${text}`,
  aYear: (text) => `${text} par an`,
  percentagePoints: { one: 'point', other: 'points' },
  counted: (digits, noun) => `${digits} ${noun}`,
  rangeNumber: (low, high) => Math.max(Math.abs(low), Math.abs(high)),
  period: (period) => {
    const parts = periodParts(period, DATES);
    return 'name' in parts ? parts.name : span(parts.from, parts.to, parts.kind === 'DAYS');
  },
  during: (period) => {
    const parts = periodParts(period, DATES);
    if (!('name' in parts)) return span(parts.from, parts.to, parts.kind === 'DAYS');
    return parts.kind === 'DAY' ? `le ${parts.name}` : `en ${parts.name}`;
  },
  comma: ', ',
  subject: (subject, rest) => `${subject}${NBSP}: ${rest}.`,
  against: (target, base) => `${target} contre ${base}`,
  amounting: (figures, change, tendency) => `${figures}, soit ${change}, ${tendency}`,
  tendency: (direction, certainty) => {
    const adjective = certainty === 'CERTAIN' ? 'certaine' : 'probable';
    switch (direction) {
      case 'INCREASE':
        return `hausse ${adjective}`;
      case 'DECREASE':
        return `baisse ${adjective}`;
      case 'UNCHANGED':
        return 'sans changement';
      case 'UNDETERMINED':
        return 'sans que l’on puisse dire s’il y a hausse ou baisse';
    }
  },
  followedBy: (figures, clause) => `${figures}${NBSP}; ${clause}`,
  caution: (sentence, clause) => `${sentence}${NBSP}; attention${NBSP}: ${clause}`,
  reasoned: (clause, reason) => `${clause}${NBSP}: ${reason}`,
  directions: {
    INCREASE: 'hausse',
    DECREASE: 'baisse',
    UNCHANGED: 'sans changement',
    UNDETERMINED: 'sens indéterminé',
  },
  certainties: { CERTAIN: 'certain', LIKELY: 'probable', UNCERTAIN: 'incertain' },
  noChange: {
    BASE_MISSING: 'aucun chiffre n’est connu pour la période de base',
    TARGET_MISSING: 'aucun chiffre n’est connu pour la période comparée',
    BOTH_MISSING: 'aucun chiffre n’est connu ni pour l’une ni pour l’autre période',
    BASE_ZERO: 'aucune évolution relative ne se calcule à partir d’une base nulle',
    BASE_NEGATIVE: 'aucune évolution relative ne se calcule à partir d’une base négative',
    MEASURE_INVALID: 'la mesure demandée ne convient pas à ces chiffres',
    NOT_COMPARABLE: 'ces deux chiffres ne se comparent pas',
  },
  verdicts: {
    COMPARABLE: 'comparables',
    WITH_CAUTION: 'comparables avec prudence',
    NOT_COMPARABLE: 'non comparables',
    NOT_ASSESSED: 'comparabilité non évaluée',
  },
  comparability: {
    SERIES_BREAK: 'ce qui est compté a changé entre les deux périodes',
    SCOPE_DIFFERS: 'les deux chiffres portent sur des populations différentes',
    UNIT_DIFFERS:
      'les deux chiffres sont exprimés dans des unités qui ne se convertissent pas l’une en l’autre',
    PERIOD_LENGTH_DIFFERS: 'les deux périodes n’ont pas la même durée',
    PARTIAL_PERIOD: 'l’un des chiffres au moins ne couvre pas toute sa période',
    BASE_REVISED: 'une autre publication donne un chiffre différent pour la période de base',
    TARGET_REVISED: 'une autre publication donne un chiffre différent pour la période comparée',
    CONFLICTING_READINGS: 'des sources du même bilan donnent des chiffres différents',
    PLACE_DIFFERS:
      'les deux chiffres portent sur des lieux différents, et l’activité enregistrée ne permet pas de classer les territoires',
    BREAKDOWN_DIFFERS: 'les deux chiffres portent sur des catégories différentes',
    SOURCE_DIFFERS: 'les deux chiffres ne viennent pas du même éditeur',
    QUALIFIED_VALUE: 'l’un des chiffres au moins n’est pas exact',
    CUTOFF_UNSTATED:
      'un bilan a été publié avant la fin de sa période, sans dire jusqu’à quel jour vont ses chiffres',
  },
};
