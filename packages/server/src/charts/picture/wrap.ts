import { isMark, withMarks } from './marks.js';
import type { Run } from './run.js';
import { widthOf } from './text-line.js';
import { textWidth } from './text-width.js';

const OPENS = /[\u2066-\u2068]/u;
const CLOSES = '\u2069';

/** Breaks a text into lines that are at most so wide: between words, and inside of one that is wider than a line. */
export function wrapped(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of runs.flatMap(withMarks).flatMap((run) => wordsOf(run, width))) {
    const wide = widthOf([{ ...word, text: word.text.trimEnd() }]);
    if (line.length > 0 && used + wide > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(word);
    used += widthOf([word]);
  }
  if (line.length > 0) lines.push(line);
  return isolated(lines.map(trimmed).filter((one) => one.length > 0));
}

/** The first lines; what is left out of a longer text is told by its last sign. */
export function atMost(lines: readonly (readonly Run[])[], count: number): readonly (readonly Run[])[] {
  if (lines.length <= count) return lines;
  return lines.slice(0, count).map((line, index) => {
    const last = line.at(-1);
    if (index < count - 1 || last === undefined) return line;
    return [...line.slice(0, -1), { ...last, text: `${last.text.trimEnd()}…` }];
  });
}

/** The beginning of a text that has room in one line. */
export function shortened(runs: readonly Run[], width: number): readonly Run[] {
  return atMost(wrapped(runs, width - (runs[0]?.size ?? 0) * 0.8), 1)[0] ?? [];
}

function wordsOf(run: Run, width: number): readonly Run[] {
  const words = run.text.match(/[^ \n]*[ \n]*/g)?.filter((word) => word !== '') ?? [];
  return words.flatMap((word) => piecesOf(word, run, width)).map((text) => ({ ...run, text }));
}

function piecesOf(word: string, { size, bold }: Run, width: number): readonly string[] {
  if (textWidth(word, size, bold) <= width) return [word];
  const pieces: string[] = [''];
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (textWidth(longer, size, bold) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

/** Runs that look alike as one, without blanks at the ends of the line. */
function trimmed(line: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of line) {
    const last = joined.at(-1);
    const same =
      last !== undefined &&
      !isMark(last) &&
      !isMark(run) &&
      last.size === run.size &&
      last.bold === run.bold &&
      last.fill === run.fill;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined
    .map((run, index) => ({
      ...run,
      text: edged(run.text, index === 0, index === joined.length - 1),
    }))
    .filter(({ text }) => text !== '');
}

function edged(text: string, first: boolean, last: boolean): string {
  const begun = first ? text.trimStart() : text;
  return last ? begun.trimEnd() : begun;
}

/** Text that is isolated from the direction around it stays so in each of its lines. */
function isolated(lines: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    open = line.reduce((known, { text }) => stillOpen(known, text), open);
    const after = CLOSES.repeat(open.length);
    return line.map((run, index) => ({
      ...run,
      text: `${index === 0 ? before : ''}${run.text}${index === line.length - 1 ? after : ''}`,
    }));
  });
}

function stillOpen(open: string[], text: string): string[] {
  const stack = [...open];
  for (const letter of text) {
    if (OPENS.test(letter)) stack.push(letter);
    else if (letter === CLOSES) stack.pop();
  }
  return stack;
}
