import type { Admission } from '../access/doorkeeper.js';
import type { Executed } from '../executing/execute-question.js';

/** What the front found out of a request before it gave it to Yoga, so that nothing is done twice. */
export interface Handover {
  readonly admission?: Admission | Promise<Admission>;
  /** An answer with errors, which are told in the way of Yoga. */
  readonly executed?: Executed | undefined;
}
