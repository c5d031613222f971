import { sourceOf, type TypedDocument } from '../document/typed-document.js';
import type { Hasila } from '../hasila.js';
import type { Client } from '../transport/client.js';
import { type AnswerOptions, answered } from './question-options.js';

/** Variables may be left out where none must be given. */
type Given<Variables> = object extends Variables ? [variables?: Variables] : [variables: Variables];

/** The answer to a document of your own, made with `graphql()`. */
export function queryDocumentOptions<Result, Variables>(
  asked: Client | Pick<Hasila, 'query' | 'url' | 'language' | 'asOf'>,
  document: TypedDocument<Result, Variables>,
  ...[variables]: Given<Variables>
): AnswerOptions<Result> {
  return answered(
    asked,
    'query',
    variables,
    (options) =>
      'request' in asked
        ? asked.request(document, variables, options)
        : (asked.query as Client['request'])(document, variables, options),
    sourceOf(document),
  );
}
