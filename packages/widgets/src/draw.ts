export { askAll } from './asking/ask-all.js';
export { type Question, question } from './asking/kind.js';
export { drawCompare } from './compare/draw-compare.js';
export {
  askComparison,
  type ComparisonAnswer,
  type ComparisonInput,
  type Part,
} from './comparison/ask-comparison.js';
export { comparisonInput } from './comparison/comparison-attributes.js';
export { AXIS_DIRECTIONS, type AxisDirection, type DrawingContext } from './drawing/context.js';
export type { Drawing, Tag, Templates } from './drawing/templates.js';
export { breakdownsIn, dayIn, needed, oneOf, textOf, wordsIn, yearIn } from './elements/read-attributes.js';
export { drawFigure, FIGURE_VIEWS, type FigureView } from './figure/draw-figure.js';
export { WIDGET_STYLES } from './styles/all.js';
export { askTrend, type TrendAnswer, type TrendInput } from './trend/ask-trend.js';
export { drawTrend, type TrendRange } from './trend/draw-trend.js';
