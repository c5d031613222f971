import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import { askComparison, type ComparisonAnswer } from '../comparison/ask-comparison.js';
import { comparisonInput, PAIR_PROPERTIES } from '../comparison/comparison-attributes.js';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { CHART_HOST, HOST } from '../elements/host-styles.js';
import { oneOf } from '../elements/read-attributes.js';
import { BASE } from '../styles/base.js';
import { CHANGES } from '../styles/changes.js';
import { FIGURE } from '../styles/figure.js';
import { reserved, TILE_SIZE } from '../styles/sizes.js';
import { drawFigure, FIGURE_VIEWS } from './draw-figure.js';

/**
 * One figure with its change, in a line of text or as a tile.
 *
 * @tag hasila-figure
 *
 * @csspart value - The figure.
 * @csspart change - How it changed.
 */
export class HasilaFigure extends HasilaElement<ComparisonAnswer> {
  static override styles = unsafeCSS(
    `${HOST}${BASE}${CHANGES}${FIGURE}:host(:not([view='tile'])) { display: inline; }${CHART_HOST}${reserved(TILE_SIZE, ":host([view='tile'])")}`,
  );
  static override properties: PropertyDeclarations = {
    ...PAIR_PROPERTIES,
    view: { reflect: true },
  };

  /** Period compared with, beside a `target`; absent: a year before it. */
  declare base: string | null | undefined;
  /** How the change is expressed; absent: points of what is in percent, else percent. */
  declare measure: string | null | undefined;
  /** Period shown; absent: the last year with a figure. */
  declare target: string | null | undefined;
  /** `line` or `tile`. */
  declare view: string | null | undefined;

  protected override question() {
    return askComparison(comparisonInput(this, this.shownLanguage));
  }

  protected override draw(answer: ComparisonAnswer, context: DrawingContext) {
    return drawFigure(answer, oneOf(this.view, 'view', FIGURE_VIEWS), context);
  }
}
