import type { Questions } from './questions.js';
import { questionsOf } from './questions-of.js';
import { safeQuestions } from './safe-questions.js';
import { type SnapshotSettings, snapshotClient } from './snapshot/snapshot-client.js';
import type { Scope } from './transport/scope.js';

export type { SnapshotSettings } from './snapshot/snapshot-client.js';

/** Every named question as a method, answered without a server. */
export interface SnapshotHasila extends Questions, Scope {
  /** The same questions, which give `{ data, error }` and throw no `HasilaError`. */
  readonly safe: Questions<'safe'>;
}

/**
 * Answers the named questions from a snapshot, as `createHasila` does from a service: with the same words, ids and
 * order. What the snapshot does not hold is a `BadInputError` with the code `NOT_IN_SNAPSHOT`.
 *
 * @param json what `hasila export --snapshot` wrote: its text, its value, or the module of an imported JSON file
 */
export function fromSnapshot(json: unknown, settings: SnapshotSettings = {}): SnapshotHasila {
  const client = snapshotClient(json, settings);
  const questions = questionsOf(client);
  const { url, language, asOf } = client;
  return { ...questions, safe: safeQuestions(questions), url, language, asOf };
}
