import { describe, expect, it } from 'vitest';
import { LAND, SIZE } from '../src/generated/land.js';
import { askMap } from '../src/map/ask-map.js';
import { drawMap } from '../src/map/draw-map.js';
import { type MapAttributes, mapInput } from '../src/map/map-attributes.js';
import { project } from '../src/map/project.js';
import { MAP } from '../src/styles/map.js';
import { mapWords } from '../src/words/map-words.js';
import { contextIn, hostile, markupOf, partsOf, textOf } from './support/drawn.js';
import { LANGUAGES, service } from './support/service.js';

const { answer, ask } = service();

const attributes: MapAttributes = {
  ...{ asOf: null, breakdown: null, indicator: null, place: null, target: null, type: null },
};
async function mapOf(others: Partial<MapAttributes> = {}, language = LANGUAGES[1] ?? 'EN') {
  const input = mapInput({ ...attributes, ...others }, language);
  const given = await answer(askMap(input));
  return { given, input, markup: await markupOf(drawMap(given, input, contextIn(language))) };
}

/** The corners of the land, in the units of the drawing. */
function cornersOf(path: string): readonly (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0];
  return (path.match(/-?\d+,-?\d+/g) ?? []).map((step) => {
    const [dx = 0, dy = 0] = step.split(',').map(Number);
    x += dx;
    y += dy;
    return [x, y] as const;
  });
}

function isInside(x: number, y: number, corners: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

describe('the land', () => {
  it('is one shape, and no style draws a line around it', () => {
    expect(LAND.match(/M/g)).toHaveLength(1);
    expect(LAND).toMatch(/^M[^Mz]+z$/);
    expect(/\.land \{([^}]*)\}/.exec(MAP)?.[1]).not.toContain('stroke');
  });

  it('has every place of the dataset on it, from Tangier to Dakhla', async () => {
    const { places } = await ask('{ places(first: 200) { nodes { slug type latitude longitude } } }');
    const corners = cornersOf(LAND);
    const away: string[] = [];
    for (const { slug, latitude, longitude } of places.nodes) {
      if (latitude === null || longitude === null) continue;
      const [x, y] = project(longitude, latitude);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(SIZE.height);
      // A port may lie a few kilometres off a coast of so few corners.
      const near = corners.some(([cx, cy]) => Math.hypot(cx - x, cy - y) < 8);
      if (!isInside(x, y, corners) && !near) away.push(slug);
    }
    expect(away).toEqual([]);
    expect(places.nodes.length).toBeGreaterThan(90);
  });
});

describe('map', () => {
  it.each(LANGUAGES)(
    'shows facilities by their places, and says that it draws no borders (%s)',
    async (language) => {
      const { given, markup } = await mapOf({}, language);
      const { facilities } = await ask('{ facilities { totalCount } }');
      if ('observations' in given) throw new Error('facilities were asked for');
      expect(given.nodes).toHaveLength(facilities.totalCount);
      expect(partsOf(markup, 'no-borders')).toEqual([mapWords(language).noBorders]);
      const [table = ''] = partsOf(markup, 'data');
      const placed = given.nodes.filter(({ place }) => place !== null && place.type !== 'COUNTRY');
      for (const { name, place } of placed) {
        expect(table).toContain(name.value);
        expect(table).toContain(place?.name.value);
      }
      expect(partsOf(markup, 'source').length).toBeGreaterThan(0);
    },
  );

  it('every dot is a point with its words, and one is reached first', async () => {
    const { markup } = await mapOf();
    const points = [
      ...markup.matchAll(/ part="point"[^>]* tabindex="(-?\d)" data-place="([^"]+)" aria-label="([^"]+)"/g),
    ];
    expect(points.filter(([, tabindex]) => tabindex === '0')).toHaveLength(1);
    const agadir = points.find(([, , place]) => place === 'agadir')?.[3];
    const { facilities } = await ask('{ facilities(filter: { places: ["agadir"] }) { totalCount } }');
    expect(agadir).toBe(`Agadir: ${facilities.totalCount} facilities`);
  });

  it('shows the figures of an indicator with their period, and what must be known of them', async () => {
    const { given, markup } = await mapOf({ indicator: 'criminal-cases-recorded' });
    if (!('observations' in given)) throw new Error('figures were asked for');
    const slugs = [...markup.matchAll(/data-place="([^"]+)"/g)].map(([, slug]) => slug);
    const places = given.observations.nodes.map(({ place }) => place);
    expect(new Set(slugs)).toEqual(
      new Set(places.filter(({ type }) => type !== 'COUNTRY').map(({ slug }) => slug)),
    );
    expect(markup).toMatch(/aria-label="Oujda: [\d,]+ cases \(.*20\d\d\)"/);
    expect(given.notes.length).toBeGreaterThan(0);
    for (const { value } of given.notes) expect(partsOf(markup, 'caution')[0]).toContain(value);
    expect(partsOf(markup, 'caution')[0]).toContain('The figures are of different periods.');
    const { markup: one } = await mapOf({
      indicator: 'criminal-cases-recorded',
      target: '2013-05-16/2014-05-15',
    });
    expect(partsOf(one, 'caution')[0]).not.toContain('different periods');
  });

  it('keeps to a type and a place', async () => {
    const { given } = await mapOf({ type: 'police-district', place: 'marrakech-safi' });
    const { facilities } = await ask(
      '{ facilities(filter: { types: ["police-district"], places: ["marrakech-safi"] }) { totalCount } }',
    );
    expect('observations' in given ? undefined : given.totalCount).toBe(facilities.totalCount);
  });

  it('a list longer than a page says so', async () => {
    const { given, input } = await mapOf();
    const markup = await markupOf(
      drawMap({ ...given, totalCount: 300 } as typeof given, input, contextIn('FR')),
    );
    expect(partsOf(markup, 'more')[0]).toContain('300 installations');
    expect(markup).toContain('href="https://hasila.test/fr/places/morocco"');
  });

  it('an indicator that there is not is an error', async () => {
    await expect(mapOf({ indicator: 'nothing' })).rejects.toThrow('nothing');
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const { given, input } = await mapOf();
    const markup = await markupOf(drawMap(hostile(given), input, contextIn('AR')));
    expect(markup).not.toContain('<img');
    expect(textOf(markup)).toContain('<img');
  });
});
