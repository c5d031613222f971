import { claims } from './questions/claims.js';
import { commitments } from './questions/commitments.js';
import { compare, compareMany } from './questions/compare.js';
import { events } from './questions/events.js';
import { facilities } from './questions/facilities.js';
import { indicator } from './questions/indicator.js';
import { indicators } from './questions/indicators.js';
import { observations } from './questions/observations.js';
import { ranking } from './questions/ranking.js';
import { search } from './questions/search.js';
import { sources } from './questions/sources.js';
import { yearInReview } from './questions/year-in-review.js';
import { yearOverYear } from './questions/year-over-year.js';
import type { Questions } from './questions.js';
import type { Client } from './transport/client.js';

/** Every named question as a method of whoever answers it. */
export function questionsOf(client: Client): Questions {
  return {
    compare: (input, options) => compare(client, input, options),
    compareMany: (inputs, options) => compareMany(client, inputs, options),
    yearOverYear: (input, options) => yearOverYear(client, input, options),
    indicators: (input, options) => indicators(client, input, options),
    indicator: (input, options) => indicator(client, input, options),
    observations: (input, options) => observations(client, input, options),
    ranking: (input, options) => ranking(client, input, options),
    yearInReview: (input, options) => yearInReview(client, input, options),
    claims: (input, options) => claims(client, input, options),
    facilities: (input, options) => facilities(client, input, options),
    events: (input, options) => events(client, input, options),
    commitments: (input, options) => commitments(client, input, options),
    sources: (input, options) => sources(client, input, options),
    search: (input, options) => search(client, input, options),
  };
}
