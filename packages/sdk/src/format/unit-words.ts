import { isolateName, type Text, type Unit, type UnitWords } from '@hasila/domain';
import { UNIT_WORDS } from '../generated/unit-words.js';

/** A unit as answers have it: some bear its name. */
export type NamedUnit = Unit & { readonly label?: Text | undefined };

export interface FormatOptions {
  /** The words of the unit after a number, for a unit that this package does not know, or in words of your own. */
  readonly words?: UnitWords | undefined;
}

/** The words of a unit; `undefined` for one of a newer dataset, as percent needs none. */
export function wordsOf({ code, percent }: Unit, { words }: FormatOptions): UnitWords | undefined {
  if (words !== undefined) return words;
  if (Object.hasOwn(UNIT_WORDS, code)) return UNIT_WORDS[code];
  return percent ? named('%') : undefined;
}

/** What stands for the words of an unknown unit: its name, else its code. */
export function nameAsWords({ code, label }: NamedUnit): UnitWords {
  return named(label?.value ?? code.replaceAll('-', ' '));
}

function named(name: string): UnitWords {
  const noun = { other: name };
  return { AR: { other: isolateName(name, 'AR') }, EN: noun, FR: noun };
}
