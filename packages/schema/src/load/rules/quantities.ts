import { assertQuantity, InvalidQuantityError, type Qualifier, type Unit } from '@hasila/domain';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { issueAt } from './rule.js';

/** What is promised and what is delivered are figures that their words and their unit allow. */
export function* promisedQuantities(files: ParsedFiles): Iterable<DatasetIssue> {
  const unitOf = new Map(files.units.rows.map((unit) => [unit.code, unit]));
  for (const row of files.commitments.rows) {
    const written = { property: 'promisedAsWritten', text: row.promisedAsWritten };
    const figure = { ...row, property: 'promised', value: row.promised, written };
    for (const [property, message] of faults(figure, unitOf))
      yield issueAt('commitments', row, property, message);
    if (row.promised === null && row.promisedAsWritten !== null)
      yield issueAt('commitments', row, 'promisedAsWritten', EMPTY('promised'));
  }
  for (const row of files.commitmentStatements.rows) {
    const written = { property: 'asWritten', text: row.asWritten };
    const figure = { ...row, property: 'delivered', value: row.delivered, written };
    for (const [property, message] of faults(figure, unitOf))
      yield issueAt('commitmentStatements', row, property, message);
  }
}

interface StatedFigure {
  /** The property that holds the value. */
  readonly property: string;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly unit: string | null;
  readonly written: { readonly property: string; readonly text: string | null };
}

type Fault = readonly [property: string, message: string];

const EMPTY = (property: string) => `allowed: empty, since ${property} is`;

function faults(figure: StatedFigure, unitOf: ReadonlyMap<string, Unit>): readonly Fault[] {
  const { property, value, qualifier, ulp, unit: code, written } = figure;
  const words = Object.entries({ qualifier, ulp, unit: code });
  if (value === null)
    return words.filter(([, word]) => word !== null).map(([name]) => [name, EMPTY(property)] as const);
  const needed = [...words, [written.property, written.text] as const];
  const empty = needed.filter(([, word]) => word === null);
  if (qualifier === null || ulp === null || code === null || empty.length > 0)
    return empty.map(([name]) => [name, `is empty; allowed: what ${property} says in full`] as const);
  if (ulp <= 0) return [['ulp', 'allowed: a number above zero']];
  const unit = unitOf.get(code);
  return unit === undefined ? [] : quantityFaults(property, { value, qualifier, ulp, unit });
}

function quantityFaults(property: string, quantity: Parameters<typeof assertQuantity>[0]): readonly Fault[] {
  try {
    assertQuantity(quantity);
    return [];
  } catch (error) {
    if (error instanceof InvalidQuantityError) return [[property, error.allowed]];
    throw error;
  }
}
