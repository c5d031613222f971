import type { Day, Snapshot } from '@hasila/domain';
import { type Catalogue, catalogueOf } from './catalogue.js';
import { type Figures, figuresOf } from './figures.js';
import { type Happenings, happeningsOf } from './happenings.js';
import { byText } from './lookup.js';
import { claimsOf, type StatedClaims } from './stated-claims.js';

/** A snapshot made ready to be asked. */
export interface Edition extends Catalogue, Figures, StatedClaims {
  readonly id: string;
  /** Whether what is not in it does not exist. */
  readonly whole: boolean;
  /** The day of the edition: the same snapshot gives the same answers on every day. */
  readonly today: Day;
  /** The place that is meant where none is named. */
  readonly country: string;
  readonly happenings: Happenings | undefined;
}

export function editionOf(snapshot: Snapshot): Edition {
  const catalogue = catalogueOf(snapshot);
  const figures = figuresOf(snapshot, catalogue);
  const roots = snapshot.places.filter(({ parent }) => parent === null).map(({ slug }) => slug);
  return {
    ...catalogue,
    ...figures,
    ...claimsOf(snapshot, catalogue, figures),
    id: snapshot.edition,
    whole: snapshot.whole === true,
    today: snapshot.issued.slice(0, 10),
    country: roots.sort(byText)[0] ?? '',
    happenings: happeningsOf(snapshot, catalogue),
  };
}
