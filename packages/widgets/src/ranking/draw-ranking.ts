import { subjectOf } from '../comparison/subject.js';
import { drawCaution } from '../drawing/caution.js';
import { drawChange } from '../drawing/change.js';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { drawFrame } from '../drawing/frame.js';
import { drawManySources } from '../drawing/many-sources.js';
import { percent } from '../drawing/numbers.js';
import { drawPartOfList } from '../drawing/part-of-list.js';
import { periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { toneOf } from '../drawing/tone.js';
import { CHANGES } from '../words/counted-things.js';
import { frameWords } from '../words/frame-words.js';
import { listWords } from '../words/list-words.js';
import { rankingWords } from '../words/ranking-words.js';
import type { Mover, RankingAnswer } from './ask-ranking.js';

/** The two periods of a ranking. */
export interface RankingPeriods {
  readonly base: string;
  readonly target: string;
}

/** The biggest movers between two periods: a table whose bars run from one line to both sides. */
export function drawRanking(
  { nodes, totalCount }: RankingAnswer,
  { base, target }: RankingPeriods,
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  const words = rankingWords(language);
  const periods = [target, base].map((period) => periodName(period, language));
  const most = Math.max(...nodes.map(({ change }) => Math.abs(change?.value ?? 0)));
  const rows = nodes.map((row) => drawRow(row, most, context));
  const head = [words.indicator, words.change, ...periods].map((name) => html`<th scope="col">${name}</th>`);
  const notes = new Set(nodes.filter(isNoted).flatMap(messagesOf));
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, `years/${target.slice(0, 4)}`)}">${words.title}</a>`,
      subtitle: periods.join(` ${words.against} `),
      body:
        nodes.length === 0
          ? html`<p class="nothing">${listWords(language).none}</p>`
          : html`<div class="scroll" role="group" tabindex="0" aria-label="${words.title}"><table class="data" part="data"><caption class="unseen">${words.title}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${drawPartOfList(
              { shown: nodes.length, total: totalCount, of: CHANGES, page: `years/${target.slice(0, 4)}` },
              context,
            )}`,
      caution:
        notes.size === 0
          ? ''
          : html`<ul class="notes note" part="caution">${[...notes].map((note) => html`<li>ℹ ${note}</li>`)}</ul>`,
      source: drawManySources(
        nodes.flatMap((row) => [row.target, row.base].flatMap((side) => side?.reading.citation.source ?? [])),
        context,
      ),
    },
    'ranking',
    context,
  );
}

function drawRow(row: Mover, most: number, context: DrawingContext): Drawing {
  const { html, language } = context;
  const { indicator, change, base, target, comparability } = row;
  const side = (one: Mover['base'], name: string) =>
    html`<td class="number ${name}" part="${name}">${one?.quantity.text.value ?? frameWords(language).noFigure}</td>`;
  return html`<tr part="row"><th scope="row"><a href="${pageOf(context, `indicators/${indicator.code}`)}">${
    indicator.label.value
  }</a> <span class="subtitle">${subjectOf(row, language)}</span>${
    isNoted(row) ? html` <span class="note" aria-hidden="true">ℹ</span>` : drawCaution(comparability, context)
  }</th><td class="moved">${
    change === null
      ? ''
      : [drawChange(change, indicator.desiredDirection, context), drawBar(row, most, context)]
  }</td>${side(target, 'target')}${side(base, 'base')}</tr>`;
}

/** What is good to know is told once, under the table; what needs care, in the row itself. */
function isNoted({ comparability }: Mover): boolean {
  return comparability.verdict === 'COMPARABLE' && comparability.reasons.length > 0;
}

function messagesOf({ comparability }: Mover): readonly string[] {
  return comparability.reasons.map(({ message }) => message.value);
}

/** From the middle to the side that time runs to for a rise, to the other for a fall. */
function drawBar({ change, indicator }: Mover, most: number, { html, language }: DrawingContext): Drawing {
  if (change === null || most === 0) return '';
  const length = (Math.abs(change.value) / most) * 50;
  const toRight = change.value > 0 === (language !== 'AR');
  return html`<svg class="mover" part="bar" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="${toneOf(
    change.direction,
    indicator.desiredDirection,
  )}" x="${percent(toRight ? 50 : 50 - length)}" y="0" width="${percent(length)}" height="10"></rect><line x1="50%" x2="50%" y1="0" y2="10"></line></svg>`;
}
