import type { Language } from '@hasila/domain';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { counted } from '../drawing/counted.js';
import { drawFrame } from '../drawing/frame.js';
import { drawManySources } from '../drawing/many-sources.js';
import { drawPartOfList } from '../drawing/part-of-list.js';
import { periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { commitmentWords } from '../words/commitment-words.js';
import { frameWords } from '../words/frame-words.js';
import { listWords } from '../words/list-words.js';
import { timelineWords } from '../words/timeline-words.js';
import { HAPPENINGS, type TimelineAnswer } from './ask-timeline.js';
import { drawLanes } from './draw-lanes.js';
import { countOf, type Entry, entriesOf, FORMS } from './entries.js';

/** Which part of a timeline is shown. */
export interface TimelineRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Slug of the place that it is about; absent: the country. */
  readonly place?: string | undefined;
}

/** What was built, held and announced: how much in each year, and each of it by its name, the newest year open. */
export function drawTimeline(
  answer: TimelineAnswer,
  { from, to, place = 'morocco' }: TimelineRange,
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  const lists = answer.flatMap((one) => (one.show === 'place' ? [] : one));
  const about = answer.find(({ show }) => show === 'place');
  const entries = entriesOf(lists, from, to);
  const page = `places/${place}`;
  const years = [...new Set(entries.map(({ year }) => year))];
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, page)}">${timelineWords(language).title}</a>`,
      subtitle: about?.show === 'place' ? (about.name ?? '') : '',
      body: html`${
        entries.length === 0
          ? html`<p class="nothing">${listWords(language).none}</p>`
          : drawLanes(lists, entries, context)
      }<div class="scroll" role="group" tabindex="0" aria-label="${timelineWords(language).title}">${years.map(
        (year, index) => drawYear(year, index === 0, entries, context),
      )}</div>${lists.map((list) =>
        drawPartOfList(
          { shown: list.nodes.length, total: list.totalCount, of: FORMS[list.show], page },
          context,
        ),
      )}`,
      source: drawManySources(
        entries.flatMap(({ sources }) => sources),
        context,
      ),
    },
    'timeline',
    context,
  );
}

function drawYear(
  year: number | undefined,
  open: boolean,
  all: readonly Entry[],
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  const entries = all.filter((entry) => entry.year === year);
  const counts = HAPPENINGS.flatMap((show) => {
    const count = countOf(entries, show, year);
    return count === 0 ? [] : counted(count, FORMS[show], language);
  });
  const inside = html`<summary><b>${
    year === undefined ? timelineWords(language).undated : year
  }</b> · ${counts.join(' · ')}</summary><ul>${entries.map((entry) => drawEntry(entry, context))}</ul>`;
  return open
    ? html`<details class="data" part="year" data-year="${year ?? ''}" open="">${inside}</details>`
    : html`<details class="data" part="year" data-year="${year ?? ''}">${inside}</details>`;
}

function drawEntry({ step, period, name, place, due, page }: Entry, context: DrawingContext): Drawing {
  const { html, language } = context;
  const words = timelineWords(language);
  const asides = [
    place,
    due === null ? '' : `${words.due}${frameWords(language).colon}${periodName(due, language)}`,
  ].filter(Boolean);
  const aside = asides.length === 0 ? '' : html` <span class="aside">(${asides.join(' · ')})</span>`;
  const when = period === null ? '' : html`<span class="when">${periodName(period, language)}</span> `;
  return html`<li class="${step.show}" part="entry">${when}<a href="${pageOf(context, page)}">${name}</a>${aside} – <span class="step">${stepName(step, language)}</span></li>`;
}

function stepName({ code }: Entry['step'], language: Language): string {
  const announced = commitmentWords(language);
  const { steps } = timelineWords(language);
  return code in announced ? announced[code as keyof typeof announced] : steps[code as keyof typeof steps];
}
