import { formatPeriod, InvalidPeriodError, type Period, parseDay, parsePeriod } from '@hasila/domain';
import { z } from 'zod';
import { quoted } from './dataset-error.js';

/** How one cell is read: from its text to a value. */
export type Cell<T> = z.ZodType<T, string>;

/** Says what is allowed, when it is not what every cell of the type allows. */
class Refusal {
  readonly allowed: string;

  constructor(allowed: string) {
    this.allowed = allowed;
  }
}

/** A cell that must be filled. `read` answers `undefined`, or a {@link Refusal}, for a text that is not allowed. */
function cell<T>(allowed: string, read: (text: string) => T | Refusal | undefined): Cell<T> {
  return z.string().transform((text, context) => {
    const value = text === '' ? undefined : read(text);
    if (value !== undefined && !(value instanceof Refusal)) return value;
    const what = text === '' ? 'is empty' : `${quoted(text)} is not allowed`;
    const instead = value instanceof Refusal ? value.allowed : allowed;
    context.addIssue({ code: 'custom', message: `${what}; allowed: ${instead}` });
    return z.NEVER;
  });
}

/** A cell that may be empty, which is `null`. */
export function optional<T>(type: Cell<T>): Cell<T | null> {
  return z.string().transform((text, context) => {
    if (text === '') return null;
    const parsed = type.safeParse(text);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function matching(allowed: string, pattern: RegExp): Cell<string> {
  return cell(allowed, (text) => (pattern.test(text) ? text : undefined));
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const code = matching('lower-case letters a to z, digits, and single hyphens between them', CODE);

export const codes = cell('codes, with one space between two', (text) => {
  const list = text.split(' ');
  return list.every((part) => CODE.test(part)) ? list : undefined;
});

const blankFree = (text: string) => text === text.trim();

/** One line of text. */
export const text = cell(
  'one line of text without control characters, and without blanks at its ends',
  (written) => (blankFree(written) && !/\p{Cc}/u.test(written) ? written : undefined),
);

/** Text that may have several lines. */
export const prose = cell(
  'text without control characters but line feeds, and without blanks at its ends',
  (written) => (blankFree(written) && !/\p{Cc}/u.test(written.replaceAll('\n', '')) ? written : undefined),
);

const MOST_WORDS = 8;

/** A figure expression, never a sentence of the document. */
export const asWritten = cell(`one line of at most ${MOST_WORDS} words`, (written) =>
  blankFree(written) && !/\p{Cc}/u.test(written) && written.split(/\s+/u).length <= MOST_WORDS
    ? written
    : undefined,
);

export function oneOf<const Words extends readonly string[]>(words: Words): Cell<Words[number]> {
  return cell<Words[number]>(words.join(', '), (text) => words.find((word) => word === text));
}

export const flag = cell('true, false', (text) =>
  text === 'true' ? true : text === 'false' ? false : undefined,
);

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/** A number that a double holds exactly as it is written. */
export const decimal = cell(
  `a plain decimal number of at most ${MOST_DIGITS} digits, such as 12, -3.5 or 0.25`,
  (text) => {
    const digits = text.replace(/^-?0*\.?0*/, '').replace('.', '');
    const fits = DECIMAL.test(text) && digits.length <= MOST_DIGITS && !Object.is(Number(text), -0);
    return fits ? Number(text) : undefined;
  },
);

export function within(low: number, high: number): Cell<number> {
  const allowed = `a number from ${low} to ${high}`;
  return cell(allowed, (text) => {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  });
}

export function integer(low: number, high: number = Number.MAX_SAFE_INTEGER): Cell<number> {
  const allowed =
    high === Number.MAX_SAFE_INTEGER ? `a whole number from ${low}` : `a whole number from ${low} to ${high}`;
  return cell(allowed, (text) => {
    const value = /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  });
}

export const period: Cell<Period> = cell('a period in its shortest form', (text) =>
  dated(() => {
    const read = parsePeriod(text);
    const shortest = formatPeriod(read);
    return shortest === text ? read : new Refusal(`the shortest form, ${shortest}`);
  }),
);

export const day = cell('a day such as 2025-12-17', (text) => dated(() => parseDay(text)));

function dated<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPeriodError) return new Refusal(error.allowed);
    throw error;
  }
}

export const url = cell('an address that begins with https:// or http://', (text) =>
  /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text) ? text : undefined,
);

export const sha256 = matching('64 hexadecimal digits, a to f in lower case', /^[0-9a-f]{64}$/);

export const readingId = matching('r and at least five digits, such as r00001', /^r\d{5,}$/);

export const claimId = matching('c and at least five digits, such as c00001', /^c\d{5,}$/);

export const changeId = matching('f and at least five digits, such as f00001', /^f\d{5,}$/);

export const eventCitationId = matching('e and at least five digits, such as e00001', /^e\d{5,}$/);

export const statementId = matching('s and at least five digits, such as s00001', /^s\d{5,}$/);

/** `gender=female;unit=bri`: its order and its members are checked with the whole dataset. */
export const breakdown = matching(
  'dimension=member, more of them separated by semicolons',
  /^[a-z0-9-]+=[a-z0-9-]+(?:;[a-z0-9-]+=[a-z0-9-]+)*$/,
);

export const collectedRow = matching(
  'figures:LINE, words:LINE, facilities:LINE or events:LINE, such as figures:12',
  /^(?:figures|words|facilities|events):[1-9]\d*$/,
);
