import { LRUCache } from 'lru-cache';
import type { Made } from '../executing/execute-question.js';
import type { Origins } from '../plugins/cors.js';
import { type Encoding, type KeptAnswer, keptAnswer } from './answer.js';

/** One question with everything that stands around it, as it is sent again and again. */
export interface Spelling {
  readonly canonical: string;
  readonly encoding: Encoding;
  readonly origin: string | null;
}

interface Kept {
  readonly made: Made;
  readonly answers: Map<string, Promise<KeptAnswer>>;
  /** Those of them that are ready. */
  readonly ready: Map<string, KeptAnswer>;
}

/** Beside the bytes of a body: its headers, tags and keys, and compressed copies. */
const OVERHEAD = 3_000;
const SPELLINGS = 20_000;

/** Answers to questions that may be kept, ready to be sent, as many as a number of bytes holds. */
export class KeptAnswers {
  readonly #origins: Origins;
  readonly #kept: LRUCache<string, Kept> | undefined;
  /** Each with the name of its answer. */
  readonly #spellings = new LRUCache<string, { readonly canonical: string; readonly name: string }>({
    max: SPELLINGS,
  });

  constructor(bytes: number, origins: Origins) {
    this.#origins = origins;
    if (bytes <= 0) return;
    // Once as text, once as bytes, and both ways of compression.
    const sizeCalculation = ({ made }: Kept, key: string) => OVERHEAD + key.length + 3 * made.body.length;
    this.#kept = new LRUCache<string, Kept>({ maxSize: bytes, sizeCalculation });
  }

  /** What was asked in these very words, when it is ready and of this load. */
  find(
    spelled: string,
    loadedAt: string | undefined,
  ): { readonly made: Made; readonly answer: KeptAnswer } | undefined {
    const spelling = this.#spellings.get(spelled);
    if (spelling === undefined) return undefined;
    const kept = this.#kept?.get(spelling.canonical);
    const answer = kept?.ready.get(spelling.name);
    if (kept === undefined || answer === undefined || kept.made.loadedAt !== loadedAt) return undefined;
    return { made: kept.made, answer };
  }

  /** What was asked in other words, of this load. */
  made(canonical: string, loadedAt: string | undefined): Made | undefined {
    const kept = this.#kept?.get(canonical);
    return kept?.made.loadedAt === loadedAt ? kept?.made : undefined;
  }

  /** Keeps what was made, and how it was asked for. */
  async keep(spelled: string, spelling: Spelling, made: Made): Promise<KeptAnswer> {
    const { canonical, encoding, origin } = spelling;
    const make = () => keptAnswer(made, canonical, encoding, this.#origins, origin);
    if (this.#kept === undefined) return make();
    let kept = this.#kept.get(canonical);
    if (kept?.made !== made) {
      kept = { made, answers: new Map(), ready: new Map() };
      this.#kept.set(canonical, kept);
    }
    const name = nameOf(spelling);
    this.#spellings.set(spelled, { canonical, name });
    const making = kept.answers.get(name) ?? make();
    kept.answers.set(name, making);
    const answer = await making;
    kept.ready.set(name, answer);
    return answer;
  }
}

function nameOf({ encoding, origin }: Spelling): string {
  return `${encoding} ${origin ?? ''}`;
}
