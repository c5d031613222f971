import { writeFile } from 'node:fs/promises';
import { fromRoot } from '../at.mjs';
import { keptResults } from '../results.mjs';
import { methodSection } from './method-section.mjs';
import { plotsOf } from './plots.mjs';
import {
  growthSection,
  loadSection,
  memorySection,
  rowsSection,
  startSection,
  statementsSection,
  throughputSection,
} from './sections.mjs';

/** Writes docs/performance.md and its pictures from the results that are kept. */
export async function writePage() {
  const results = await keptResults();
  if (Object.keys(results).length === 0) throw new Error('nothing was measured yet');
  for (const [name, svg] of Object.entries(plotsOf(results)))
    await writeFile(fromRoot(`docs/pictures/${name}`), svg);
  const sections = [
    '# How fast it is',
    'Written by the [bench](../bench/README.md), beside the least that can be done for the same answers and beside others.',
    ...rowsSection(results),
    ...throughputSection(results),
    ...growthSection(results),
    ...statementsSection(results),
    ...loadSection(results),
    ...memorySection(results),
    ...startSection(results),
    ...methodSection(results),
  ];
  await writeFile(fromRoot('docs/performance.md'), `${sections.join('\n\n')}\n`);
}
