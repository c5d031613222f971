import { YEARS } from './sizes.mjs';

/** Small, fast, and the same everywhere: "mulberry32". */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The figures of every series, in the order of series and years: what is written of a year, and whether a newspaper
 * tells it too. One object is given again and again.
 */
export function* figures({ indicators, places, breakdowns }, seed) {
  const figure = { series: 0, indicator: 0, place: 0, breakdown: 0, year: 0, value: 0, told: 1, ...EXACT };
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    for (let place = 0; place < places; place += 1) {
      for (let breakdown = 0; breakdown < breakdowns; breakdown += 1) {
        figure.series += 1;
        Object.assign(figure, { indicator, place, breakdown });
        // Of its own, so that a series is the same in a dataset of any size.
        yield* yearsOf(figure, randomFrom(seed + ((indicator * 64 + place) * 8 + breakdown) * 7_919));
      }
    }
  }
}

const EXACT = { qualifier: 'EXACT', ulp: 1 };

function* yearsOf(figure, random) {
  let level = 10 ** (2 + 3 * random());
  for (const year of YEARS) {
    level *= 0.85 + 0.4 * random();
    const words = random();
    const said = random();
    figure.year = year;
    figure.qualifier = words < 0.8 ? 'EXACT' : words < 0.9 ? 'ROUNDED' : 'MORE_THAN';
    figure.ulp = words < 0.8 ? 1 : 10;
    figure.value = Math.max(1, Math.round(level / figure.ulp)) * figure.ulp;
    figure.told = said < 0.1 ? 2 : 1;
    yield figure;
  }
}
