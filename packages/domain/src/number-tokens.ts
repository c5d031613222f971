import { fold, type Meaning, meaningOf } from './number-words.js';

/** A piece of a figure expression, and where it stands. Offsets count UTF-16 units, as those of strings do. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'DIGITS'; readonly text: string }
  | { readonly kind: 'WORD'; readonly meaning: Meaning }
  /** A comma; or what no number goes on after: another word, another sign. */
  | { readonly kind: 'COMMA' | 'BREAK' }
);

const DIGIT = '[0-9٠-٩]';
const GROUPED = `${DIGIT}{1,3}(?:[ \\u00A0\\u202F\\u2009]${DIGIT}{3})+(?!${DIGIT})(?:[.,،٫]${DIGIT}+)?`;
const PLAIN = `${DIGIT}+(?:[.,،٫٬'’]${DIGIT}+)*`;
const PIECE = new RegExp(
  `(${GROUPED}|${PLAIN})|([mم][²2](?![\\p{L}\\d])|[\\p{L}\\p{M}ـ]+|[%٪])|([,،])|([^\\s\\p{L}])`,
  'gu',
);

/** Hyphens and apostrophes join words; they end no number. */
const JOINS = /^[-–‑'’‏‎]$/u;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, digits, word, comma] = match;
    const span = { start: match.index, end: match.index + piece.length };
    if (digits !== undefined) tokens.push({ kind: 'DIGITS', text: westernDigits(digits), ...span });
    else if (word !== undefined) tokens.push(...wordTokens(word, span, text.slice(span.end)));
    else if (comma !== undefined) tokens.push({ kind: 'COMMA', ...span });
    else if (!JOINS.test(piece)) tokens.push({ kind: 'BREAK', ...span });
  }
  return withoutSwallowed(tokens);
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

type Span = { readonly start: number; readonly end: number };

function wordTokens(word: string, span: Span, rest: string): readonly Token[] {
  const folded = fold(word);
  const next = /^[\s\u00A0-]+([\p{L}\p{M}]+)/u.exec(rest);
  const pair = next?.[1] === undefined ? undefined : meaningOf(`${folded} ${fold(next[1])}`);
  if (next !== null && pair !== undefined) {
    return [{ kind: 'WORD', meaning: pair, start: span.start, end: span.end + next[0].length }];
  }
  const whole = meaningOf(folded);
  if (whole !== undefined) return [{ kind: 'WORD', meaning: whole, ...span }];
  return arabicParts(folded).map((meaning) =>
    meaning === undefined ? { kind: 'BREAK', ...span } : { kind: 'WORD', meaning, ...span },
  );
}

const AND: Meaning = { type: 'AND' };

/** Arabic writes "and", "with", "for" and "the" in one with the word: وعشرون, بستين, المليون; and, run on, ألفاو. */
function arabicParts(folded: string): readonly (Meaning | undefined)[] {
  const [, and = '', , rest = ''] = /^([وف]?)([بلك]?(?:ال|(?<=ل)ل)?)(.+)$/u.exec(folded) ?? [];
  const meaning =
    meaningOf(rest) ?? meaningOf(folded.slice(and.length)) ?? meaningOf(folded.slice(and.length + 1));
  if (meaning !== undefined && /\p{Script=Arabic}/u.test(folded))
    return and === '' ? [meaning] : [AND, meaning];
  const runOn = folded.endsWith('و') ? meaningOf(folded.slice(0, -1)) : undefined;
  return runOn === undefined ? [undefined] : [runOn, AND];
}

/** A pair of words is one token: its second word, which was read again, goes. */
function withoutSwallowed(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => {
    const before = tokens[index - 1];
    return before === undefined || token.start >= before.end || token.start === before.start;
  });
}
