import { askComparison, comparisonInput, drawCompare } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

/** The attributes of what compares two periods of one indicator. */
export const PAIR = ['indicator', 'base', 'target', 'place', 'breakdown', 'measure'] as const;

export const COMPARE = chartKind({
  attributes: PAIR,
  question: (given, language) => askComparison(comparisonInput(propertiesOf(given, PAIR), language)),
  draw: (answer, _given, context) => drawCompare(answer, context),
});
