import type { Questions } from '../questions.js';
import type { Client } from '../transport/client.js';
import type { Scope } from '../transport/scope.js';

/** Whoever answers a question: a `Hasila`, a `Client`, or a snapshot. */
export type Asked<Name extends keyof Questions> = Client | (Scope & Pick<Questions, Name>);

/**
 * Under which an answer is kept: `['hasila', question, { url, language, asOf }, input]`, and for a list how it is read.
 * It is part of the contract of this package: `['hasila']` is every answer, `['hasila', 'compare']` every comparison.
 */
export type QuestionKey = readonly [
  'hasila',
  question: string,
  scope: Scope,
  input: unknown,
  ...reading: readonly unknown[],
];

export function keyOf(
  { url, language, asOf }: Scope,
  question: string,
  input: unknown,
  ...reading: readonly unknown[]
): QuestionKey {
  return ['hasila', question, { url, language, asOf }, input ?? {}, ...reading];
}
