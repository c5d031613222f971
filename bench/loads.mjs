import { addressOf } from './questions.mjs';
import { CONNECTIONS } from './settings.mjs';

const JSON_BODY = { 'content-type': 'application/json' };

export const post = (question) => ({
  method: 'POST',
  path: '/graphql',
  headers: JSON_BODY,
  body: JSON.stringify(question),
});

export const get = (question, headers = {}) => ({ path: addressOf(question), headers });

/** The same question in a document that nobody has seen. */
export function neverSeen({ query, variables, operationName }) {
  const name = `${operationName}__N__`;
  return post({ query: query.replace(operationName, name), variables, operationName: name });
}

export const load = (origin, requests, connections = CONNECTIONS) => ({ origin, connections, requests });
