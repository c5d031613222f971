import { EXPLORE_PAGE } from '../charts/explore/explore-page.js';
import { COMMITMENT_PAGE } from './commitments/commitment-page.js';
import { COMMITMENTS_PAGE } from './commitments/commitments-page.js';
import { EVENT_PAGE } from './events/event-page.js';
import { EVENTS_PAGE } from './events/events-page.js';
import { FACILITIES_PAGE } from './facilities/facilities-page.js';
import { FACILITY_PAGE } from './facilities/facility-page.js';
import { FRONT } from './front/front-page.js';
import { INDICATOR_PAGE } from './indicators/indicator-page.js';
import { INDICATORS_PAGE } from './indicators/indicators-page.js';
import type { PageKind } from './page.js';
import { PLACE_PAGE } from './places/place-page.js';
import { PLACES_PAGE } from './places/places-page.js';
import { SEARCH_PAGE } from './search/search-page.js';
import { SOURCE_PAGE } from './sources/source-page.js';
import { SOURCES_PAGE } from './sources/sources-page.js';
import { YEAR_PAGE } from './years/year-page.js';
import { YEARS_PAGE } from './years/years-page.js';

/** Every kind of page. */
export const PAGE_KINDS: readonly PageKind[] = [
  COMMITMENT_PAGE,
  COMMITMENTS_PAGE,
  EVENT_PAGE,
  EVENTS_PAGE,
  EXPLORE_PAGE,
  FACILITIES_PAGE,
  FACILITY_PAGE,
  FRONT,
  INDICATOR_PAGE,
  INDICATORS_PAGE,
  PLACE_PAGE,
  PLACES_PAGE,
  SEARCH_PAGE,
  SOURCE_PAGE,
  SOURCES_PAGE,
  YEAR_PAGE,
  YEARS_PAGE,
];
