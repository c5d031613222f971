import type { Tokens } from './tokens.js';

/** What one document says: the selections of its operation, the types of its variables, its fragments by name. */
export interface ParsedDocument {
  readonly operation: readonly Selection[];
  readonly variables: readonly Variable[];
  readonly fragments: Readonly<Record<string, Fragment>>;
}

export interface Fragment {
  readonly on: string;
  readonly set: readonly Selection[];
}

/** `set` is null for a field without a selection; `optional` is one with `@include` or `@skip`. */
export interface Field {
  readonly kind: 'field';
  readonly name: string;
  readonly as: string;
  readonly set: readonly Selection[] | null;
  readonly optional: boolean;
}

/** `on` is null where no type is named. */
export interface Inline {
  readonly kind: 'inline';
  readonly on: string | null;
  readonly set: readonly Selection[];
  readonly optional: boolean;
}

export interface Spread {
  readonly kind: 'spread';
  readonly name: string;
  readonly optional: boolean;
}

export type Selection = Field | Inline | Spread;

/** `optional`: it may be null, or has a default. */
export interface Variable {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional: boolean;
}

export type TypeReference =
  | { readonly name: string; readonly nullable: boolean }
  | { readonly list: TypeReference; readonly nullable: boolean };

/** Reads a document; a sentence says what stands in the way. */
export type Parse<Text extends string> = Definitions<Tokens<Text>>;

interface Found {
  readonly operation: unknown;
  readonly variables: unknown;
  readonly fragments: object;
}

interface Nothing {
  readonly operation: null;
  readonly variables: [];
  // biome-ignore lint/complexity/noBannedTypes: no fragment yet, to be joined with those that are found.
  readonly fragments: {};
}

/** All that follows reads from the start of a text of tokens, and gives what it has read with the rest of the text. */
type Definitions<T extends string, Done extends Found = Nothing> = T extends ''
  ? Done['operation'] extends null
    ? 'The document has no query'
    : Done
  : T extends `fragment ${infer Name} on ${infer On} ${infer Rest}`
    ? SelectionSet<AfterDirectives<Rest>['rest']> extends readonly [infer Set, infer More extends string]
      ? Definitions<More, WithFragment<Done, Name, On, Set>>
      : `The fragment ${Name} cannot be read`
    : T extends `${'mutation' | 'subscription'} ${string}`
      ? 'Hasila answers queries alone'
      : T extends `${'query' | '{'} ${string}`
        ? Done['operation'] extends null
          ? Operation<T> extends readonly [infer Variables, infer Set, infer Rest extends string]
            ? Definitions<Rest, { operation: Set; variables: Variables; fragments: Done['fragments'] }>
            : 'The query cannot be read'
          : 'A document holds one query'
        : 'The document cannot be read';

type WithFragment<Done extends Found, Name extends string, On, Set> = Omit<Done, 'fragments'> & {
  fragments: Done['fragments'] & { [N in Name]: { on: On; set: Set } };
};

type Operation<T extends string> = T extends `{ ${string}`
  ? Body<T>
  : T extends `query ( ${infer Rest}`
    ? WithVariables<Rest>
    : T extends `query ${'{' | '@'} ${string}`
      ? T extends `query ${infer Rest}`
        ? Body<Rest>
        : never
      : T extends `query ${string} ${infer Rest}`
        ? Rest extends `( ${infer More}`
          ? WithVariables<More>
          : Body<Rest>
        : never;

type WithVariables<T extends string> =
  Variables<T> extends readonly [infer Declared extends readonly Variable[], infer Rest extends string]
    ? Body<Rest, Declared>
    : never;

type Body<T extends string, Declared extends readonly Variable[] = []> =
  SelectionSet<AfterDirectives<T>['rest']> extends readonly [infer Set, infer Rest]
    ? [Declared, Set, Rest]
    : never;

