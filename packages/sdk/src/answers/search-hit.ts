import type { Period, PlaceType, SourceKind, Text } from '@hasila/domain';
import type { Labelled } from './labelled.js';
import type { Place } from './place.js';
import type { Unit } from './unit.js';

interface Hit<Kind extends string, Item> {
  readonly kind: Kind;
  /** Its name; `null` for a source without a title. */
  readonly label: Text | null;
  /** From 0 to 4, the greater, the better; comparable inside one search. */
  readonly score: number;
  readonly item: Item;
}

/** Something that a search found; `kind` tells what `item` holds. */
export type SearchHit =
  | Hit<'INDICATOR', { readonly code: string; readonly definition: Text | null; readonly unit: Unit }>
  | Hit<'PLACE', Omit<Place, 'name'> & { readonly type: PlaceType }>
  | Hit<'FACILITY', { readonly slug: string; readonly type: Labelled; readonly place: Place | null }>
  | Hit<
      'EVENT',
      {
        readonly slug: string;
        readonly type: Labelled;
        readonly period: Period;
        readonly place: Place | null;
      }
    >
  | Hit<'COMMITMENT', { readonly slug: string; readonly originalDue: Period | null }>
  | Hit<
      'SOURCE',
      {
        readonly slug: string;
        readonly publisher: string;
        readonly kind: SourceKind;
        readonly url: string | null;
        readonly published: Period | null;
      }
    >;

/** What can be searched for. */
export type SearchKind = SearchHit['kind'];
