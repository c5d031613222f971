import { BASE } from './base.js';
import { COMPARE } from './compare.js';
import { FIGURE } from './figure.js';
import { TREND } from './trend.js';

/** How all widgets look, for a page that has them drawn by a server. */
export const WIDGET_STYLES = `${BASE}${FIGURE}${COMPARE}${TREND}`;
