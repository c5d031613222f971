import { HasilaError } from './hasila-error.js';

/** What was answered, or why nothing was: one of the two is `null`. */
export type Safe<Data> =
  | { readonly data: Data; readonly error: null }
  | { readonly data: null; readonly error: HasilaError };

/**
 * Gives a failure back instead of throwing it: `const { data, error } = await safe(compare(client, …))`. What is no
 * `HasilaError` is thrown all the same: the reason of an aborted signal, and mistakes of the program.
 */
export async function safe<Data>(answer: Promise<Data>): Promise<Safe<Data>> {
  try {
    return { data: await answer, error: null };
  } catch (error) {
    if (!(error instanceof HasilaError)) throw error;
    return { data: null, error };
  }
}
