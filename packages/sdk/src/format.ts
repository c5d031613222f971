export { isolateName as isolate } from '@hasila/domain';
export {
  type ChangeOptions,
  type ChangeWithoutUnit,
  type FormattedChange,
  type FormattedComparison,
  formatChange,
} from './format/change.js';
export { type CitationStyle, type CiteOptions, cite } from './format/citation.js';
export type { Citable, CitableSource } from './format/cited.js';
export { type FormattedQuantity, formatQuantity } from './format/quantity.js';
export type { FormatOptions, NamedUnit } from './format/unit-words.js';
export {
  certaintyWord,
  comparabilityWord,
  directionWord,
  noChangeSentence,
  periodInWords,
  reasonSentence,
} from './format/words.js';
