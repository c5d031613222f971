import type { CommitmentStatus } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageRequest } from '../page.js';
import { drawThing } from '../parts/links.js';
import { statusWords } from '../words/status-words.js';
import type { YearAnswer } from './year-document.js';
import { yearWords } from './year-words.js';

type Delivery = YearAnswer['yearInReview']['delivery'];

/** In the order of what a reader wants to know first. */
const ORDER: readonly (readonly [CommitmentStatus, (delivery: Delivery) => number])[] = [
  ['DELIVERED', ({ delivered }) => delivered],
  ['PARTLY_DELIVERED', ({ partlyDelivered }) => partlyDelivered],
  ['IN_PROGRESS', ({ inProgress }) => inProgress],
  ['DELAYED', ({ delayed }) => delayed],
  ['CANCELLED', ({ cancelled }) => cancelled],
  ['NOT_MENTIONED_SINCE', ({ notMentionedSince }) => notMentionedSince],
  ['ANNOUNCED', ({ announced }) => announced],
];

/** How many of the commitments of a year came to what. */
export function drawDeliveryCounts(delivery: Delivery, { language }: Pick<PageRequest, 'language'>): Drawing {
  const words = statusWords(language);
  return html`<dl class="counts">${ORDER.filter(([, count]) => count(delivery) > 0).map(
    ([status, count]) =>
      html`<div class="${status.toLowerCase().replaceAll('_', '-')}"><dt>${words.commitment[status]}</dt><dd>${count(delivery)}</dd></div>`,
  )}</dl>`;
}

/** The counts, and every commitment by what became of it. */
export function drawDelivery(delivery: Delivery, request: Pick<PageRequest, 'language'>): Drawing {
  if (delivery.total === 0) return '';
  const { language } = request;
  const words = yearWords(language);
  const lists = ORDER.map(([status]) => {
    const own = delivery.commitments.nodes.filter((one) => one.status === status);
    if (own.length === 0) return '';
    return html`<h3>${statusWords(language).commitment[status]}</h3><ul>${own.map(
      ({ slug, title }) => html`<li>${drawThing('commitments', slug, title, language)}</li>`,
    )}</ul>`;
  });
  return html`<p>${words.deliveryLead(delivery.total)}</p>${drawDeliveryCounts(delivery, request)}${
    delivery.notMentionedSince === 0 ? '' : html`<p class="quiet small">${words.silence}</p>`
  }<div class="columns">${lists}</div>`;
}
