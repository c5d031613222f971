import { type DateWords, periodParts } from './period-parts.js';
import type { Words } from './words.js';

const DATES: DateWords = { language: 'EN', dayOfMonth: String };

export const ENGLISH: Words = {
  qualified: {
    EXACT: (figure) => figure,
    ROUNDED: (figure) => figure,
    APPROXIMATELY: (figure) => `about ${figure}`,
    MORE_THAN: (figure) => `more than ${figure}`,
    LESS_THAN: (figure) => `less than ${figure}`,
    AT_LEAST: (figure) => `at least ${figure}`,
    AT_MOST: (figure) => `at most ${figure}`,
  },
  between: (low, high) => `between ${low} and ${high}`,
  beyond: {
    ABOVE: (end) => `above ${end}`,
    AT_LEAST: (end) => `at least ${end}`,
    BELOW: (end) => `below ${end}`,
    AT_MOST: (end) => `at most ${end}`,
  },
  probably: (range) => `probably ${range}`,
  atStatedValues: (change) => `${change} by the stated values`,
  changeOf: {
    INCREASE: (size) => `increase of ${size}`,
    DECREASE: (size) => `decrease of ${size}`,
  },
  index: (text) => `index ${text}`,
  aYear: (text) => `${text} a year`,
  percentagePoints: { one: 'point', other: 'points' },
  counted: (digits, noun) => `${digits} ${noun}`,
  // A range is plural, whatever its ends.
  rangeNumber: () => 0,
  period: (period) => {
    const parts = periodParts(period, DATES);
    return 'name' in parts ? parts.name : `${parts.from} to ${parts.to}`;
  },
  during: (period) => {
    const parts = periodParts(period, DATES);
    if (!('name' in parts)) return `from ${parts.from} to ${parts.to}`;
    return parts.kind === 'DAY' ? `on ${parts.name}` : `in ${parts.name}`;
  },
  comma: ', ',
  subject: (subject, rest) => `${subject}: ${rest}.`,
  against: (target, base) => `${target} against ${base}`,
  amounting: (figures, change, tendency) => `${figures}, that is ${change}, ${tendency}`,
  tendency: (direction, certainty) => {
    const adverb = certainty === 'CERTAIN' ? 'certainly' : 'probably';
    switch (direction) {
      case 'INCREASE':
        return `${adverb} an increase`;
      case 'DECREASE':
        return `${adverb} a decrease`;
      case 'UNCHANGED':
        return 'unchanged';
      case 'UNDETERMINED':
        return 'which does not settle whether it rose or fell';
    }
  },
  followedBy: (figures, clause) => `${figures}; ${clause}`,
  caution: (sentence, clause) => `${sentence}; caution: ${clause}`,
  reasoned: (clause, reason) => `${clause}: ${reason}`,
  directions: {
    INCREASE: 'increase',
    DECREASE: 'decrease',
    UNCHANGED: 'unchanged',
    UNDETERMINED: 'direction not settled',
  },
  certainties: { CERTAIN: 'certain', LIKELY: 'likely', UNCERTAIN: 'uncertain' },
  noChange: {
    BASE_MISSING: 'there is no figure for the base period',
    TARGET_MISSING: 'there is no figure for the target period',
    BOTH_MISSING: 'there is no figure for either period',
    BASE_ZERO: 'a relative change cannot be computed from a base of zero',
    BASE_NEGATIVE: 'a relative change cannot be computed from a base below zero',
    MEASURE_INVALID: 'the measure asked for does not fit these figures',
    NOT_COMPARABLE: 'these two figures may not be compared',
  },
  verdicts: {
    COMPARABLE: 'comparable',
    WITH_CAUTION: 'comparable with caution',
    NOT_COMPARABLE: 'not comparable',
    NOT_ASSESSED: 'comparability not assessed',
  },
  comparability: {
    SERIES_BREAK: 'what is counted changed between the two periods',
    SCOPE_DIFFERS: 'the two figures cover different populations',
    UNIT_DIFFERS: 'the two figures are in units that do not convert into each other',
    PERIOD_LENGTH_DIFFERS: 'the two periods are not of the same length',
    PARTIAL_PERIOD: 'at least one of the figures does not cover its whole period',
    BASE_REVISED: 'another publication gives a different figure for the base period',
    TARGET_REVISED: 'another publication gives a different figure for the target period',
    CONFLICTING_READINGS: 'sources of the same report give different figures',
    PLACE_DIFFERS: 'the two figures are about different places, and recorded activity is no ranking of areas',
    BREAKDOWN_DIFFERS: 'the two figures are about different categories',
    SOURCE_DIFFERS: 'the two figures come from different publishers',
    QUALIFIED_VALUE: 'at least one of the figures is not exact',
    CUTOFF_UNSTATED:
      'a report was issued before its period ended and does not say up to which day its figures count',
  },
};
