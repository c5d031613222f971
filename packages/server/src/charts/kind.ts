import type { Language } from '@hasila/domain';
import type { Drawing, DrawingContext, Question } from '@hasila/widgets/draw';
import type { Given } from './given.js';

/** A kind of widget, as the server asks for it and draws it. */
export interface ChartKindOf<Answer> {
  /** The attributes of its element, beside those that all have. */
  readonly attributes: readonly string[];
  /** What the attributes ask for. Throws `BadInputError` where one is wrong. */
  readonly question: (given: Given, language: Language) => Question<Answer>;
  readonly draw: (answer: Answer, given: Given, context: DrawingContext) => Drawing;
  /** What it shows as CSV, where that is what it is for. */
  readonly csv?: (answer: Answer, language: Language) => string;
  /** Attributes of the element where it stands by itself, and they are not given. */
  readonly usual?: Readonly<Record<string, string>>;
}

/** A kind of which only its own functions know the answers. */
export type ChartKind = ChartKindOf<unknown>;

export function chartKind<Answer>(kind: ChartKindOf<Answer>): ChartKind {
  return kind as unknown as ChartKind;
}
