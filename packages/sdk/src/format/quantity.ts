import {
  formatQuantity as inWords,
  isolateName,
  type Language,
  QUALIFIERS,
  type Quantity as QuantityOfDomain,
  type Text,
} from '@hasila/domain';
import { type FormatOptions, type NamedUnit, nameAsWords, wordsOf } from './unit-words.js';

/** A figure of an answer, or one of your own. */
export interface FormattedQuantity extends QuantityOfDomain {
  readonly unit: NamedUnit;
  readonly text?: Text | undefined;
}

/**
 * A figure as it was qualified: "more than 85,000 persons", "95 %". What a newer server adds is said in the words of
 * its answer; a unit without words by its name, else by its code.
 */
export function formatQuantity(
  quantity: FormattedQuantity,
  language: Language,
  options: FormatOptions = {},
): string {
  const { unit, text, qualifier } = quantity;
  const words = wordsOf(unit, options);
  const qualified = QUALIFIERS.includes(qualifier);
  if (words !== undefined && qualified) return inWords(quantity, words, language);
  if (text !== undefined && (text.language === language || !qualified)) {
    return isolateName(text.value, language);
  }
  const figure = inWords(
    qualified ? quantity : { ...quantity, qualifier: 'EXACT' },
    words ?? nameAsWords(unit),
    language,
  );
  return qualified ? figure : `${figure} (${isolateName(qualifier, language)})`;
}
