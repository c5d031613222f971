import { BadInputError } from '@hasila/sdk/core';
import { languageOf } from '../../pages/languages.js';
import type { Chart } from '../chart.js';
import { embedAt } from '../embed/embed-route.js';
import { readState } from '../explore/explore-state.js';
import { chartsOf } from '../explore/explored-charts.js';
import { readGiven } from '../given.js';
import { CHART_KINDS } from '../kinds.js';

const [CHART_FILE, PAGE] = [
  /^(\/[a-z]{2})\/(?:charts|embed)\/([a-z]+)(?:\.(?:svg|png|json))?$/,
  /^\/([a-z]{2})\/([a-z]+)\/([^/]+)$/,
];

/** The chart that stands for a page, by its section: of an indicator its series. */
const OF_PAGES: Readonly<Record<string, readonly [kind: string, attribute: string]>> = {
  indicators: ['trend', 'indicator'],
  places: ['timeline', 'place'],
  years: ['delivery', 'year'],
};

/** The chart that an address of ours shows. Throws `BadInputError` where it shows none. */
export function embeddedChart(address: string, site: string): Chart {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Behind a proxy we may not know how we are reached; whoever asks knows.
  const isOurs = url !== undefined && /^https?:$/.test(url.protocol) && url.host === new URL(site).host;
  if (!isOurs) throw nothingThere();
  const [, prefix, kind] = CHART_FILE.exec(url.pathname) ?? [];
  if (prefix !== undefined) {
    const embed = new URL(`${prefix}/embed/${kind}${url.search}`, site);
    embed.searchParams.delete('width');
    return embedAt(embed, site);
  }
  return chartOfPage(url, site) ?? chartOfExplorer(url, site);
}

/** With what its address says of it: which place, which part. */
function chartOfPage({ pathname, searchParams }: URL, site: string): Chart | undefined {
  const [, tag, section = '', code = ''] = PAGE.exec(pathname) ?? [];
  const [name, attribute] = OF_PAGES[section] ?? [];
  const [language, kind] = [languageOf(tag), CHART_KINDS.get(name ?? '')];
  if (language === undefined || kind === undefined || name === undefined || attribute === undefined)
    return undefined;
  const parameters = new URLSearchParams(searchParams);
  parameters.set(attribute, decoded(code));
  const given = readGiven(parameters, kind.attributes, 'passed');
  return { name, kind, given, language, site };
}

/** `/LANG/explore?…`: its first chart. */
function chartOfExplorer({ pathname, searchParams }: URL, site: string): Chart {
  const [, tag] = /^\/([a-z]{2})\/explore$/.exec(pathname) ?? [];
  const language = languageOf(tag);
  if (language === undefined) throw nothingThere();
  const [first] = chartsOf(readState(searchParams), undefined, language, site);
  if (first === undefined) throw nothingThere();
  return first;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw nothingThere();
  }
}

function nothingThere(): BadInputError {
  return new BadInputError('Nothing at this address can be embedded.', { code: 'NOT_FOUND' });
}
