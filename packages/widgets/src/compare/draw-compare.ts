import type { ComparisonAnswer } from '../comparison/ask-comparison.js';
import { subjectOf } from '../comparison/subject.js';
import { drawCaution } from '../drawing/caution.js';
import { drawChange } from '../drawing/change.js';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { drawFrame } from '../drawing/frame.js';
import { percent } from '../drawing/numbers.js';
import { periodName } from '../drawing/periods.js';
import { drawSources } from '../drawing/source-line.js';
import type { Drawing } from '../drawing/templates.js';
import { frameWords } from '../words/frame-words.js';

/** Two periods: both figures, the change with its interval, how sure it is, and whether the two may be compared. */
export function drawCompare(answer: ComparisonAnswer, context: DrawingContext): Drawing {
  const { html, language } = context;
  const { base, target, basePeriod, targetPeriod, change, comparability, indicator, explanation } = answer;
  const { noFigure } = frameWords(language);
  const scale = Math.max(...[base, target].map((side) => Math.abs(side?.quantity.value ?? 0)));
  const row = (side: ComparisonAnswer['base'], period: string, name: string) =>
    html`<tr class="${name}"><th scope="row">${periodName(period, language)}</th><td class="bar">${drawBar(
      side,
      scale,
      context,
    )}</td><td class="number" part="${name}">${side?.quantity.text.value ?? noFigure}</td></tr>`;
  const changed =
    change === null
      ? ''
      : html`<p class="changed">${drawChange(change, indicator.desiredDirection, context)} <span class="certainty" part="certainty" aria-hidden="true">(${change.tendency.value})</span></p>`;
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, `indicators/${indicator.code}`)}">${indicator.label.value}</a>`,
      subtitle: subjectOf(answer, language),
      body: html`<table class="sides"><caption class="unseen">${indicator.label.value}</caption><tbody>${row(
        base,
        basePeriod,
        'base',
      )}${row(target, targetPeriod, 'target')}</tbody></table>${changed}<p class="explanation" part="explanation">${
        explanation.value
      }</p>`,
      caution: drawCaution(comparability, context),
      source: drawSources(
        [base, target].flatMap((side) => side?.reading.citation.source ?? []),
        context,
      ),
    },
    'compare',
    context,
  );
}

/** As long as the figure is large; what its words leave open is paler. */
function drawBar(
  side: ComparisonAnswer['base'],
  scale: number,
  { html, svg, language }: DrawingContext,
): Drawing {
  if (side === null || scale === 0) return '';
  const { value, min, max } = side.quantity;
  const bar = (name: string, size: number) => {
    const width = (Math.min(Math.abs(size), scale) / scale) * 100;
    const start = language === 'AR' ? 100 - width : 0;
    return svg`<rect class="${name}" x="${percent(start)}" y="2" width="${percent(width)}" height="10"></rect>`;
  };
  return html`<svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">${bar(
    'open',
    max === null ? scale : Math.max(max, value),
  )}${bar('sure', min === null ? value : Math.min(min, value))}</svg>`;
}
