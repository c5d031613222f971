import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ANSWER_TYPES } from '../answer-type.js';

/**
 * Takes bodies of JSON alone. A page of another origin can send forms and plain text without being asked; JSON it
 * cannot.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse: ({ request }) => {
      if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) throw notJson();
    },
    onResponse: ({ response: { status, headers } }) => {
      // Yoga names every type once for each that was asked for, in headers that no client reads to their end.
      if (status === 406) headers.set('accept', ANSWER_TYPES.join(', '));
    },
  };
}

export function isJson(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? '').replace(/[\s"]/g, '').split(';');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    (type === 'application/json' || type === 'application/graphql+json') &&
    (charset === undefined || charset.toLowerCase() === 'charset=utf-8')
  );
}

function notJson(): GraphQLError {
  return new GraphQLError('The body must be JSON: Content-Type: application/json.', {
    extensions: {
      code: 'BAD_USER_INPUT',
      http: { spec: false, status: 415, headers: { 'accept-post': 'application/json' } },
    },
  });
}
