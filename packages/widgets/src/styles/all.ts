import { BASE } from './base.js';
import { CHANGES } from './changes.js';
import { COMPARE } from './compare.js';
import { DELIVERY } from './delivery.js';
import { FIGURE } from './figure.js';
import { MAP } from './map.js';
import { RANKING } from './ranking.js';
import { TABLE } from './table.js';
import { TABLES } from './tables.js';
import { TIMELINE } from './timeline.js';
import { TREND } from './trend.js';

/** How all widgets look, for a page that has them drawn by a server. */
export const WIDGET_STYLES = `${BASE}${CHANGES}${TABLES}${FIGURE}${COMPARE}${TREND}${RANKING}${TIMELINE}${DELIVERY}${TABLE}${MAP}`;
