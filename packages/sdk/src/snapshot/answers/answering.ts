import type { TypedDocument } from '../../document/typed-document.js';
import type { KnownIndicator } from '../catalogue.js';
import type { Happenings } from '../happenings.js';
import { asked, checkCodes } from '../known-codes.js';
import { notInSnapshot } from '../refusals.js';
import type { Request } from '../request.js';

/** How one document of the package is answered. */
export interface Answering {
  readonly document: TypedDocument<unknown, never>;
  readonly answer: (variables: never, request: Request) => unknown;
}

/** The types of a document say what its answer is made of, so that a new field of it fails to compile here. */
export function answering<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  answer: (variables: Variables, request: Request) => Result,
): Answering {
  return { document, answer };
}

/** An indicator by its code; `undefined` where there is none in the whole edition. */
export function namedIndicator(code: string, { edition }: Request): KnownIndicator | undefined {
  const indicator = edition.indicators.find(code);
  if (indicator === undefined && !edition.whole)
    checkCodes(edition, asked(edition, 'indicator', code, 'indicator'));
  return indicator;
}

/** What was built, held and announced, where it was exported. */
export function happeningsIn({ edition }: Request): Happenings {
  if (edition.happenings !== undefined) return edition.happenings;
  const allowed = 'a snapshot that was exported with --happenings';
  throw notInSnapshot(
    'This snapshot holds no facilities, events and commitments: export it with --happenings.',
    [{ path: 'json', value: 'no happenings', allowed }],
  );
}
