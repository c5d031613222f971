import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageKind, PageRequest } from '../page.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawQuote, drawSource, drawThing } from '../parts/links.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { commitmentWords } from './commitment-words.js';
import { COMMITMENT, type CommitmentAnswer } from './commitments-document.js';

/** `/commitments/SLUG`: what was announced, what was said of it later, and what became of it. */
export const COMMITMENT_PAGE: PageKind = {
  path: /^\/commitments\/([a-z0-9-]{1,100})$/,
  make: async (request, [slug = '']) => {
    const { client, language } = request;
    const { commitment } = await client.request(COMMITMENT, { slug, language });
    if (commitment === null) return undefined;
    const { title, status, due, originalDue, slippageDaysMin, promised, delivered } = commitment;
    const words = commitmentWords(language);
    const outcome = statusWords(language).commitment[status];
    const main = html`${drawCrumbs(language, 'commitments')}<h1>${drawText(title, language)}</h1>${drawFacts([
      [words.status, html`<strong>${outcome}</strong>`],
      [words.due, due === null ? words.noDue : periodOf(due, language)],
      [
        words.firstDue,
        originalDue === null || originalDue === due ? undefined : periodOf(originalDue, language),
      ],
      [
        words.late,
        slippageDaysMin === null || slippageDaysMin <= 0
          ? undefined
          : words.days(daysInWords(slippageDaysMin, language)),
      ],
      [words.promised, promised?.text.value],
      [words.delivered, delivered?.text.value],
      [words.about, drawSubjects(commitment, request)],
    ])}${drawStatements(commitment, request)}`;
    const description = `${title.value} – ${outcome}${due === null ? '' : ` (${words.due}: ${periodOf(due, language)})`}`;
    const year = due?.slice(0, 4);
    return {
      title: title.value,
      description,
      main,
      ...(year !== undefined && { chart: { kind: 'delivery', query: `year=${year}`, standsForPage: false } }),
    };
  },
};

function drawSubjects({ indicator, facility, event }: CommitmentAnswer, { language }: PageRequest): Drawing {
  const things = [
    ...(facility === null ? [] : [drawThing('facilities', facility.slug, facility.name, language)]),
    ...(event === null ? [] : [drawThing('events', event.slug, event.name, language)]),
    ...(indicator === null ? [] : [drawThing('indicators', indicator.code, indicator.label, language)]),
  ];
  return things.length === 0
    ? ''
    : things.map((thing, index) => html`${index > 0 ? html`<br>` : ''}${thing}`);
}

function drawStatements({ statements }: CommitmentAnswer, { language }: PageRequest): Drawing {
  const words = commitmentWords(language);
  const rows = statements.map(({ knownOn, due, status, citation }) => [
    periodOf(knownOn, language),
    html`${statusWords(language).commitment[status]}${
      citation.asWritten === null ? '' : html`: ${drawQuote(citation.asWritten)}`
    }`,
    due === null ? '–' : periodOf(due, language),
    drawSource(citation.source, language),
  ]);
  return drawSection(
    'statements',
    words.statements,
    drawTable(words.statements, [words.knownOn, words.status, words.due, words.source], rows),
  );
}

function periodOf(period: string, language: PageRequest['language']): string {
  return formatPeriodInWords(parsePeriod(period), language);
}

function daysInWords(days: number, language: PageRequest['language']): string {
  const locale = `${tagOf(language)}-MA-u-nu-latn`;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
