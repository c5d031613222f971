import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import type { Made } from '../executing/execute-question.js';
import { COST_HEADER, EDITION_HEADER } from '../headers.js';
import { etagOf } from '../persisted/canonical-request.js';
import { letKeep } from '../plugins/conditional-get.js';
import { letRead, type Origins } from '../plugins/cors.js';
import { secureAnswer } from '../plugins/security-headers.js';

/** An answer as it goes over the wire, but for what is of its request alone. */
export interface Answer {
  readonly status: 200 | 304;
  /** Names and values by turns, as node:http writes them without looking at each. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array | undefined;
}

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Shorter ones get no smaller. */
const LEAST_COMPRESSED = 1_000;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** The shortest encoding that a caller takes. */
export function acceptedEncoding(header: string | null): Encoding {
  if (header === null || header === 'identity') return 'identity';
  const wanted = new Negotiator({ headers: { 'accept-encoding': header } });
  const accepted = wanted.encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** What every answer of the front says, as the plugins of Yoga say it. */
function headersOf(origins: Origins, origin: string | null, etag: string | undefined): Headers {
  const headers = new Headers();
  secureAnswer(headers);
  letRead(headers, origins, origin);
  letKeep(headers, etag);
  return headers;
}

/** Answers that are not to be kept. */
export class PassingAnswers {
  readonly #origins: Origins;
  /** What all of them say, by the origin that is named. */
  readonly #headers = new Map<string | null, readonly string[]>();

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  /** `origin`: one that may be named, or none. */
  of(made: Made, origin: string | null): Answer {
    const same = this.#headers.get(origin) ?? inTurns(headersOf(this.#origins, origin, undefined));
    this.#headers.set(origin, same);
    const own = [
      EDITION_HEADER,
      made.edition,
      'content-type',
      `${made.question.mediaType}; charset=utf-8`,
      COST_HEADER,
      String(made.cost),
      'content-length',
      String(Buffer.byteLength(made.body)),
    ];
    return { status: 200, headers: [...same, ...own], body: made.body };
  }
}

/** An answer under a tag of its own in one encoding, and the short one for who has it already. */
export interface KeptAnswer {
  readonly etag: string;
  readonly whole: Answer;
  readonly unchanged: Answer;
}

export async function keptAnswer(
  made: Made,
  canonical: string,
  encoding: Encoding,
  origins: Origins,
  origin: string | null,
): Promise<KeptAnswer> {
  const short = encoding === 'identity' || made.body.length < LEAST_COMPRESSED;
  const body = short
    ? Buffer.from(made.body)
    : await COMPRESS[encoding](made.body, encoding === 'br' ? BROTLI : {});
  // Equal tags stand before equal bytes: a compressed answer has one of its own.
  const etag = etagOf(made.edition, short ? canonical : `${canonical} ${encoding}`);
  const unchanged = headersOf(origins, origin, etag);
  unchanged.set(EDITION_HEADER, made.edition);
  unchanged.append('vary', 'Accept-Encoding');
  const whole = new Headers(unchanged);
  whole.set('content-type', `${made.question.mediaType}; charset=utf-8`);
  whole.set(COST_HEADER, String(made.cost));
  whole.set('content-length', String(body.length));
  if (!short) whole.set('content-encoding', encoding);
  return {
    etag,
    whole: { status: 200, headers: inTurns(whole), body },
    unchanged: { status: 304, headers: inTurns(unchanged), body: undefined },
  };
}

function inTurns(headers: Headers): readonly string[] {
  return [...headers].flat();
}
