import { askComparison, comparisonInput, drawFigure, FIGURE_VIEWS, oneOf } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';
import { PAIR } from './compare.js';

export const FIGURE = chartKind({
  attributes: [...PAIR, 'view'],
  question: (given, language) => {
    oneOf(given.get('view'), 'view', FIGURE_VIEWS);
    return askComparison(comparisonInput(propertiesOf(given, PAIR), language));
  },
  draw: (answer, given, context) =>
    drawFigure(answer, oneOf(given.get('view'), 'view', FIGURE_VIEWS), context),
  // A line stands in a sentence, and here there is none.
  usual: { view: 'tile' },
});
