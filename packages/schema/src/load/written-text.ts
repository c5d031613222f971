/**
 * Characters that a reader does not see or cannot trust: controls, halves of surrogate pairs, private and unassigned
 * ones, other line ends, what turns the direction of all that follows, and the sign of text that was read wrongly.
 */
const STRANGE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

/** Spreadsheets take a cell that begins so, also in its wide form, for something to compute. */
const FORMULA = /^[=@＝＠]|^[+\-＋－](?! ?\d)|^[+\-＋－].*(?:[|!=]|\p{L}\()/su;

/** Why a text may not stand in a cell; `undefined` when it may. */
export function textFault(text: string): string | undefined {
  if (text !== text.trim()) return 'text without blanks at its ends';
  if (STRANGE.test(text))
    return 'text without control characters, invisible ones and signs of a wrong encoding';
  if (text !== text.normalize('NFC')) return 'text in its composed form, NFC';
  if (FORMULA.test(text))
    return 'text that is no formula of a spreadsheet: neither = nor @ first, and after + or - a number';
  return undefined;
}

/** A text in a message: quoted, cut where it is long, and with nothing in it that a terminal would obey. */
export function quoted(text: string): string {
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return shown.replace(new RegExp(STRANGE, 'gu'), escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
