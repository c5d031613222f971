import { createHash } from 'node:crypto';
import type { Language } from '@hasila/domain';
import { acceptedLanguage } from '../accepted-language.js';
import { answerTypeOf } from '../answer-type.js';
import { COST_HEADER } from '../headers.js';

/** A question put by the hash of its document, with everything that its answer depends on beside the edition. */
export interface PersistedRequest {
  /** SHA-256 of the document, in hexadecimal. */
  readonly id: string;
  readonly operationName: string;
  /** A JSON object as it was sent; `{}` where there is none. */
  readonly variables: string;
  readonly language: Language;
  readonly mediaType: string;
  /** Whether the answer tells what it cost. */
  readonly withCost: boolean;
}

/** Reads a GET by `documentId`; `undefined` for anything else, and where no answer would be acceptable. */
export function readPersistedRequest(
  method: string,
  parameters: URLSearchParams,
  headers: Pick<Headers, 'get'>,
): PersistedRequest | undefined {
  const id = documentIdOf(parameters.get('documentId'));
  const mediaType = answerTypeOf(headers.get('accept'));
  // Yoga runs a text that stands beside an id.
  if (method !== 'GET' || id === undefined || mediaType === undefined || parameters.get('query'))
    return undefined;
  return {
    id,
    operationName: parameters.get('operationName') ?? '',
    variables: parameters.get('variables') || '{}',
    language: acceptedLanguage(headers.get('accept-language')) ?? 'EN',
    mediaType,
    withCost: headers.get(COST_HEADER) === '1',
  };
}

/** The hash in a document id, bare or as `sha256:…`. */
export function documentIdOf(given: unknown): string | undefined {
  return typeof given === 'string' ? /^(?:sha256:)?([0-9a-f]{64})$/.exec(given)?.[1] : undefined;
}

/**
 * One text for all ways to put the same question: other spaces and another order of the keys of its variables do not
 * matter. `undefined` when the variables are no JSON object, or nested deeper than any input of the schema.
 */
export function canonicalRequest(request: PersistedRequest): string | undefined {
  const variables = canonicalVariables(request.variables);
  if (variables === undefined) return undefined;
  const { id, operationName, language, mediaType, withCost } = request;
  return JSON.stringify([id, operationName, language, mediaType, withCost, variables]);
}

/** A strong entity tag, quoted: equal tags stand before equal bytes. */
export function etagOf(edition: string, canonical: string): string {
  return `"${createHash('sha256').update(`${edition}\n${canonical}`).digest('base64url')}"`;
}

/** Whether `If-None-Match` names the tag. It compares weakly, for caches on the way may have weakened the tag. */
export function namesTag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === etag) return ifNoneMatch !== null;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function canonicalVariables(text: string): string | undefined {
  try {
    const variables: unknown = JSON.parse(text);
    return isObject(variables) ? canonicalJson(variables, 0) : undefined;
  } catch {
    return undefined;
  }
}

const DEEPEST = 50;

function canonicalJson(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new RangeError('nested too deep');
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key], depth + 1)}`).join()}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
