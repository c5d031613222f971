import { askTrend, breakdownsIn, dayIn, drawTrend, needed, wordsIn, yearIn } from '@hasila/widgets/draw';
import type { Given } from '../given.js';
import { chartKind } from '../kind.js';

export const TREND = chartKind({
  attributes: ['indicator', 'from', 'to', 'place', 'breakdown'],
  question: (given, language) => {
    rangeIn(given);
    return askTrend({
      indicator: needed(given.get('indicator'), 'indicator'),
      places: wordsIn(given.get('place')),
      breakdowns: breakdownsIn(given.get('breakdown')),
      asOf: dayIn(given.get('as-of')),
      language,
    });
  },
  draw: (answer, given, context) => drawTrend(answer, rangeIn(given), context),
});

function rangeIn(given: Given) {
  return { from: yearIn(given.get('from'), 'from'), to: yearIn(given.get('to'), 'to') };
}
