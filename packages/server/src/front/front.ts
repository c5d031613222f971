import type { Logger } from 'pino';
import type { Arrival } from '../access/client-address.js';
import { type Admission, type Doorkeeper, rateHeaders } from '../access/doorkeeper.js';
import { type Answer, acceptedEncoding, type KeptAnswer, PassingAnswers } from '../answers/answer.js';
import { KeptAnswers } from '../answers/kept-answers.js';
import type { SharedAnswers } from '../answers/shared-answers.js';
import { executeQuestion, type Made, type NotMade, type Question } from '../executing/execute-question.js';
import { Flights } from '../executing/flights.js';
import { Operations } from '../executing/operation.js';
import { questionOfGet, questionOfPost } from '../executing/read-question.js';
import { COST_HEADER } from '../headers.js';
import type { Observer } from '../observing/observer.js';
import type { CacheOutcome } from '../observing/request-record.js';
import { namesTag } from '../persisted/canonical-request.js';
import type { PersistedDocuments } from '../persisted/manifest.js';
import type { Origins } from '../plugins/cors.js';
import { idFrom, REQUEST_ID } from '../plugins/request-id.js';
import type { Serving } from '../serving/serving.js';
import type { Handover } from './handover.js';

export interface FrontSettings {
  readonly serving: Serving;
  readonly doorkeeper: Doorkeeper;
  readonly documents: PersistedDocuments;
  readonly persistedOnly: boolean;
  readonly origins: Origins;
  readonly observer: Observer;
  readonly log: Logger;
  /** How many bytes of answers are kept; 0: none. */
  readonly answerBytes: number;
  /** Answers of other instances too. */
  readonly shared?: SharedAnswers | undefined;
}

/** A request as the front sees it, whatever brought it. */
export interface Arrived {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly headers: Pick<Headers, 'get'>;
  readonly arrival: Arrival | undefined;
  /** Of a POST. */
  readonly body: string;
  /** Made when it is asked for: what is answered at once needs none. */
  readonly signal: AbortSignal;
}

/** An answer, with what is of this request alone; or nothing, for nobody waits for it; or what Yoga is given with the request. */
export type Outcome = Told | 'gone' | { readonly handover: Handover };

export interface Told {
  readonly answer: Answer;
  /** Headers of this request alone, names and values by turns. */
  readonly own: readonly string[];
}

/** A request that was let in, and when it came. */
interface Admitted {
  readonly arrived: Arrived;
  readonly admission: Admission;
  readonly begun: number;
}

/**
 * Answers what is asked most, and only what it can answer without an error: everything else is Yoga's. Persisted GETs
 * are answered from bytes that are kept, documents that come again are compiled.
 */
export class Front {
  readonly #settings: FrontSettings;
  readonly #operations = new Operations();
  readonly #flights = new Flights<Made | NotMade>();
  readonly #kept: KeptAnswers;
  readonly #passing: PassingAnswers;

  constructor(settings: FrontSettings) {
    this.#settings = settings;
    this.#kept = new KeptAnswers(settings.answerBytes, settings.origins);
    this.#passing = new PassingAnswers(settings.origins);
  }

  /** At once where nothing must be waited for. A fault of ours is logged, and Yoga tries. */
  answer(arrived: Arrived): Outcome | Promise<Outcome> {
    try {
      const outcome = this.#admit(arrived);
      return outcome instanceof Promise ? outcome.catch((error) => this.#fault(error)) : outcome;
    } catch (error) {
      return this.#fault(error);
    }
  }

  #fault(error: unknown): Outcome {
    this.#settings.log.error({ err: error }, 'a fault');
    return { handover: {} };
  }

