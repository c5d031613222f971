export {
  type ApiKeyRecord,
  createApiKey,
  findApiKey,
  hashOfApiKey,
  type ListedApiKey,
  listApiKeys,
  type NewApiKey,
  revokeApiKey,
} from './access/api-keys.js';
export { BadUserInput, type InputProblem, QueryTooComplex } from './bad-user-input.js';
export type { Catalogue, NamedCode } from './catalogue/catalogue.js';
export { catalogueOf } from './catalogue/of-dataset.js';
export { printCatalogue } from './catalogue/print.js';
export { type Database, migrate } from './database.js';
export type { Context } from './graphql/builder.js';
export { MAX_COMPARISONS } from './graphql/comparison.js';
export { LIST_SIZES, type ListSize } from './graphql/list-sizes.js';
export { schema } from './graphql/schema.js';
export { MAX_SEARCH_TEXT } from './graphql/search.js';
export type { Dataset } from './load/dataset.js';
export { DatasetError, type DatasetIssue, formatIssue, LoadFailedError } from './load/dataset-error.js';
export { refillYearOverYear } from './load/fill-year-over-year.js';
export { type LoadResult, loadDataset, servedEdition } from './load/load-dataset.js';
export { readDataset } from './load/read-dataset.js';
export { type Edition, readEdition } from './queries/edition.js';
export { MAX_COMPUTED_KEYS } from './queries/filtered-page.js';
export type { KnownRows } from './queries/known-rows.js';
export { type Loaders, makeLoaders } from './queries/loaders.js';
export { PAGE_SIZES } from './queries/page-request.js';
export { EDITION_CHANGED, type Reader, whileLoaded } from './queries/reader.js';
export { grantReading, mayWrite } from './roles.js';
export { NoEditionError, UnknownIndicatorError } from './snapshot/snapshot-error.js';
export { takeSnapshot } from './snapshot/take-snapshot.js';
