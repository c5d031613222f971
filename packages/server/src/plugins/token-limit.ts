import type { Plugin } from 'graphql-yoga';

/** More than any document of ours needs, and fewer than the parser's recursion can bear. */
const MAX_TOKENS = 2_000;

/** Refuses a document that is too long to be a question, while it is parsed. */
export function useTokenLimit(): Plugin {
  return {
    onParse: ({ parseFn, setParseFn }) => {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
    },
  };
}
