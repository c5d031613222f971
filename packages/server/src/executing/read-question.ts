import { acceptedLanguage } from '../accepted-language.js';
import { answerTypeOf } from '../answer-type.js';
import { COST_HEADER } from '../headers.js';
import { canonicalRequest, documentIdOf, readPersistedRequest } from '../persisted/canonical-request.js';
import type { PersistedDocuments } from '../persisted/manifest.js';
import { inVariables } from '../plugins/plain-text.js';
import type { Question } from './execute-question.js';

type GivenHeaders = Pick<Headers, 'get'>;

/** A question that may be kept, with one text for all ways to ask the same. */
export interface CanonicalQuestion {
  readonly question: Question;
  readonly canonical: string;
}

/** Reads a GET by the id of a document that is known; `undefined` for anything else. */
export function questionOfGet(
  target: string,
  headers: GivenHeaders,
  documents: PersistedDocuments,
): CanonicalQuestion | undefined {
  try {
    const { searchParams } = new URL(target, 'http://localhost');
    const persisted = readPersistedRequest('GET', searchParams, headers);
    if (persisted === undefined || searchParams.has('extensions')) return undefined;
    const canonical = canonicalRequest(persisted);
    const text = documents.get(persisted.id);
    const question = questionOf(text, persisted.operationName, JSON.parse(persisted.variables), headers);
    return question === undefined || canonical === undefined ? undefined : { question, canonical };
  } catch {
    return undefined;
  }
}

const PARAMETERS: readonly string[] = ['query', 'variables', 'operationName', 'documentId'];

/** Reads the body of a POST; `undefined` for anything that is not plainly one question. */
export function questionOfPost(
  body: string,
  headers: GivenHeaders,
  documents: PersistedDocuments,
  persistedOnly: boolean,
): Question | undefined {
  try {
    const given: unknown = JSON.parse(body);
    if (!isObject(given) || Object.keys(given).some((name) => !PARAMETERS.includes(name))) return undefined;
    const { query, documentId, variables, operationName } = given;
    if ((query === undefined) === (documentId === undefined)) return undefined;
    const byId = persistedOnly || query === undefined;
    return questionOf(
      byId ? documents.get(documentIdOf(documentId) ?? '') : query,
      operationName,
      variables,
      headers,
    );
  } catch {
    return undefined;
  }
}

function questionOf(
  text: unknown,
  operationName: unknown,
  given: unknown,
  headers: GivenHeaders,
): Question | undefined {
  const name = operationName === null || operationName === '' ? undefined : operationName;
  const variables = given ?? {};
  const mediaType = answerTypeOf(headers.get('accept'));
  if (typeof text !== 'string' || (name !== undefined && typeof name !== 'string')) return undefined;
  if (mediaType === undefined || !isObject(variables) || inVariables(variables).length > 0) return undefined;
  const language = acceptedLanguage(headers.get('accept-language'));
  const withCost = headers.get(COST_HEADER) === '1';
  return { text, operationName: name, variables, language, mediaType, withCost };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
