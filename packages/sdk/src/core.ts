export { formatPeriod, yearOf } from '@hasila/domain';
export { code } from './codes.js';
export { graphql } from './document/graphql.js';
export {
  BadInputError,
  HasilaError,
  NetworkError,
  RateLimitError,
  ServiceError,
  TimeOutError,
  UnknownError,
} from './errors/hasila-error.js';
export { safe } from './errors/safe.js';
export { claims } from './questions/claims.js';
export { commitments } from './questions/commitments.js';
export { compare, compareMany } from './questions/compare.js';
export { events } from './questions/events.js';
export { facilities } from './questions/facilities.js';
export { indicator } from './questions/indicator.js';
export { indicators } from './questions/indicators.js';
export { observations } from './questions/observations.js';
export { ranking } from './questions/ranking.js';
export { search } from './questions/search.js';
export { sources } from './questions/sources.js';
export { yearInReview } from './questions/year-in-review.js';
export { yearOverYear } from './questions/year-over-year.js';
export { type Client, createClient, createPlainClient } from './transport/client.js';
export type * from './types.js';
