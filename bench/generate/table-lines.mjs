import { built } from '../at.mjs';
import {
  breakdownKey,
  indicatorCode,
  officialSource,
  placeSlug,
  pressSource,
  publishedOn,
  reportSlug,
  UNIT,
} from './catalogue.mjs';
import { figures } from './readings.mjs';
import { SEED } from './sizes.mjs';

const { chooseReading } = await built('domain/dist/index.js');

const CHUNK = 65_536;

/** Rows of a table for COPY, in pieces that are worth sending. */
export function* pieces(lines) {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const readingId = (n) => `r${String(n).padStart(8, '0')}`;

/** What COPY is asked for, and the rows that follow. Ids of readings count up in the order of series and years. */
export const TABLES = {
  series: {
    columns: 'id, indicator, place, breakdown',
    *lines({ indicators, places, breakdowns }) {
      let id = 0;
      for (let i = 0; i < indicators; i += 1)
        for (let p = 0; p < places; p += 1)
          for (let b = 0; b < breakdowns; b += 1) {
            id += 1;
            yield `${id}\t${indicatorCode(i)}\t${placeSlug(p)}\t${breakdownKey(b)}\n`;
          }
    },
  },
  readings: {
    columns: `id, series_id, period, first_day, last_day, value, qualifier, ulp, unit, as_written, source, report,
      partial, known_on, date_derived`,
    *lines(shape) {
      let id = 0;
      for (const { series, year, value, qualifier, ulp, told } of figures(shape, SEED)) {
        for (let n = 0; n < told; n += 1) {
          id += 1;
          const source = n === 0 ? officialSource(year) : pressSource(year);
          yield `${readingId(id)}\t${series}\t${days(year)}\t${value}\t${qualifier}\t${ulp}\t${UNIT}\t${value} ${UNIT}\t${source}\t${reportSlug(year)}\tf\t${publishedOn(year)}\tf\n`;
        }
      }
    },
  },
  observations: {
    columns: 'series_id, period, first_day, last_day, reading_id, flags',
    *lines(shape) {
      let id = 0;
      for (const figure of figures(shape, SEED)) {
        const { chosen, flags } = choiceFor(figure);
        yield `${figure.series}\t${days(figure.year)}\t${readingId(id + 1 + chosen)}\t{${flags}}\n`;
        id += figure.told;
      }
    },
  },
};

const days = (year) => `${year}\t${year}-01-01\t${year}-12-31`;

const choices = new Map();

/** The domain chooses, once for each kind of figure: the values themselves do not matter to it, for they agree. */
function choiceFor({ qualifier, ulp, told, year, value }) {
  const kind = `${qualifier} ${told}`;
  const known = choices.get(kind);
  if (known !== undefined) return known;
  const unit = { code: UNIT, percent: false, signed: false };
  const readings = Array.from({ length: told }, (_, n) => ({
    id: readingId(n + 1),
    quantity: { value, qualifier, ulp, unit },
    source: { slug: String(n), publisher: String(n), kind: n === 0 ? 'OFFICIAL' : 'PRESS' },
    report: { slug: reportSlug(year), issuedOn: publishedOn(year), cutOff: null },
    knownOn: publishedOn(year),
    dateDerived: false,
    setAside: false,
    partial: false,
    population: null,
  }));
  const { reading, flags } = chooseReading(readings);
  const choice = { chosen: readings.indexOf(reading), flags: flags.join(',') };
  choices.set(kind, choice);
  return choice;
}
