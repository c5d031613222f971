import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { HOST, LIST_HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { TIMELINE } from '../styles/timeline.js';
import { askTimeline, type TimelineAnswer } from './ask-timeline.js';
import { drawTimeline } from './draw-timeline.js';
import { timelineInput } from './timeline-attributes.js';

/**
 * Facilities, events and commitments with what became of them in time. `show` and `type` may name several, with blanks
 * between them.
 *
 * @tag hasila-timeline
 *
 * @csspart chart - The chart.
 * @csspart point - A year of the chart.
 * @csspart year - The list of a year.
 * @csspart entry - What happened.
 * @csspart more - How many more there are.
 * @csspart sources - Sources beyond the first.
 * @cssprop [--hasila-series-1] - Facilities.
 * @cssprop [--hasila-series-2] - Events.
 * @cssprop [--hasila-series-3] - Commitments.
 */
export class HasilaTimeline extends HasilaElement<TimelineAnswer> {
  static override styles = unsafeCSS(`${HOST}${BASE}${TIMELINE}${LIST_HOST}`);
  static override properties: PropertyDeclarations = {
    from: {},
    show: {},
    to: {},
    type: {},
  };

  /** First year shown. */
  declare from: string | null | undefined;
  /** `facilities`, `events`, `commitments`; absent: all of them. */
  declare show: string | null | undefined;
  /** Last year shown. */
  declare to: string | null | undefined;
  /** Codes of types, of what `show` names: facilities or events alone. */
  declare type: string | null | undefined;

  constructor() {
    super();
    // A year chosen in the chart is one that its reader wants to see.
    this.addEventListener('hasila-select', ({ target, detail }: CustomEventInit & Event) => {
      if (target !== this) return;
      const details = this.renderRoot.querySelector(`[data-year="${Number(detail?.period)}"]`);
      details?.setAttribute('open', '');
    });
  }

  protected override question() {
    return askTimeline(timelineInput(this, this.shownLanguage));
  }

  protected override draw(answer: TimelineAnswer, context: DrawingContext) {
    return drawTimeline(answer, timelineInput(this, context.language), context);
  }
}
