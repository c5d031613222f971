import type { Language } from '@hasila/domain';
import { schema } from '@hasila/schema';
import { BadInputError, type Client, type TypedDocument } from '@hasila/sdk/core';
import { type DocumentNode, execute, type GraphQLError, parse } from 'graphql';
import type { Observer } from '../observing/observer.js';
import type { Reading } from '../serving/reading.js';

/** Documents are few and stay the same; those that are merged of several are made anew for each page. */
const parsed = new Map<string, DocumentNode>();
const MOST_PARSED = 500;

/**
 * A client that executes in this process, in the edition of a reading and within its time. What it is asked counts
 * against no limit of rate or cost: whoever asked for the page was counted. Throws `BadInputError` for a mistake in the
 * variables, and the first error of the execution for anything else.
 */
export function askInProcess(reading: Reading, language: Language, observer: Observer = {}): Client {
  const { edition, loaders } = reading;
  const contextValue = { reading, edition, loaders, language, onRootField: observer.onRootField };
  return {
    url: '/graphql',
    language,
    asOf: undefined,
    request: async <Result, Variables>(
      document: TypedDocument<Result, Variables>,
      variables: Variables | undefined,
    ): Promise<Result> => {
      const variableValues = variables as Readonly<Record<string, unknown>> | undefined;
      const { data, errors } = await execute({
        schema,
        document: parsedOf(document.toString()),
        contextValue,
        variableValues,
      });
      const [error] = errors ?? [];
      if (error !== undefined) throw isOfInput(error) ? badInput(error) : error;
      return data as Result;
    },
  };
}

function parsedOf(text: string): DocumentNode {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const document = parse(text, { noLocation: true });
  parsed.set(text, document);
  return document;
}

/** Without a path it was not executed: a variable does not fit. */
function isOfInput({ extensions, path, originalError }: GraphQLError): boolean {
  return extensions['code'] === 'BAD_USER_INPUT' || (path === undefined && originalError === undefined);
}

function badInput(error: GraphQLError): BadInputError {
  return new BadInputError(error.message, { code: 'BAD_USER_INPUT', problems: [], cause: error });
}
