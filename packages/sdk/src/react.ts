export {
  compareManyOptions,
  compareOptions,
  indicatorOptions,
  yearOverYearOptions,
} from './react/answers.js';
export type { Asked, QuestionKey } from './react/asked.js';
export {
  claimsOptions,
  claimsPages,
  indicatorsOptions,
  indicatorsPages,
  observationsOptions,
  observationsPages,
  searchOptions,
  searchPages,
} from './react/figures.js';
export { queryDocumentOptions } from './react/own-document.js';
export type { AnswerOptions, PageByPage, PagesOptions, WholeList } from './react/question-options.js';
export { rankingOptions, rankingPages } from './react/ranking.js';
export {
  commitmentsOptions,
  commitmentsPages,
  eventsOptions,
  eventsPages,
  facilitiesOptions,
  facilitiesPages,
  sourcesOptions,
  sourcesPages,
} from './react/records.js';
export { type WholeYearInReview, yearInReviewOptions } from './react/year-in-review.js';
