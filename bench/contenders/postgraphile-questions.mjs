import { readFile } from 'node:fs/promises';
import { fromBench } from '../at.mjs';
import { driver } from '../driver.mjs';
import { post } from '../loads.mjs';
import { dataOf } from './answers.mjs';

const FIGURES = 'baseValue targetValue change direction';
const variables = { base: '2024', target: '2025' };

/** The same twenty comparisons, from a view and from a computed column; its API has other shapes than ours. */
export const VIEW = post({
  operationName: 'List',
  query: `query List($base: String!, $target: String!) {
  allChanges(first: 20, orderBy: [CODE_ASC], condition: { base: $base, target: $target }) {
    nodes { code label ${FIGURES} } } }`,
  variables,
});

export const COMPUTED = post({
  operationName: 'List',
  query: `query List($base: String!, $target: String!) {
  allIndicators(first: 20, orderBy: [CODE_ASC]) {
    nodes { code label comparison(base: $base, target: $target) { ${FIGURES} } } } }`,
  variables,
});

/** Makes the view and the function in a database. */
export async function makePeerViews(url) {
  const sql = driver(url, { max: 1 });
  await sql.unsafe(await readFile(fromBench('contenders/postgraphile.sql'), 'utf8'));
  await sql.end();
}

/** Throws unless both tell the figures of `list`: the arithmetic of the database differs in the last digit at most. */
export async function checkFigures({ name, origin }, { list }) {
  const { allChanges } = await dataOf(origin, VIEW);
  const { allIndicators } = await dataOf(origin, COMPUTED);
  const computed = allIndicators.nodes.map(({ comparison, ...indicator }) => ({
    ...indicator,
    ...comparison,
  }));
  for (const rows of [allChanges.nodes, computed]) {
    const wrong = list.indicators.nodes.find((node, n) => !isSame(node, rows[n]));
    if (wrong !== undefined) throw new Error(`${name} has other figures of ${wrong.code}`);
  }
}

function isSame({ code, label, comparison: { base, target, change } }, row) {
  const near = Math.abs(row.change - change.value) <= 1e-12 * Math.max(1, Math.abs(change.value));
  return (
    near &&
    row.code === code &&
    row.label === label.value &&
    row.baseValue === base.quantity.value &&
    row.targetValue === target.quantity.value &&
    row.direction === change.direction
  );
}
