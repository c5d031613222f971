import { periodDays } from '@hasila/domain';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { pagePath } from '../page-address.js';
import { licenceAddress } from '../shell/licence.js';
import type { SeriesAnswer } from './indicator-document.js';
import type { IndicatorContent } from './indicator-page.js';
import { seriesFiles } from './series-files.js';

/** An indicator for search engines: a dataset of one variable, and its latest figure. */
export function indicatorData(
  { indicator, series, trend }: IndicatorContent,
  { language, site, edition, path }: PageRequest,
): readonly object[] {
  const url = `${site}${pagePath(language, path)}`;
  const figures = trend?.observations.nodes ?? [];
  const days = figures.map(({ period }) => periodDays(period));
  const first = days.map((day) => day.first).sort()[0];
  const last = days
    .map((day) => day.last)
    .sort()
    .at(-1);
  const sources = new Set(figures.map(({ reading }) => reading.citation.source.slug));
  const variable = {
    '@type': 'StatisticalVariable',
    '@id': `${url}#variable`,
    name: indicator.label.value,
    ...(indicator.definition === null ? {} : { description: indicator.definition.value }),
    measuredProperty: indicator.code,
  };
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: indicator.label.value,
    description: descriptionOf(indicator),
    inLanguage: tagOf(language),
    isAccessibleForFree: true,
    license: licenceAddress(edition.license) ?? edition.license,
    version: edition.id.slice(0, 12),
    dateModified: edition.issued.toISOString().slice(0, 10),
    creator: { '@type': 'GovernmentOrganization', name: indicator.institution.name.value },
    ...(series === undefined ? {} : { spatialCoverage: { '@type': 'Place', name: series.place.name.value } }),
    ...(first === undefined || last === undefined ? {} : { temporalCoverage: `${first}/${last}` }),
    keywords: indicator.topic.label.value,
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${site}${pagePath(language)}` },
    variableMeasured: variable,
    ...(series === undefined ? {} : { distribution: distributionOf(series) }),
    // By their pages here: addresses of Arabic pages have hundreds of characters.
    citation: [...sources].map((slug) => `${site}${pagePath(language, `/sources/${slug}`)}`),
  };
  if (series === undefined || series.latest === null) return [dataset];
  const observation = {
    '@context': 'https://schema.org',
    '@type': 'Observation',
    variableMeasured: { '@id': variable['@id'] },
    observationAbout: { '@type': 'Place', name: series.place.name.value },
    observationDate: series.latest.period,
    value: series.latest.quantity.value,
    unitText: indicator.unit.label.value,
  };
  return [dataset, observation];

  function distributionOf(of: SeriesAnswer): readonly object[] {
    return seriesFiles(indicator, of, language)
      .filter(({ isData }) => isData)
      .map(({ type, address }) => ({
        '@type': 'DataDownload',
        encodingFormat: type,
        contentUrl: `${site}${address}`,
      }));
  }
}

/** Search engines take 50 to 5,000 characters. */
function descriptionOf({ label, definition, topic, unit }: IndicatorContent['indicator']): string {
  const short = (definition ?? label).value;
  return short.length >= 50 ? short : `${short} (${topic.label.value}; ${unit.label.value})`;
}
