import { COMPARE_SIZE, LIST_SIZE, MAP_SIZE, reserved, type Size, TILE_SIZE, TREND_SIZE } from './sizes.js';

const CHARTS: readonly (readonly [name: string, size: Size])[] = [
  ["hasila-figure[view='tile']", TILE_SIZE],
  ['hasila-compare', COMPARE_SIZE],
  ['hasila-trend', TREND_SIZE],
  ['hasila-map', MAP_SIZE],
];
const LISTS = ['hasila-ranking', 'hasila-timeline', 'hasila-delivery', 'hasila-table'];

const charts = CHARTS.map(([name, size]) => reserved(size, `${name}:not(:defined)`));
const listed = LISTS.map((name) => `${name}:not(:defined)`).join(', ');
const blocks = CHARTS.map(([name]) => `${name}:not(:defined)`).join(', ');

/** The same places in the time before the script of the elements has come; without scripts there is nothing to wait for. */
export const NOT_YET_STYLES = `
@media (scripting: enabled) {
${blocks}, ${listed} { display: block; }
${charts.join('')}${listed} { block-size: var(--hasila-block-size, ${LIST_SIZE}); overflow: auto; }
}
`;
