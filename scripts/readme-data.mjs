import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataset } from '../packages/schema/dist/index.js';
import { root } from './root.mjs';

/** Writes the counts of the dataset into the README: part of `pnpm generate`, so they cannot fall behind. */
const readme = join(root, 'README.md');
const data = await readDataset(join(root, 'dataset'));

const kindOf = new Map(data.sources.map(({ slug, kind }) => [slug, kind]));
const counted = data.readings.filter(({ setAside }) => setAside === null);
const observations = new Set(
  counted.map(({ indicator, place, breakdown, period }) =>
    [indicator, place, breakdown ?? '', period.first, period.last].join('|'),
  ),
);
const readings = data.readings.length;
const official = data.readings.filter(({ source }) => kindOf.get(source) === 'OFFICIAL').length;
const verified = data.readings.filter(({ paragraphSha256 }) => paragraphSha256 !== null).length;

/** @param {number} value */
const number = (value) => value.toLocaleString('en');
/** @param {number} part */
const share = (part) => `${((100 * part) / readings).toFixed(1)} %`;

const text = `${number(readings)} readings of ${number(observations.size)} observations of ${data.indicators.length} indicators, and
${data.claims.length} claims, from ${data.sources.length} sources that tell ${data.reports.length} reports; ${data.places.length} places,
${data.facilities.length} facilities, ${data.events.length} events and ${data.commitments.length} commitments.

- Only ${official} readings (${share(official)}) are official. The rest is the press telling an official report.
- Only ${verified} (${share(verified)}) could be verified against the document itself, since we hold five. All others say
  \`verified: false\`; their addresses stand in the dataset.
`;

const [before, after] = ['<!-- counts -->\n', '<!-- /counts -->'];
const old = await readFile(readme, 'utf8');
const [start, end] = [old.indexOf(before) + before.length, old.indexOf(after)];
await writeFile(readme, old.slice(0, start) + text + old.slice(end));