  #admit(arrived: Arrived): Outcome | Promise<Outcome> {
    const begun = performance.now();
    const admission = this.#settings.doorkeeper.admit(arrived.headers, arrived.arrival);
    if (!(admission instanceof Promise)) return this.#answer({ arrived, admission, begun });
    // What it fails with is told by Yoga, which is given the same promise.
    return admission.then(
      (admitted) => this.#answer({ arrived, admission: admitted, begun }),
      () => ({ handover: { admission } }),
    );
  }

  #answer(request: Admitted): Outcome | Promise<Outcome> {
    const { admission, arrived } = request;
    if (admission.refusal !== undefined) return { handover: { admission } };
    if (arrived.method === 'POST') return this.#answerPost(request);
    const spelled = spellingOf(arrived);
    const found = this.#kept.find(spelled, this.#settings.serving.served?.loadedAt);
    return found === undefined
      ? this.#answerGet(request, spelled)
      : this.#sent(found.answer, found.made, request, 'hit');
  }

  async #answerPost(request: Admitted): Promise<Outcome> {
    const { documents, persistedOnly } = this.#settings;
    const { admission, arrived } = request;
    const { headers, signal } = arrived;
    const question = questionOfPost(arrived.body, headers, documents, persistedOnly);
    if (question === undefined) return { handover: { admission } };
    const made = await executeQuestion(question, admission.tier, signal, this.#executing);
    if (!('body' in made)) return this.#notMade(made, request);
    const answer = this.#passing.of(made, this.#listed(headers.get('origin')));
    return this.#told(answer, made, request, 'none', Object.entries(rateHeaders(admission)).flat());
  }

  async #answerGet(request: Admitted, spelled: string): Promise<Outcome> {
    const { serving, documents } = this.#settings;
    const { admission, arrived } = request;
    const { target, headers, signal } = arrived;
    const asked = questionOfGet(target, headers, documents);
    if (asked === undefined) return { handover: { admission } };
    const { canonical, question } = asked;
    const work = async (ending: AbortSignal) =>
      (await this.#shared(canonical, question)) ??
      this.#share(canonical, await executeQuestion(question, admission.tier, ending, this.#executing));
    const made =
      this.#kept.made(canonical, serving.served?.loadedAt) ??
      (await this.#flights.join(canonical, signal, work));
    if (!('body' in made)) return this.#notMade(made, request);
    const encoding = acceptedEncoding(headers.get('accept-encoding'));
    const spelling = { canonical, encoding, origin: this.#listed(headers.get('origin')) };
    return this.#sent(await this.#kept.keep(spelled, spelling, made), made, request, 'kept');
  }

  /** What another instance made of the same edition. */
  async #shared(canonical: string, question: Question): Promise<Made | undefined> {
    const { shared, serving } = this.#settings;
    const { served } = serving;
    if (shared === undefined || served === undefined) return undefined;
    const answer = await shared.find(canonical, served.id);
    return answer && { ...answer, operation: answer.operation, question, loadedAt: served.loadedAt };
  }

  #share<Work extends Made | NotMade>(canonical: string, work: Work): Work {
    if ('body' in work) {
      const { edition, cost, operation, body } = work;
      this.#settings.shared?.keep(canonical, {
        edition,
        cost,
        body,
        ...(operation !== undefined && { operation }),
      });
    }
    return work;
  }

  get #executing() {
    const { serving, observer } = this.#settings;
    return { serving, observer, operations: this.#operations };
  }

  /** An origin that answers name. */
  #listed(origin: string | null): string | null {
    const { origins } = this.#settings;
    return origin !== null && origins !== '*' && origins.includes(origin) ? origin : null;
  }

  #sent(
    { etag, whole, unchanged }: KeptAnswer,
    made: Made,
    request: Admitted,
    cache: 'hit' | 'kept',
  ): Outcome {
    return namesTag(request.arrived.headers.get('if-none-match'), etag)
      ? this.#told(unchanged, made, request, 'valid')
      : this.#told(whole, made, request, cache);
  }

  #told(
    answer: Answer,
    made: Made,
    request: Admitted,
    cache: CacheOutcome,
    more: readonly string[] = [],
  ): Outcome {
    const requestId = this.#record(request, answer.status, 'ok', cache, made);
    return { answer, own: [REQUEST_ID, requestId, ...more] };
  }

  #notMade({ operation, executed }: NotMade, request: Admitted): Outcome {
    const { admission, arrived } = request;
    if (!arrived.signal.aborted) return { handover: { admission, executed } };
    this.#record(request, CLOSED, 'gone', 'none', { operation });
    return 'gone';
  }

  /** Gives the id under which the request is told of. */
  #record(
    { begun, arrived: { method, headers } }: Admitted,
    status: number,
    outcome: 'ok' | 'gone',
    cache: CacheOutcome,
    { operation, cost, edition, question }: Pick<NotMade, 'operation'> & Partial<Made>,
  ): string {
    const requestId = idFrom(headers.get(REQUEST_ID));
    // Member by member: to spread another object would take longer than all else that the front does.
    this.#settings.observer.onRequest?.({
      requestId,
      method,
      route: '/graphql',
      status,
      milliseconds: performance.now() - begun,
      outcome,
      codes: [],
      cache,
      operation,
      cost,
      edition,
      document: question?.text,
      variables: question?.variables,
    });
    return requestId;
  }
}

/** The status of an answer that nobody waited for, as proxies write it. */
const CLOSED = 499;

/** All of a request that its answer may depend on, as it was written. */
function spellingOf({ target, headers }: Arrived): string {
  const language = headers.get('accept-language');
  const encoding = headers.get('accept-encoding');
  return `${target}\n${headers.get('accept')}\n${language}\n${encoding}\n${headers.get('origin')}\n${headers.get(COST_HEADER)}`;
}
