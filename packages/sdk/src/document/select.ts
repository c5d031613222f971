import type { Named } from '../generated/schema.js';
import type { Field, Fragment, Inline, Selection, Spread, TypeReference, Variable } from './parse.js';

type Fragments = Readonly<Record<string, Fragment>>;

/** What a selection of fields of `Type` is answered with. */
export type Selected<
  Type,
  Set extends readonly Selection[],
  All extends Fragments,
  Done = unknown,
> = Set extends readonly [infer First extends Selection, ...infer Rest extends readonly Selection[]]
  ? Selected<Type, Rest, All, Done & Contribution<Type, First, All>>
  : { [Key in keyof Done]: Done[Key] };

type Contribution<Type, One extends Selection, All extends Fragments> = One extends Field
  ? Maybe<One, { readonly [As in One['as']]: Value<FieldType<Type, One['name']>, One['set'], All> }>
  : One extends Inline
    ? Maybe<One, OfType<Type, One['on'], One['set'], All>>
    : One extends Spread
      ? Maybe<One, OfType<Type, All[One['name']]['on'], All[One['name']]['set'], All>>
      : unknown;

/** An interface has no name of its own. */
type FieldType<Type, Name extends string> = Name extends keyof Type
  ? Type[Name]
  : Name extends '__typename'
    ? string
    : unknown;

type Maybe<One extends Selection, Found> = One['optional'] extends true ? Partial<Found> : Found;

/** The fields of a fragment on another type: none for a type that is known, perhaps there for an interface. */
type OfType<Type, On, Set extends readonly Selection[], All extends Fragments> = On extends keyof Named
  ? Type extends Named[On]
    ? Selected<Type, Set, All>
    : Type extends { readonly __typename: string }
      ? unknown
      : Partial<Selected<Named[On], Set, All>>
  : Selected<Type, Set, All>;

type Value<Type, Set extends readonly Selection[] | null, All extends Fragments> = Type extends null
  ? null
  : Set extends readonly Selection[]
    ? Type extends readonly (infer Item)[]
      ? readonly Value<Item, Set, All>[]
      : Selected<Type, Set, All>
    : Type;

/** The variables that must, and those that may be given. */
export type VariableValues<All extends readonly Variable[], Done = unknown> = All extends readonly [
  infer First extends Variable,
  ...infer Rest extends readonly Variable[],
]
  ? VariableValues<Rest, Done & VariableValue<First>>
  : { [Key in keyof Done]: Done[Key] };

type VariableValue<One extends Variable> = One['optional'] extends true
  ? { readonly [Name in One['name']]?: Input<One['type']> | undefined }
  : { readonly [Name in One['name']]: Input<One['type']> };

type Input<Type extends TypeReference> = Type extends { name: infer Name extends keyof Named }
  ? Named[Name] | Nullable<Type>
  : Type extends { list: infer Item extends TypeReference }
    ? readonly Input<Item>[] | Nullable<Type>
    : never;

type Nullable<Type extends TypeReference> = Type['nullable'] extends true ? null : never;

/** What the schema does not know: a sentence for each, never when it knows everything. */
export type Problems<Type, Set extends readonly Selection[], All extends Fragments> = Set extends readonly [
  infer First extends Selection,
  ...infer Rest extends readonly Selection[],
]
  ? ProblemOf<Type, First, All> | Problems<Type, Rest, All>
  : never;

type ProblemOf<Type, One extends Selection, All extends Fragments> = One extends Field
  ? One['name'] extends keyof Type
    ? ProblemOfValue<Type[One['name']], One, All>
    : One['name'] extends '__typename'
      ? never
      : `${NameOf<Type>} has no field "${One['name']}"`
  : One extends Inline
    ? ProblemOfFragment<Type, One['on'], One['set'], All>
    : One extends Spread
      ? One['name'] extends keyof All
        ? ProblemOfFragment<Type, All[One['name']]['on'], All[One['name']]['set'], All>
        : `There is no fragment "${One['name']}" in the document`
      : never;

type ProblemOfFragment<Type, On, Set extends readonly Selection[], All extends Fragments> = On extends string
  ? On extends keyof Named
    ? Problems<Named[On], Set, All>
    : `There is no type "${On}"`
  : Problems<Type, Set, All>;

type ProblemOfValue<Type, One extends Field, All extends Fragments> = Type extends readonly (infer Item)[]
  ? ProblemOfValue<Item, One, All>
  : Type extends object
    ? One['set'] extends readonly Selection[]
      ? Problems<Type, One['set'], All>
      : `"${One['name']}" is a ${NameOf<Type>}: say which of its fields`
    : Type extends null
      ? never
      : One['set'] extends null
        ? never
        : `"${One['name']}" has no fields`;

type NameOf<Type> = Type extends { readonly __typename: infer Name extends string } ? Name : 'The type';

/** The types of variables that the schema does not know: a sentence for each. */
export type VariableProblems<All extends readonly Variable[]> = TypeProblem<All[number]['type']>;

type TypeProblem<Type> = Type extends { list: infer Item }
  ? TypeProblem<Item>
  : Type extends { name: infer Name extends string }
    ? Name extends keyof Named
      ? never
      : `There is no type "${Name}"`
    : never;
