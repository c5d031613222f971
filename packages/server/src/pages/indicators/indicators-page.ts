import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { Page, PageKind, PageRequest } from '../page.js';
import { pagePath, queryOf } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawThing } from '../parts/links.js';
import { drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { indicatorWords } from './indicator-words.js';
import { type NamedIndicator, TOPIC, TOPIC_NAMES, TOPICS } from './topics-document.js';

/** So many of a topic are named where all topics are. */
const OF_EACH = 5;

/** `/indicators`: all topics with some of their indicators; with `topic`, one of them with all. */
export const INDICATORS_PAGE: PageKind = {
  path: /^\/indicators$/,
  make: (request) => {
    const topic = request.parameters.get('topic');
    return topic === null ? makeTopics(request) : makeTopic(request, topic);
  },
};

async function makeTopics({ client, language }: PageRequest): Promise<Page> {
  const words = indicatorWords(language);
  const nodes: NamedIndicator[] = [];
  let page = await client.request(TOPICS, { after: null, language });
  const { topics } = page;
  nodes.push(...page.indicators.nodes);
  while (page.indicators.pageInfo.hasNextPage) {
    page = await client.request(TOPICS, { after: page.indicators.pageInfo.endCursor, language });
    nodes.push(...page.indicators.nodes);
  }
  const main = html`<h1>${words.listTitle}</h1><p class="lead">${words.listLead(nodes.length)}</p><div class="topics">${topics.map(
    ({ code, label }) => {
      const own = nodes.filter(({ topic }) => topic.code === code);
      const path = `${pagePath(language, '/indicators')}${queryOf({ topic: code })}`;
      return html`<section><h2><a href="${path}">${drawText(label, language)}</a></h2><ul>${own
        .slice(0, OF_EACH)
        .map((one) => html`<li>${drawThing('indicators', one.code, one.label, language)}</li>`)}</ul>${
        own.length > OF_EACH ? html`<p class="small"><a href="${path}">${words.all(own.length)}</a></p>` : ''
      }</section>`;
    },
  )}</div>`;
  return { title: words.listTitle, description: words.listLead(nodes.length), main };
}

async function makeTopic({ client, language }: PageRequest, code: string): Promise<Page | undefined> {
  const words = indicatorWords(language);
  const { topics } = await client.request(TOPIC_NAMES, { language });
  const topic = topics.find((one) => one.code === code);
  if (topic === undefined) return undefined;
  const { indicators } = await client.request(TOPIC, { topics: [code], language });
  const rows = indicators.nodes.map(({ code: own, label, observation }) => [
    drawThing('indicators', own, label, language),
    observation === null
      ? '–'
      : html`${observation.quantity.text.value} <span class="quiet">(${formatPeriodInWords(parsePeriod(observation.period), language)})</span>`,
  ]);
  const title = topic.label.value;
  const main = html`${drawCrumbs(language, 'indicators')}<h1>${drawText(topic.label, language)}</h1>${drawTable(
    title,
    [words.indicator, words.lastFigure],
    rows,
  )}`;
  return {
    title,
    description: indicators.nodes
      .slice(0, 6)
      .map(({ label }) => label.value)
      .join(' · '),
    main,
    query: queryOf({ topic: code }),
  };
}
