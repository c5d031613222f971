import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../app.js';
import { LIMITS, type Tier } from '../limits/limits.js';
import type { Observer } from '../observing/observer.js';
import { counter } from '../plugins/document-limits.js';
import { inOneEdition, type Reading } from '../serving/reading.js';
import type { Serving } from '../serving/serving.js';
import type { Operations, Variables } from './operation.js';

/** What is asked of an operation. */
export interface Question {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Variables;
  readonly language: RequestContext['language'];
  readonly mediaType: string;
  /** Whether the answer tells what it cost. */
  readonly withCost: boolean;
}

/** An answer without errors. */
export interface Made {
  readonly question: Question;
  readonly edition: string;
  /** When that edition was loaded: an answer holds until another is. */
  readonly loadedAt: string;
  readonly cost: number;
  readonly operation: string | undefined;
  readonly body: string;
}

/** What an execution with errors gave. */
export interface Executed {
  readonly result: ExecutionResult;
  readonly reading: Reading;
}

/** No answer: the question is none that is executed here, or ended with errors, or could not be begun. */
export interface NotMade {
  readonly operation: string | undefined;
  readonly executed?: Executed;
}

export interface Executing {
  readonly serving: Serving;
  readonly operations: Operations;
  readonly observer: Observer;
}

/** Executes a question in one edition, within the limits of whoever asks. */
export async function executeQuestion(
  question: Question,
  tier: Tier,
  signal: AbortSignal,
  { serving, operations, observer }: Executing,
): Promise<Made | NotMade> {
  const { variables, language, withCost } = question;
  const operation = operations.get(question.text);
  if (operation === undefined || (question.operationName ?? operation.name) !== operation.name)
    return { operation: undefined };
  const { name } = operation;
  const cost = operation.cost(variables);
  if (cost > LIMITS.cost[tier]) return { operation: name };
  try {
    const first = await serving.begin(signal);
    if (first === undefined) return { operation: name };
    let reading: Reading = first;
    const result = await inOneEdition(first, (one) => {
      reading = one;
      const { edition, loaders } = one;
      const { onRootField } = observer;
      const context = () => ({
        reading: one,
        edition,
        loaders,
        language,
        count: counter(LIMITS.cost[tier]),
        onRootField,
      });
      return operation.execute(context, variables);
    });
    // A variable that does not fit is not executed at all.
    if (result.data === undefined) return { operation: name };
    if (result.errors !== undefined) return { operation: name, executed: { result, reading } };
    const { id: edition, loadedAt } = reading.edition;
    const extensions = { edition, ...(withCost && { cost }) };
    const body = JSON.stringify({ data: result.data, extensions });
    return { question, edition, loadedAt, cost, operation: name, body };
  } catch {
    // What stopped it stops Yoga too, which has the words for it.
    return { operation: name };
  }
}
