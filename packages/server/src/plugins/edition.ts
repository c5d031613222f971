import type { Edition } from '@hasila/schema';
import type { Plugin } from 'graphql-yoga';
import { EDITION_HEADER } from '../headers.js';

/** Every answer names the edition that it was made from, in a header and in `extensions.edition`. */
export function useEdition(): Plugin<{ readonly edition?: Edition }> {
  const editions = new WeakMap<Request, string>();
  return {
    onExecute: ({ args }) => {
      const { edition, request } = args.contextValue;
      if (edition === undefined) return undefined;
      editions.set(request, edition.id);
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, edition: edition.id } });
        },
      };
    },
    onResponse: ({ request, response }) => {
      const edition = editions.get(request);
      if (edition !== undefined) response.headers.set(EDITION_HEADER, edition);
    },
  };
}
