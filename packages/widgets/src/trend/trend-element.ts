import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { CHART_HOST, HOST } from '../elements/host-styles.js';
import { breakdownsIn, dayIn, needed, wordsIn, yearIn } from '../elements/read-attributes.js';
import { BASE } from '../styles/base.js';
import { reserved, TREND_SIZE } from '../styles/sizes.js';
import { TABLES } from '../styles/tables.js';
import { TREND } from '../styles/trend.js';
import { askTrend, type TrendAnswer } from './ask-trend.js';
import { drawTrend } from './draw-trend.js';

/**
 * A series over the years. `place` and `breakdown` may name several, with blanks between them.
 *
 * @tag hasila-trend
 *
 * @csspart chart - The chart.
 * @csspart point - A figure of the chart.
 * @csspart legend - What the lines are of.
 * @csspart data - The table behind the chart.
 * @cssprop [--hasila-series-1] - Line 1.
 * @cssprop [--hasila-series-2] - Line 2.
 * @cssprop [--hasila-series-3] - Line 3.
 * @cssprop [--hasila-series-4] - Line 4.
 * @cssprop [--hasila-series-5] - Line 5.
 * @cssprop [--hasila-series-6] - Line 6.
 */
export class HasilaTrend extends HasilaElement<TrendAnswer> {
  static override styles = unsafeCSS(
    `${HOST}${BASE}${TABLES}${TREND}${CHART_HOST}${reserved(TREND_SIZE, ':host')}`,
  );
  static override properties: PropertyDeclarations = { from: {}, to: {} };

  /** First year shown. */
  declare from: string | null | undefined;
  /** Last year shown. */
  declare to: string | null | undefined;

  #range() {
    return { from: yearIn(this.from, 'from'), to: yearIn(this.to, 'to') };
  }

  protected override question() {
    this.#range();
    return askTrend({
      indicator: needed(this.indicator, 'indicator'),
      places: wordsIn(this.place),
      breakdowns: breakdownsIn(this.breakdown),
      asOf: dayIn(this.asOf),
      language: this.shownLanguage,
    });
  }

  protected override draw(answer: TrendAnswer, context: DrawingContext) {
    return drawTrend(answer, this.#range(), context);
  }
}
