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
export { createHasila, type Hasila } from './hasila.js';
export type { Questions } from './questions.js';
export type * from './types.js';
