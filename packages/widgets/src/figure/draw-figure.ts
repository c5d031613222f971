import { directionOf } from '@hasila/domain';
import type { ComparisonAnswer } from '../comparison/ask-comparison.js';
import { subjectOf } from '../comparison/subject.js';
import { drawCaution } from '../drawing/caution.js';
import { drawChange } from '../drawing/change.js';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { drawFrame } from '../drawing/frame.js';
import { periodName } from '../drawing/periods.js';
import { drawSources } from '../drawing/source-line.js';
import type { Drawing } from '../drawing/templates.js';
import { frameWords } from '../words/frame-words.js';

/** How a figure is shown: inside of a sentence, or by itself. */
export const FIGURE_VIEWS = ['line', 'tile'] as const;
export type FigureView = (typeof FIGURE_VIEWS)[number];

/** One figure with its change. */
export function drawFigure(answer: ComparisonAnswer, view: FigureView, context: DrawingContext): Drawing {
  return view === 'line' ? drawLine(answer, context) : drawTile(answer, context);
}

function drawLine(answer: ComparisonAnswer, context: DrawingContext): Drawing {
  const { html, language } = context;
  const { target, base, comparability, indicator, targetPeriod } = answer;
  const [lang, dir] = [language.toLowerCase(), directionOf(language).toLowerCase()];
  const [source] = [target, base].flatMap((side) => side?.reading.citation.source ?? []);
  const address = pageOf(context, `indicators/${indicator.code}`);
  const { source: sourceWord, colon } = frameWords(language);
  return html`<span class="hasila figure line" part="figure" lang="${lang}" dir="${dir}"><span class="value" part="value">${quantityOf(
    answer,
    language,
  )}</span> ${changeOf(answer, context)} <small class="aside" part="source">(<a href="${address}">${periodName(
    targetPeriod,
    language,
  )}</a>${source === undefined ? '' : html`; ${sourceWord}${colon}<bdi>${source.publisher}</bdi>`}${
    comparability.verdict === 'COMPARABLE'
      ? ''
      : html`; <span class="caution" part="caution">${comparability.text.value}</span>`
  })</small></span>`;
}

function drawTile(answer: ComparisonAnswer, context: DrawingContext): Drawing {
  const { html, language } = context;
  const { target, base, basePeriod, targetPeriod, comparability, indicator } = answer;
  const against =
    base === null
      ? ''
      : html`<span class="against">${`${periodName(basePeriod, language)}${frameWords(language).colon}${base.quantity.text.value}`}</span>`;
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, `indicators/${indicator.code}`)}">${indicator.label.value}</a>`,
      subtitle: subjectOf(answer, language),
      body: html`<p class="value" part="value"><span class="number">${quantityOf(answer, language)}</span> <span class="period">${periodName(
        targetPeriod,
        language,
      )}</span></p><p class="changed">${changeOf(answer, context)} ${against}</p>`,
      caution: drawCaution(comparability, context),
      source: drawSources(
        [target, base].flatMap((side) => side?.reading.citation.source ?? []),
        context,
      ),
    },
    'figure tile',
    context,
  );
}

function quantityOf({ target }: ComparisonAnswer, language: DrawingContext['language']): string {
  return target?.quantity.text.value ?? frameWords(language).noFigure;
}

function changeOf({ change, indicator }: ComparisonAnswer, context: DrawingContext): Drawing {
  return change === null ? '' : drawChange(change, indicator.desiredDirection, context);
}
