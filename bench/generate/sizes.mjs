/** Figures of one dataset: indicators × places × breakdowns × years. */
export const YEARS = Array.from({ length: 20 }, (_, n) => 2006 + n);

/** Every dimension but the years grows: more to measure, in more places, in more detail. */
export const SIZES = {
  '10k': { indicators: 100, places: 5, breakdowns: 1 },
  '100k': { indicators: 250, places: 10, breakdowns: 2 },
  '1m': { indicators: 500, places: 20, breakdowns: 5 },
  '6m': { indicators: 1_000, places: 50, breakdowns: 6 },
};

export function observationCount({ indicators, places, breakdowns }) {
  return indicators * places * breakdowns * YEARS.length;
}

export const SEED = 20_260_101;
