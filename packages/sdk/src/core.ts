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
export { compare, compareMany } from './questions/compare.js';
export { indicators } from './questions/indicators.js';
export { yearOverYear } from './questions/year-over-year.js';
export { type Client, createClient } from './transport/client.js';
export type * from './types.js';
