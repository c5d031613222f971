import type { Language } from '@hasila/domain';
import { counted } from '../drawing/counted.js';
import { periodName } from '../drawing/periods.js';
import type { ShownSource } from '../drawing/source-line.js';
import { FACILITIES } from '../words/counted-things.js';
import { frameWords } from '../words/frame-words.js';
import type { FacilitiesAnswer, FiguresAnswer, MapAnswer } from './ask-map.js';

type Place = FiguresAnswer['observations']['nodes'][number]['place'];

/** A place with what a map tells of it. */
export interface Spot {
  readonly place: Place;
  /** What its size stands for. */
  readonly value: number;
  /** The same in words. */
  readonly text: string;
  /** What its figure is of; of facilities there is none. */
  readonly period?: string;
  /** What stands there, by its name: facilities. */
  readonly things: readonly { readonly name: string; readonly page: string }[];
  readonly sources: readonly ShownSource[];
}

/** The places of an answer from west to east; the country as a whole is no point of it. */
export function spotsOf(answer: MapAnswer, language: Language): readonly Spot[] {
  const spots = isFigures(answer) ? ofFigures(answer, language) : ofFacilities(answer, language);
  return spots
    .filter(({ place }) => place.type !== 'COUNTRY')
    .sort((a, b) => (a.place.longitude ?? 0) - (b.place.longitude ?? 0));
}

export function isFigures(answer: MapAnswer): answer is FiguresAnswer {
  return 'observations' in answer;
}

/** Of several periods the last that a place has. */
function ofFigures({ observations }: FiguresAnswer, language: Language): readonly Spot[] {
  const last = new Map<string, Spot & { readonly period: string }>();
  for (const { period, place, quantity, reading } of observations.nodes) {
    const before = last.get(place.slug);
    if (before !== undefined && endOf(before.period) > endOf(period)) continue;
    last.set(place.slug, {
      period,
      place,
      value: quantity.value,
      text: `${quantity.text.value} (${periodName(period, language)})`,
      things: [],
      sources: [reading.citation.source],
    });
  }
  return [...last.values()];
}

function ofFacilities({ nodes }: FacilitiesAnswer, language: Language): readonly Spot[] {
  const { colon } = frameWords(language);
  const places = new Map<string, { place: Place; nodes: FacilitiesAnswer['nodes'][number][] }>();
  for (const node of nodes) {
    if (node.place === null) continue;
    const own = places.get(node.place.slug) ?? { place: node.place, nodes: [] };
    own.nodes.push(node);
    places.set(node.place.slug, own);
  }
  return [...places.values()].map((own) => ({
    place: own.place,
    value: own.nodes.length,
    text: counted(own.nodes.length, FACILITIES, language),
    things: own.nodes.map(({ slug, name, type }) => ({
      name: `${type.label.value}${colon}${name.value}`,
      page: `facilities/${slug}`,
    })),
    sources: own.nodes.flatMap(({ history }) => history.map(({ citation }) => citation.source)),
  }));
}

function endOf(period: string): string {
  return period.split('/').at(-1) ?? '';
}
