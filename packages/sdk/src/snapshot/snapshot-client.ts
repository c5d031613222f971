import type { Day, Language } from '@hasila/domain';
import type { TypedDocument } from '../document/typed-document.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import type { Answering } from './answers/answering.js';
import { claimsAnswer } from './answers/claims.js';
import { compareAnswer, yearOverYearAnswer } from './answers/compare.js';
import { commitmentsAnswer, eventsAnswer, facilitiesAnswer } from './answers/happenings.js';
import { indicatorAnswer, indicatorsAnswer } from './answers/indicators.js';
import { observationsAnswer } from './answers/observations.js';
import { rankingAnswer } from './answers/ranking.js';
import { searchAnswer, sourcesAnswer } from './answers/sources.js';
import { YEAR_IN_REVIEW } from './answers/year-in-review.js';
import { readOptionalDay } from './conditions.js';
import { editionOf } from './edition.js';
import { readSnapshot } from './read-snapshot.js';
import { notInSnapshot } from './refusals.js';
import type { Request } from './request.js';

/** How questions are answered that do not say otherwise. */
export interface SnapshotSettings {
  /** The language of labels and sentences: `AR`, `EN` or `FR`. Absent: English. */
  readonly language?: Language | undefined;
  /** A day, such as `2022-12-31`: every question is answered as the world knew it then, unless it says another. */
  readonly asOf?: Day | undefined;
}

const ANSWERS: readonly Answering[] = [
  compareAnswer,
  yearOverYearAnswer,
  indicatorsAnswer,
  indicatorAnswer,
  observationsAnswer,
  claimsAnswer,
  sourcesAnswer,
  rankingAnswer,
  facilitiesAnswer,
  eventsAnswer,
  commitmentsAnswer,
  searchAnswer,
  ...YEAR_IN_REVIEW,
];

/** A client that answers the documents of this package from a snapshot, in the shapes of the API. */
export function snapshotClient(json: unknown, { language = 'EN', asOf }: SnapshotSettings = {}): Client {
  const edition = editionOf(readSnapshot(json));
  return {
    url: `snapshot:${edition.id}`,
    language,
    asOf,
    request: async <Result, Variables>(
      document: TypedDocument<Result, Variables>,
      variables: Variables | undefined,
      { signal }: CallOptions = {},
    ) => {
      signal?.throwIfAborted();
      const answering = ANSWERS.find((answer) => answer.document === document);
      if (answering === undefined) throw unanswerable();
      const given = (variables ?? {}) as { readonly language?: Language; readonly asOf?: Day | null };
      const request = {
        edition,
        language: given.language ?? language,
        asOf: readOptionalDay(given.asOf, 'asOf'),
      };
      // The document is the one that the answer was made for.
      const { answer } = answering as unknown as {
        readonly answer: (variables: Variables | undefined, request: Request) => Result;
      };
      return answer(variables, request);
    },
  };
}

function unanswerable() {
  const allowed = 'the named questions';
  return notInSnapshot('A snapshot answers the named questions alone, and no documents of your own.', [
    { path: 'document', value: undefined, allowed },
  ]);
}
