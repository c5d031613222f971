import type { ChartKind } from './kind.js';
import { COMPARE } from './kinds/compare.js';
import { DELIVERY } from './kinds/delivery.js';
import { FIGURE } from './kinds/figure.js';
import { MAP } from './kinds/map.js';
import { RANKING } from './kinds/ranking.js';
import { TABLE } from './kinds/table.js';
import { TIMELINE } from './kinds/timeline.js';
import { TREND } from './kinds/trend.js';

/** Every kind of widget that is drawn here, by the name of its element after `hasila-`. */
export const CHART_KINDS: ReadonlyMap<string, ChartKind> = new Map([
  ['figure', FIGURE],
  ['compare', COMPARE],
  ['trend', TREND],
  ['ranking', RANKING],
  ['timeline', TIMELINE],
  ['delivery', DELIVERY],
  ['table', TABLE],
  ['map', MAP],
]);
