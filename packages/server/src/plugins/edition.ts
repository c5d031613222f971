import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../app.js';
import { EDITION_HEADER } from '../headers.js';
import { inOneEdition } from '../serving/reading.js';

/**
 * Every answer is of one edition, and names it in a header and in `extensions.edition`. An operation in the middle of
 * which another edition was loaded is executed again.
 */
export function useEdition(): Plugin<Partial<RequestContext>> {
  const editions = new WeakMap<Request, string>();
  return {
    onExecute: ({ args: { contextValue }, executeFn, setExecuteFn }) => {
      const { reading: first, request } = contextValue;
      if (first === undefined) return;
      setExecuteFn((args) =>
        inOneEdition(first, async (reading) => {
          const { edition, loaders } = reading;
          const result = await executeFn({
            ...args,
            contextValue: { ...args.contextValue, reading, edition, loaders },
          });
          editions.set(request, edition.id);
          return { ...result, extensions: { ...result.extensions, edition: edition.id } };
        }),
      );
    },
    onResponse: ({ request, response }) => {
      const edition = editions.get(request);
      if (edition !== undefined) response.headers.set(EDITION_HEADER, edition);
    },
  };
}
