import type { Language } from '@hasila/domain';
import type { Question } from '../../src/asking/kind.js';
import { askComparison } from '../../src/comparison/ask-comparison.js';
import { askDelivery } from '../../src/delivery/ask-delivery.js';
import { askMap } from '../../src/map/ask-map.js';
import { askRanking } from '../../src/ranking/ask-ranking.js';
import { askTable } from '../../src/table/ask-table.js';
import { askTimeline, type Happening } from '../../src/timeline/ask-timeline.js';
import { askTrend } from '../../src/trend/ask-trend.js';

/** As large a question as its elements ask, and unlike those of other days: one of each kind. */
export function everyKind(asOf: string, language: Language): Readonly<Record<string, Question<unknown>>> {
  const figure = { indicator: 'criminal-cases-recorded', place: undefined, breakdown: [], asOf, language };
  const years = { from: undefined, to: undefined, place: undefined, asOf, language };
  const timeline = (show: Happening) => askTimeline({ ...years, show: [show], types: [] });
  return {
    'compare of a pair': askComparison({ ...figure, measure: undefined, base: '2023', target: '2024' }),
    'compare of the last year': askComparison({
      ...figure,
      measure: undefined,
      base: undefined,
      target: undefined,
    }),
    trend: askTrend({ indicator: figure.indicator, places: [], breakdowns: [], asOf, language }),
    'trend of places': askTrend({
      indicator: figure.indicator,
      places: ['rabat', 'oujda'],
      breakdowns: [],
      asOf,
      language,
    }),
    ranking: askRanking({
      ...{ base: '2023', target: '2024', measure: 'PERCENT', direction: undefined, count: 10 },
      ...{ topics: [], indicators: [], places: [], breakdown: [], asOf, language },
    }),
    delivery: askDelivery({ year: 2024, asOf, language }),
    'timeline of facilities': timeline('facilities'),
    'timeline of events': timeline('events'),
    'timeline of commitments': timeline('commitments'),
    table: askTable({ ...years, indicators: ['heroin-seized', 'cocaine-seized'], topics: [], breakdown: [] }),
    'table of a topic': askTable({ ...years, indicators: [], topics: ['drugs'], breakdown: [] }),
    'map of facilities': askMap({ ...figure, indicator: undefined, target: undefined, types: [] }),
    'map of figures': askMap({ ...figure, target: undefined, types: [] }),
  };
}
