import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import { pagePath } from '../../pages/page-address.js';
import { drawText } from '../../pages/parts/text.js';
import { EXPLORED_KINDS, type ExploreState } from './explore-state.js';
import { exploreWords } from './explore-words.js';
import type { Named, Offers } from './offers.js';

/** What is chosen and what can be: a form whose address is the state. */
export function drawForm(state: ExploreState, offers: Offers, language: Language): Drawing {
  const words = exploreWords(language);
  const kinds = EXPLORED_KINDS.map((kind) =>
    drawChoice('radio', 'kind', kind, words.kinds[kind], state.kind === kind),
  );
  return html`<form class="explore" action="${pagePath(language, '/explore')}">
<fieldset class="indicators"><legend>${words.indicators}</legend>
<p class="finding"><label for="find">${words.find}</label> <input id="find" name="find" type="search" maxlength="200" value="${state.find}"> <span class="topic"><label for="topic">${words.topic}</label> ${drawTopics(
    state,
    offers,
    language,
  )}</span> <button>${words.show}</button></p>
<ul class="choices">${offers.chosen.map((one) => drawNamed('indicator', one, true, language))}${offers.indicators.map(
    (one) => drawNamed('indicator', one, false, language),
  )}</ul>${state.find !== '' && offers.indicators.length === 0 ? html`<p class="quiet">${words.noneFound}</p>` : ''}
</fieldset>
${offers.places.length < 2 ? '' : drawPlaces(state, offers, language)}${
  offers.breakdowns.length === 0 ? '' : drawBreakdowns(state, offers, language)
}<fieldset><legend>${words.years}</legend><p>${drawYears(
    'from',
    state.from,
    offers.years,
    language,
  )} ${drawYears('to', state.to, offers.years, language)}</p></fieldset>
<fieldset><legend>${words.chart}</legend><ul class="choices">${kinds}</ul></fieldset>
<p><button>${words.show}</button></p>
</form>`;
}

function drawPlaces({ places }: ExploreState, offers: Offers, language: Language): Drawing {
  const choices = offers.places.map((one) => drawNamed('place', one, places.includes(one.code), language));
  return html`<fieldset><legend>${exploreWords(language).places}</legend><ul class="choices">${choices}</ul></fieldset>
`;
}

function drawBreakdowns({ breakdowns }: ExploreState, offers: Offers, language: Language): Drawing {
  const choices = offers.breakdowns.map((one) =>
    drawNamed('breakdown', one, breakdowns.includes(one.code), language),
  );
  return html`<fieldset class="indicators"><legend>${exploreWords(language).breakdowns}</legend><ul class="choices">${choices}</ul></fieldset>
`;
}

function drawNamed(name: string, { code, label }: Named, checked: boolean, language: Language): Drawing {
  return drawChoice('checkbox', name, code, drawText(label, language), checked);
}

function drawChoice(type: string, name: string, value: string, label: Drawing, checked: boolean): Drawing {
  return html`<li><label><input type="${type}" name="${name}" value="${value}"${checked ? html` checked` : ''}> ${label}</label></li>`;
}

function drawTopics({ topic }: ExploreState, { topics }: Offers, language: Language): Drawing {
  return html`<select id="topic" name="topic">${drawOption('', exploreWords(language).anyTopic, topic === '')}${topics.map(
    ({ code, label }) => drawOption(code, label.value, topic === code),
  )}</select>`;
}

function drawYears(
  name: 'from' | 'to',
  chosen: number | undefined,
  years: readonly number[],
  language: Language,
): Drawing {
  const words = exploreWords(language);
  // A year without figures may have been asked for, too.
  const all = [...new Set([...years, ...(chosen === undefined ? [] : [chosen])])].sort((a, b) => a - b);
  return html`<label>${words[name]} <select name="${name}">${drawOption('', words.any, chosen === undefined)}${all.map(
    (year) => drawOption(String(year), String(year), year === chosen),
  )}</select></label>`;
}

function drawOption(value: string, name: string, selected: boolean): Drawing {
  return html`<option value="${value}"${selected ? html` selected` : ''}>${name}</option>`;
}
