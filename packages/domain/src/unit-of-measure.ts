/** Codes of the units in which a change is given: one in percent has another unit than its figures. */
export const UNIT_OF_MEASURE = {
  PERCENT: 'percent',
  PERCENTAGE_POINT: 'percentage-point',
  CAGR: 'percent-per-year',
  RATIO: 'ratio',
  INDEX: 'index',
} as const;
