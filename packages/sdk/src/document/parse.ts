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

type Words = readonly string[];
interface Empty {
  readonly operation: null;
  readonly variables: [];
  // biome-ignore lint/complexity/noBannedTypes: no fragment yet, to be joined with those that are found.
  readonly fragments: {};
}

type Definitions<
  T extends Words,
  Done extends { operation: unknown; variables: unknown; fragments: object } = Empty,
> = T extends []
  ? Done['operation'] extends null
    ? 'The document has no query'
    : Done
  : T extends readonly [
        'fragment',
        infer Name extends string,
        'on',
        infer On extends string,
        ...infer Rest extends Words,
      ]
    ? SelectionSet<AfterDirectives<Rest>['rest']> extends readonly [infer Set, infer More extends Words]
      ? Definitions<
          More,
          {
            operation: Done['operation'];
            variables: Done['variables'];
            fragments: Done['fragments'] & { [N in Name]: { on: On; set: Set } };
          }
        >
      : `The fragment ${Name} cannot be read`
    : T extends readonly ['mutation' | 'subscription', ...Words]
      ? 'Hasila answers queries alone'
      : T extends readonly ['query' | '{', ...Words]
        ? Done['operation'] extends null
          ? Operation<T> extends {
              set: infer Set;
              variables: infer Variables;
              rest: infer Rest extends Words;
            }
            ? Definitions<Rest, { operation: Set; variables: Variables; fragments: Done['fragments'] }>
            : 'The query cannot be read'
          : 'A document holds one query'
        : 'The document cannot be read';

type Operation<T extends Words> = T extends readonly ['{', ...Words]
  ? Body<T, []>
  : T extends readonly ['query', '(', ...infer Rest extends Words]
    ? WithVariables<Rest>
    : T extends readonly ['query', string, '(', ...infer Rest extends Words]
      ? WithVariables<Rest>
      : T extends readonly ['query', '{' | '@', ...Words]
        ? T extends readonly ['query', ...infer Rest extends Words]
          ? Body<Rest, []>
          : never
        : T extends readonly ['query', string, ...infer Rest extends Words]
          ? Body<Rest, []>
          : never;

type WithVariables<T extends Words> =
  Variables<T> extends readonly [infer Found extends readonly Variable[], infer Rest extends Words]
    ? Body<Rest, Found>
    : never;

type Body<T extends Words, Found extends readonly Variable[]> =
  SelectionSet<AfterDirectives<T>['rest']> extends readonly [infer Set, infer Rest]
    ? { set: Set; variables: Found; rest: Rest }
    : never;

type Variables<T extends Words, Done extends readonly Variable[] = []> = T extends readonly [
  ')',
  ...infer Rest extends Words,
]
  ? [Done, Rest]
  : T extends readonly ['$', infer Name extends string, ':', ...infer Rest extends Words]
    ? ReadType<Rest> extends readonly [infer Type extends TypeReference, infer More extends Words]
      ? More extends readonly ['=', ...infer Default extends Words]
        ? Variables<AfterDefault<Default>, [...Done, { name: Name; type: Type; optional: true }]>
        : Variables<
            AfterDirectives<More>['rest'],
            [...Done, { name: Name; type: Type; optional: Type['nullable'] }]
          >
      : never
    : never;

type AfterDefault<T extends Words> = T extends readonly ['$' | ')', ...Words]
  ? T
  : T extends readonly [string, ...infer Rest extends Words]
    ? AfterDefault<Rest>
    : never;

type ReadType<T extends Words> = T extends readonly ['[', ...infer Rest extends Words]
  ? ReadType<Rest> extends readonly [infer Item, infer More extends Words]
    ? More extends readonly [']', '!', ...infer After]
      ? [{ list: Item; nullable: false }, After]
      : More extends readonly [']', ...infer After]
        ? [{ list: Item; nullable: true }, After]
        : never
    : never
  : T extends readonly [infer Name, '!', ...infer Rest]
    ? [{ name: Name; nullable: false }, Rest]
    : T extends readonly [infer Name, ...infer Rest]
      ? [{ name: Name; nullable: true }, Rest]
      : never;

/** The selections between braces, and what follows them. */
type SelectionSet<T extends Words> = T extends readonly ['{', ...infer Rest extends Words]
  ? Selections<Rest>
  : never;

type Selections<T extends Words, Done extends readonly unknown[] = []> = T extends readonly [
  '}',
  ...infer Rest,
]
  ? [Done, Rest]
  : T extends readonly ['...', 'on', infer On, ...infer Rest extends Words]
    ? InlineAfter<On, AfterDirectives<Rest>, Done>
    : T extends readonly ['...', '{' | '@', ...Words]
      ? T extends readonly ['...', ...infer Rest extends Words]
        ? InlineAfter<null, AfterDirectives<Rest>, Done>
        : never
      : T extends readonly ['...', infer Name, ...infer Rest extends Words]
        ? AfterDirectives<Rest> extends { optional: infer Optional; rest: infer More extends Words }
          ? Selections<More, [...Done, { kind: 'spread'; name: Name; optional: Optional }]>
          : never
        : T extends readonly [infer As, ':', infer Name, ...infer Rest extends Words]
          ? FieldAfter<As, Name, AfterDirectives<AfterArguments<Rest>>, Done>
          : T extends readonly [infer Name, ...infer Rest extends Words]
            ? FieldAfter<Name, Name, AfterDirectives<AfterArguments<Rest>>, Done>
            : never;

type InlineAfter<On, Head, Done extends readonly unknown[]> = Head extends {
  optional: infer Optional;
  rest: infer Rest extends Words;
}
  ? SelectionSet<Rest> extends readonly [infer Set, infer More extends Words]
    ? Selections<More, [...Done, { kind: 'inline'; on: On; set: Set; optional: Optional }]>
    : never
  : never;

type FieldAfter<As, Name, Head, Done extends readonly unknown[]> = Head extends {
  optional: infer Optional;
  rest: infer Rest extends Words;
}
  ? Rest extends readonly ['{', ...infer Inner extends Words]
    ? Selections<Inner> extends readonly [infer Set, infer More extends Words]
      ? Selections<More, [...Done, { kind: 'field'; name: Name; as: As; set: Set; optional: Optional }]>
      : never
    : Selections<Rest, [...Done, { kind: 'field'; name: Name; as: As; set: null; optional: Optional }]>
  : never;

/** Arguments decide no type: the server checks them. */
type AfterArguments<T extends Words> = T extends readonly ['(', ...infer Rest extends Words]
  ? AfterParenthesis<Rest>
  : T;

type AfterParenthesis<T extends Words> = T extends readonly [')', ...infer Rest extends Words]
  ? Rest
  : T extends readonly [string, ...infer Rest extends Words]
    ? AfterParenthesis<Rest>
    : never;

/** A selection with `@include` or `@skip` may be absent. */
type AfterDirectives<T extends Words, Optional extends boolean = false> = T extends readonly [
  '@',
  infer Name,
  ...infer Rest extends Words,
]
  ? AfterDirectives<AfterArguments<Rest>, Name extends 'include' | 'skip' ? true : Optional>
  : { optional: Optional; rest: T };
