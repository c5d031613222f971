import type { DrawingContext } from '../drawing/context.js';
import { counted } from '../drawing/counted.js';
import { percent } from '../drawing/numbers.js';
import type { Drawing } from '../drawing/templates.js';
import { timeScale } from '../trend/scale.js';
import { frameWords } from '../words/frame-words.js';
import { timelineWords } from '../words/timeline-words.js';
import type { Happening, HappeningList } from './ask-timeline.js';
import { countOf, type Entry, FORMS } from './entries.js';

/** Pixels of one lane, and of the years below them. */
const LANE = 58;
const YEARS = 24;
/** Pixels: the largest dot, of the year with the most; none is smaller than the least. */
const [LARGEST, LEAST] = [12, 4];

/** A lane for each thing shown: in every year a dot, as large as many there are that something happened to. */
export function drawLanes(
  answer: readonly HappeningList[],
  entries: readonly Entry[],
  context: DrawingContext,
): Drawing {
  const { html, svg, axisDirection, language } = context;
  const years = entries.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return '';
  const time = timeScale(Math.min(...years), Math.max(...years), 1, 99);
  const mirrored = axisDirection === 'rtl' || (axisDirection === 'auto' && language === 'AR');
  const across = (year: number) => {
    const place = time.place(year + 0.5);
    return percent(mirrored ? 100 - place : place);
  };
  // The one that is reached by Tab, and the others from it.
  const first = answer.find(({ show }) =>
    entries.some(({ step, year }) => step.show === show && year !== undefined),
  );
  const height = answer.length * LANE + YEARS;
  const last = time.ticks.length - 1;
  const labels = time.ticks.map(
    (year, index) =>
      svg`<text class="${time.ticks.length > 7 && (last - index) % 2 === 1 ? 'year minor' : 'year'}" x="${across(year)}" y="${height - 6}">${year}</text>`,
  );
  return html`<svg class="chart" part="chart" width="100%" height="${height}" role="group" aria-label="${
    timelineWords(language).title
  }"><g aria-hidden="true">${labels}</g>${answer.map((list, index) =>
    drawLane(list.show, index, list === first, entries, across, context),
  )}</svg>`;
}

function drawLane(
  show: Happening,
  index: number,
  reachable: boolean,
  entries: readonly Entry[],
  across: (year: number) => string,
  context: DrawingContext,
): Drawing {
  const { svg, language } = context;
  const own = entries.filter(({ step }) => step.show === show);
  const years = [...new Set(own.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const counts = years.map((year) => countOf(entries, show, year));
  const most = Math.max(...counts);
  const y = index * LANE + 38;
  const name = counted(new Set(own.map(({ page }) => page)).size, FORMS[show], language);
  const dots = years.map((year, at) => {
    const count = counts[at] ?? 0;
    const said = `${year}${frameWords(language).colon}${counted(count, FORMS[show], language)}`;
    const size = Math.max(LEAST, LARGEST * (count / most) ** 0.5);
    return svg`<g class="point" part="point" role="img" tabindex="${
      reachable && at === 0 ? '0' : '-1'
    }" data-period="${year}"><circle class="dot" cx="${across(year)}" cy="${y}" r="${size.toFixed(1)}"></circle><title>${said}</title></g>`;
  });
  const start = language === 'AR' ? '100%' : '0';
  return svg`<text class="lane" x="${start}" y="${index * LANE + 14}" aria-hidden="true">${name}</text><line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}" aria-hidden="true"></line><g class="${show}" role="group" aria-label="${name}">${dots}</g>`;
}
