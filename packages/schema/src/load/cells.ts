import {
  type Day,
  formatPeriod,
  InvalidPeriodError,
  type Period,
  parseDay,
  parsePeriod,
} from '@hasila/domain';
import { z } from 'zod';
import { quoted, textFault } from './written-text.js';

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

/** Longer ones are a mistake, and more than an index of the database takes. */
const MOST_CODE = 80;
const MOST_TEXT = 500;
const MOST_PROSE = 5_000;
const MOST_URL = 2_000;

function matching(allowed: string, pattern: RegExp, most: number = MOST_CODE): Cell<string> {
  return cell(allowed, (text) => {
    if (text.length > most) return new Refusal(`at most ${most} characters`);
    return pattern.test(text) ? text : undefined;
  });
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const code = matching('lower-case letters a to z, digits, and single hyphens between them', CODE);

export const codes = cell('codes, with one space between two', (text) => {
  const list = text.split(' ');
  return list.every((part) => CODE.test(part) && part.length <= MOST_CODE) ? list : undefined;
});

function written(allowed: string, most: number, fits: (text: string) => boolean): Cell<string> {
  return cell(allowed, (text) => {
    if (text.length > most) return new Refusal(`at most ${most} characters`);
    if (!fits(text)) return undefined;
    const fault = textFault(text.replaceAll('\n', ' '));
    return fault === undefined ? text : new Refusal(fault);
  });
}

const isOneLine = (text: string) => !text.includes('\n');

/** One line of text. */
export const text = written('one line', MOST_TEXT, isOneLine);

/** Text that may have several lines. */
export const prose = written('text', MOST_PROSE, () => true);

const MOST_WORDS = 8;

/** A figure expression, never a sentence of the document. */
export const asWritten = written(
  `one line of at most ${MOST_WORDS} words`,
  MOST_TEXT,
  (text) => isOneLine(text) && text.split(/\s+/u).length <= MOST_WORDS,
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
    const digits = text.replaceAll(/[-.]/g, '').length;
    const fits = digits <= MOST_DIGITS && DECIMAL.test(text) && !Object.is(Number(text), -0);
    return fits ? Number(text) : undefined;
  },
);

export function within(low: number, high: number): Cell<number> {
  const allowed = `a number from ${low} to ${high}`;
  return cell(allowed, (text) => {
    const { data: value = Number.NaN } = decimal.safeParse(text);
    return value >= low && value <= high ? value : undefined;
  });
}

/** What the database can hold. */
const MOST_INTEGER = 2 ** 31 - 1;

export function integer(low: number, high: number = MOST_INTEGER): Cell<number> {
  return cell(`a whole number from ${low} to ${high}`, (text) => {
    const value = /^(?:0|[1-9]\d{0,9})$/.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  });
}

export const period: Cell<Period> = cell('a period in its shortest form', (text) =>
  dated(() => {
    const read = parsePeriod(text);
    const shortest = formatPeriod(read);
    if (shortest !== text) return new Refusal(`the shortest form, ${shortest}`);
    return isOfOurTime(read.first) && isOfOurTime(read.last) ? read : OTHER_TIMES;
  }),
);

export const day = cell('a day such as 2025-12-17', (text) =>
  dated(() => (isOfOurTime(parseDay(text)) ? text : OTHER_TIMES)),
);

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
const OTHER_TIMES = new Refusal(`years ${FIRST_YEAR} to ${LAST_YEAR}`);

function isOfOurTime(date: Day): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function dated<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPeriodError) return new Refusal(error.allowed);
    throw error;
  }
}

export const url = cell('an address that begins with https:// or http://', (text) =>
  text.length <= MOST_URL && /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text) ? text : undefined,
);

export const sha256 = matching('64 hexadecimal digits, a to f in lower case', /^[0-9a-f]{64}$/);

export const readingId = matching('r and five to nine digits, such as r00001', /^r\d{5,9}$/);

export const claimId = matching('c and five to nine digits, such as c00001', /^c\d{5,9}$/);

export const changeId = matching('f and five to nine digits, such as f00001', /^f\d{5,9}$/);

export const eventCitationId = matching('e and five to nine digits, such as e00001', /^e\d{5,9}$/);

export const statementId = matching('s and five to nine digits, such as s00001', /^s\d{5,9}$/);

/** `gender=female;unit=bri`: its order and its members are checked with the whole dataset. */
export const breakdown = matching(
  'dimension=member, more of them separated by semicolons',
  /^[a-z0-9-]+=[a-z0-9-]+(?:;[a-z0-9-]+=[a-z0-9-]+)*$/,
  5 * MOST_CODE,
);

export const collectedRow = matching(
  'figures:LINE, words:LINE, facilities:LINE or events:LINE, such as figures:12',
  /^(?:figures|words|facilities|events):[1-9]\d*$/,
);
