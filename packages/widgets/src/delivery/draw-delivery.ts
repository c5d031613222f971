import type { CommitmentStatus } from '@hasila/domain';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { counted } from '../drawing/counted.js';
import { drawFrame } from '../drawing/frame.js';
import { drawManySources } from '../drawing/many-sources.js';
import { digits, percent } from '../drawing/numbers.js';
import { drawPartOfList } from '../drawing/part-of-list.js';
import { periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { commitmentWords } from '../words/commitment-words.js';
import { COMMITMENTS } from '../words/counted-things.js';
import { deliveryWords } from '../words/delivery-words.js';
import { frameWords } from '../words/frame-words.js';
import type { DeliveryAnswer } from './ask-delivery.js';

/** One piece of the bar: the commitments that came to the same. */
interface Piece {
  readonly status: CommitmentStatus;
  readonly count: number;
}

/** What was announced for a year and what became of it: a bar of all, and each by its name. */
export function drawDelivery(
  answer: DeliveryAnswer,
  { year }: { readonly year: number },
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  const words = deliveryWords(language);
  const pieces = piecesOf(answer);
  const title = words.title.replace('#', String(year));
  const page = `years/${year}`;
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, page)}">${title}</a>`,
      subtitle: counted(answer.total, COMMITMENTS, language),
      body: html`${drawBar(pieces, answer.total, title, context)}<div class="scroll" role="group" tabindex="0" aria-label="${title}">${pieces.map(
        (piece) => drawPiece(piece, answer, context),
      )}</div>${drawPartOfList(
        { shown: answer.commitments.nodes.length, total: answer.total, of: COMMITMENTS, page },
        context,
      )}`,
      caution:
        answer.notMentionedSince === 0
          ? ''
          : html`<p class="caution" part="caution"><span aria-hidden="true">⚠</span> ${words.silence}</p>`,
      source: drawManySources(
        answer.commitments.nodes.flatMap(({ statements }) =>
          statements.map(({ citation }) => citation.source),
        ),
        context,
      ),
    },
    'delivery',
    context,
  );
}

/** From what was delivered to what was given up and what nobody spoke of again; nothing of what there is none of. */
function piecesOf(answer: DeliveryAnswer): readonly Piece[] {
  const pieces: readonly Piece[] = [
    { status: 'DELIVERED', count: answer.delivered },
    { status: 'PARTLY_DELIVERED', count: answer.partlyDelivered },
    { status: 'IN_PROGRESS', count: answer.inProgress },
    { status: 'ANNOUNCED', count: answer.announced },
    { status: 'DELAYED', count: answer.delayed },
    { status: 'CANCELLED', count: answer.cancelled },
    { status: 'NOT_MENTIONED_SINCE', count: answer.notMentionedSince },
  ];
  return pieces.filter(({ count }) => count > 0);
}

/** Its pieces are points: a number stands in each, and each is read with its word. */
function drawBar(
  pieces: readonly Piece[],
  total: number,
  title: string,
  { html, svg, language }: DrawingContext,
): Drawing {
  const words = commitmentWords(language);
  let start = 0;
  const drawn = pieces.map(({ status, count }, index) => {
    const width = (count / total) * 100;
    const left = language === 'AR' ? 100 - start - width : start;
    start += width;
    const said = `${words[status]}${frameWords(language).colon}${digits(count, language)}`;
    return svg`<g class="point ${nameOf(status)}" part="point" role="listitem" tabindex="${
      index === 0 ? '0' : '-1'
    }" data-status="${status}" aria-label="${said}"><rect x="${percent(left)}" y="2" width="${percent(
      width,
    )}" height="32"></rect><text x="${percent(left + width / 2)}" y="23">${digits(count, language)}</text><title>${said}</title></g>`;
  });
  if (pieces.length === 0) return '';
  return html`<svg class="chart stack" part="chart" width="100%" height="36" role="list" aria-label="${title}">${drawn}</svg>`;
}

function drawPiece({ status, count }: Piece, answer: DeliveryAnswer, context: DrawingContext): Drawing {
  const { html, language } = context;
  const { colon } = frameWords(language);
  const own = answer.commitments.nodes.filter((one) => one.status === status);
  return html`<div class="piece ${nameOf(status)}" part="list"><p><svg width="14" height="14" aria-hidden="true" focusable="false"><rect width="14" height="14"></rect></svg> ${
    commitmentWords(language)[status]
  }${colon}${digits(count, language)}</p><ul>${own.map(
    ({ slug, title, due, originalDue }) =>
      html`<li><a href="${pageOf(context, `commitments/${slug}`)}">${title.value}</a> ${drawDue(due, originalDue, context)}</li>`,
  )}</ul></div>`;
}

/** When it is due; where it was put off, when it was first to be there. */
function drawDue(due: string | null, first: string | null, { html, language }: DrawingContext): Drawing {
  if (due === null) return '';
  const words = deliveryWords(language);
  const { colon } = frameWords(language);
  const said = [`${words.due}${colon}${periodName(due, language)}`];
  if (first !== null && first !== due) said.push(`${words.firstDue}${colon}${periodName(first, language)}`);
  return html`<span class="aside">(${said.join(language === 'AR' ? '، ' : ', ')})</span>`;
}

function nameOf(status: CommitmentStatus): string {
  return status.toLowerCase().replaceAll('_', '-');
}
