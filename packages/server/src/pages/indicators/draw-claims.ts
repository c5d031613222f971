import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageRequest } from '../page.js';
import { grouped } from '../parts/grouped.js';
import { drawQuote, drawSourceList } from '../parts/links.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import type { ClaimAnswer } from './indicator-document.js';
import type { IndicatorContent } from './indicator-page.js';
import { indicatorWords } from './indicator-words.js';

/** Claims that say the same of the same: one row with all who say it. */
export function drawClaims({ indicator: { claims } }: IndicatorContent, { language }: PageRequest) {
  const words = indicatorWords(language);
  const rows = grouped(claims.nodes, ({ base, target, trend, verdict, stated, place, breakdown }) => [
    base,
    target,
    trend,
    verdict,
    stated,
    place.slug,
    breakdown,
  ]).map((group) => drawGroup(group, language));
  return drawSection(
    'claims',
    words.claims,
    rows.length === 0
      ? ''
      : html`<p class="quiet">${words.claimsHint}</p>${drawTable(
          words.claims,
          [words.where, words.stated, words.byFigures, words.verdict],
          rows,
        )}`,
  );
}

type Group = readonly [ClaimAnswer, ...ClaimAnswer[]];

function drawGroup(group: Group, language: PageRequest['language']) {
  const [claim] = group;
  const words = indicatorWords(language);
  const period = (one: string) => formatPeriodInWords(parsePeriod(one), language);
  const parts = claim.breakdown.map(({ member }) => html`, ${drawText(member.label, language)}`);
  const written = claim.citation.asWritten;
  const stated = claim.stated?.text.value ?? (claim.trend === null ? '–' : words.trends[claim.trend]);
  return [
    html`${period(claim.base)} – ${period(claim.target)}${parts}`,
    html`${claim.stated === null && written !== null ? drawQuote(written) : stated} <small class="quiet">(${drawSourceList(
      group.map(({ citation }) => citation.source),
      language,
    )})</small>`,
    html`<span class="narrow">${words.byFigures}: </span>${claim.comparison.change?.text.value ?? '–'}`,
    html`<span class="verdict ${claim.verdict.toLowerCase().replaceAll('_', '-')}">${statusWords(language).claim[claim.verdict]}</span>`,
  ];
}
