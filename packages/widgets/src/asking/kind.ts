import type { TypedDocument } from '@hasila/sdk/core';

/**
 * One kind of question that widgets ask. Its document is `query Name($variable: Type!) { field(…) { … } }` with one
 * root field and without fragments, so that several can be sent as one.
 */
export interface Kind<Input, Answer, Field = unknown, Variables = unknown> {
  readonly document: TypedDocument<Readonly<Record<string, Field>>, Variables>;
  /** Inputs of one key are asked for by one root field. */
  readonly together: (input: Input) => string;
  /** What asks for all of these, which have one key. */
  readonly variables: (inputs: readonly [Input, ...Input[]]) => Variables;
  /** What a service takes the answer to cost at most, as its header tells; absent: what a figure with its years does. */
  readonly cost?: (input: Input) => number;
  /** The part of that root field which answers one input: the one at `index`. */
  readonly pick: (field: Field, input: Input, index: number) => Answer;
}

/** A kind of which only its own inputs and answers know the types. */
export type AnyKind = Kind<unknown, unknown>;

/** A question of a widget. */
export interface Question<Answer> {
  readonly kind: AnyKind;
  readonly input: unknown;
  /** Questions whose answers make the answer of this one, in their order. */
  readonly parts?: readonly Question<unknown>[];
  /** Never there at run time: it carries the type. */
  readonly __answer?: Answer;
}

/** Binds an input to its kind. */
export function question<Input, Answer, Field, Variables>(
  kind: Kind<Input, Answer, Field, Variables>,
  input: Input,
): Question<Answer> {
  return { kind: kind as unknown as AnyKind, input };
}

/** Several questions as one, whose answer is the list of theirs; where one of them has none, this has none. */
export function questions<const Parts extends readonly Question<unknown>[]>(
  parts: Parts,
): Question<{ readonly [Part in keyof Parts]: Parts[Part] extends Question<infer Answer> ? Answer : never }> {
  const [first] = parts;
  if (first === undefined) throw new RangeError('no parts');
  return { kind: first.kind, input: first.input, parts };
}

/** What two questions have in common when they ask for the same. */
export function questionKey({ kind, input, parts }: Question<unknown>): string {
  return parts?.map(questionKey).join('') ?? `${kind.document}${JSON.stringify(input)}`;
}