type Variables<T extends string, Done extends readonly Variable[] = []> = T extends `) ${infer Rest}`
  ? [Done, Rest]
  : T extends `$ ${infer Name} : ${infer Rest}`
    ? ReadType<Rest> extends readonly [infer Type extends TypeReference, infer More extends string]
      ? More extends `= ${infer Default}`
        ? Variables<AfterDefault<Default>, [...Done, { name: Name; type: Type; optional: true }]>
        : Variables<
            AfterDirectives<More>['rest'],
            [...Done, { name: Name; type: Type; optional: Type['nullable'] }]
          >
      : never
    : never;

/** No default holds a variable. */
type AfterDefault<T extends string> = T extends `${infer Inside}) ${infer After}`
  ? Inside extends `${string}$ ${infer More}`
    ? `$ ${More}) ${After}`
    : `) ${After}`
  : never;

type ReadType<T extends string> = T extends `[ ${infer Rest}`
  ? ReadType<Rest> extends readonly [infer Item, `] ${infer More}`]
    ? More extends `! ${infer After}`
      ? [{ list: Item; nullable: false }, After]
      : [{ list: Item; nullable: true }, More]
    : never
  : T extends `${infer Name} ${infer More}`
    ? More extends `! ${infer After}`
      ? [{ name: Name; nullable: false }, After]
      : [{ name: Name; nullable: true }, More]
    : never;

/** The selections between braces. */
type SelectionSet<T extends string> = T extends `{ ${infer Rest}` ? Selections<Rest> : never;

type Selections<T extends string, Done extends readonly unknown[] = []> = T extends `} ${infer Rest}`
  ? [Done, Rest]
  : T extends `... ${infer Rest}`
    ? FragmentAfter<Rest, Done>
    : T extends `${infer First} ${infer Rest}`
      ? Rest extends `: ${infer Name} ${infer More}`
        ? FieldAfter<First, Name, AfterDirectives<AfterArguments<More>>, Done>
        : FieldAfter<First, First, AfterDirectives<AfterArguments<Rest>>, Done>
      : never;

type FragmentAfter<
  T extends string,
  Done extends readonly unknown[],
> = T extends `on ${infer On} ${infer Rest}`
  ? InlineAfter<On, AfterDirectives<Rest>, Done>
  : T extends `${'{' | '@'} ${string}`
    ? InlineAfter<null, AfterDirectives<T>, Done>
    : T extends `${infer Name} ${infer Rest}`
      ? AfterDirectives<Rest> extends { optional: infer Optional; rest: infer More extends string }
        ? Selections<More, [...Done, { kind: 'spread'; name: Name; optional: Optional }]>
        : never
      : never;

type InlineAfter<On, Head, Done extends readonly unknown[]> = Head extends {
  optional: infer Optional;
  rest: infer Rest extends string;
}
  ? SelectionSet<Rest> extends readonly [infer Set, infer More extends string]
    ? Selections<More, [...Done, { kind: 'inline'; on: On; set: Set; optional: Optional }]>
    : never
  : never;

type FieldAfter<As, Name, Head, Done extends readonly unknown[]> = Head extends {
  optional: infer Optional;
  rest: infer Rest extends string;
}
  ? Rest extends `{ ${infer Inner}`
    ? Selections<Inner> extends readonly [infer Set, infer More extends string]
      ? Selections<More, [...Done, { kind: 'field'; name: Name; as: As; set: Set; optional: Optional }]>
      : never
    : Selections<Rest, [...Done, { kind: 'field'; name: Name; as: As; set: null; optional: Optional }]>
  : never;

/** Arguments decide no type: the server checks them. */
type AfterArguments<T extends string> = T extends `( ${string}) ${infer Rest}` ? Rest : T;

/** A selection with `@include` or `@skip` may be absent. */
type AfterDirectives<
  T extends string,
  Optional extends boolean = false,
> = T extends `@ ${infer Name} ${infer Rest}`
  ? AfterDirectives<AfterArguments<Rest>, Name extends 'include' | 'skip' ? true : Optional>
  : { optional: Optional; rest: T };
