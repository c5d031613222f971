import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import { askComparison, type ComparisonAnswer } from '../comparison/ask-comparison.js';
import { comparisonInput, PAIR_PROPERTIES } from '../comparison/comparison-attributes.js';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { CHART_HOST, HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { CHANGES } from '../styles/changes.js';
import { COMPARE } from '../styles/compare.js';
import { COMPARE_SIZE, reserved } from '../styles/sizes.js';
import { TABLES } from '../styles/tables.js';
import { drawCompare } from './draw-compare.js';

/**
 * Two periods of one indicator: both figures, the change, how sure it is, and whether the two may be compared.
 *
 * @tag hasila-compare
 *
 * @csspart base - The figure compared with.
 * @csspart target - The figure compared.
 * @csspart change - How it changed.
 * @csspart certainty - How sure the change is.
 * @csspart explanation - The comparison in a sentence.
 */
export class HasilaCompare extends HasilaElement<ComparisonAnswer> {
  static override styles = unsafeCSS(
    `${HOST}${BASE}${CHANGES}${TABLES}${COMPARE}${CHART_HOST}${reserved(COMPARE_SIZE, ':host')}`,
  );
  static override properties: PropertyDeclarations = PAIR_PROPERTIES;

  /** Period compared with, beside a `target`; absent: a year before it. */
  declare base: string | null | undefined;
  /** How the change is expressed; absent: points of what is in percent, else percent. */
  declare measure: string | null | undefined;
  /** Period compared; absent: the last year with a figure. */
  declare target: string | null | undefined;

  protected override question() {
    return askComparison(comparisonInput(this, this.shownLanguage));
  }

  protected override draw(answer: ComparisonAnswer, context: DrawingContext) {
    return drawCompare(answer, context);
  }
}
