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
export { askDelivery, type DeliveryAnswer, type DeliveryInput } from './delivery/ask-delivery.js';
export { deliveryInput } from './delivery/delivery-attributes.js';
export { drawDelivery } from './delivery/draw-delivery.js';
export { drawCaution } from './drawing/caution.js';
export { drawChange } from './drawing/change.js';
export { AXIS_DIRECTIONS, type AxisDirection, type DrawingContext } from './drawing/context.js';
export type { Drawing, Tag, Templates } from './drawing/templates.js';
export { breakdownsIn, dayIn, needed, oneOf, textOf, wordsIn, yearIn } from './elements/read-attributes.js';
export { drawFigure, FIGURE_VIEWS, type FigureView } from './figure/draw-figure.js';
export { askMap, type MapAnswer, type MapInput } from './map/ask-map.js';
export { drawMap } from './map/draw-map.js';
export { mapInput } from './map/map-attributes.js';
export { askRanking, type RankingAnswer, type RankingInput } from './ranking/ask-ranking.js';
export { drawRanking, type RankingPeriods } from './ranking/draw-ranking.js';
export { rankingInput } from './ranking/ranking-attributes.js';
export { WIDGET_STYLES } from './styles/all.js';
export { NOT_YET_STYLES } from './styles/not-yet.js';
export { askTable, type TableAnswer, type TableInput } from './table/ask-table.js';
export { drawTable, type TableView } from './table/draw-table.js';
export { tableInput, tablePage } from './table/table-attributes.js';
export { tableCsv } from './table/table-csv.js';
export {
  askTimeline,
  type Happening,
  type TimelineAnswer,
  type TimelineInput,
} from './timeline/ask-timeline.js';
export { drawTimeline, type TimelineRange } from './timeline/draw-timeline.js';
export { timelineInput } from './timeline/timeline-attributes.js';
export { askTrend, type TrendAnswer, type TrendInput } from './trend/ask-trend.js';
export { drawTrend, type TrendRange } from './trend/draw-trend.js';
