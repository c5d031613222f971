import type { DrawingContext } from '../drawing/context.js';
import { counted } from '../drawing/counted.js';
import { percent } from '../drawing/numbers.js';
import type { Drawing } from '../drawing/templates.js';
import { timeScale } from '../trend/scale.js';
import { ENTRIES } from '../words/counted-things.js';
import { frameWords } from '../words/frame-words.js';
import { timelineWords } from '../words/timeline-words.js';
import type { Happening, TimelineAnswer } from './ask-timeline.js';
import type { Entry } from './entries.js';

/** Pixels of one lane, and of the years below them. */
const LANE = 58;
const YEARS = 24;
/** Pixels: the largest dot, of the year with the most; none is smaller than the least. */
const [LARGEST, LEAST] = [12, 4];

/** A lane for each thing shown: in every year a dot, as large as much happened. */
export function drawLanes(
  answer: TimelineAnswer,
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
  const height = answer.length * LANE + YEARS;
  const last = time.ticks.length - 1;
  const labels = time.ticks.map(
    (year, index) =>
      svg`<text class="${time.ticks.length > 7 && (last - index) % 2 === 1 ? 'year minor' : 'year'}" x="${across(year)}" y="${height - 6}">${String(year)}</text>`,
  );
  return html`<svg class="chart" part="chart" width="100%" height="${String(height)}" role="group" aria-label="${
    timelineWords(language).title
  }"><g aria-hidden="true">${labels}</g>${answer.map(({ show }, index) =>
    drawLane(show, index, entries, across, context),
  )}</svg>`;
}

function drawLane(
  show: Happening,
  index: number,
  entries: readonly Entry[],
  across: (year: number) => string,
  context: DrawingContext,
): Drawing {
  const { svg, language } = context;
  const own = entries.filter(({ step }) => step.show === show);
  const counts = new Map<number, number>();
  for (const { year } of own) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const y = String(index * LANE + 38);
  const name = timelineWords(language).shown[show];
  const dots = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count], at) => {
      const said = `${year}${frameWords(language).colon}${counted(count, ENTRIES, language)}`;
      const size = Math.max(LEAST, LARGEST * Math.sqrt(count / most));
      return svg`<g class="point" part="point" role="listitem" tabindex="${
        index === 0 && at === 0 ? '0' : '-1'
      }" data-period="${String(year)}" aria-label="${said}"><circle class="dot" cx="${across(year)}" cy="${y}" r="${size.toFixed(1)}"></circle><title>${said}</title></g>`;
    });
  const start = language === 'AR' ? '100%' : '0';
  return svg`<text class="lane" x="${start}" y="${String(index * LANE + 14)}" aria-hidden="true">${name}</text><line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}" aria-hidden="true"></line><g class="${show}" role="list" aria-label="${name}">${dots}</g>`;
}
