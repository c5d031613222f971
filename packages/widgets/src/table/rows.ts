import type { TableAnswer } from './ask-table.js';

type Indicator = TableAnswer['nodes'][number];
/** A figure of a table. */
export type Cell = Indicator['observations']['nodes'][number];

/** An indicator with its figures of whole years. */
export interface Row {
  readonly indicator: Indicator;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** How a table is sorted: by the name of its indicators, or by the figures of a year. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What stands for the column of names. */
export const NAME = 'indicator';

const YEAR = /^\d{4}$/;

/** The rows of a table, and the whole years that any of them has a figure for. */
export function rowsOf(
  { nodes }: TableAnswer,
  sorting: Sorting | undefined,
  language: string,
): { readonly rows: readonly Row[]; readonly years: readonly string[] } {
  const rows = nodes.map((indicator) => ({
    indicator,
    cells: new Map(
      indicator.observations.nodes.filter(({ period }) => YEAR.test(period)).map((one) => [one.period, one]),
    ),
  }));
  const years = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort();
  return { rows: sorting === undefined ? rows : sorted(rows, sorting, language), years };
}

/** What has no figure stands last, whichever way the others are sorted. */
function sorted(rows: readonly Row[], { column, descending }: Sorting, language: string): readonly Row[] {
  const sign = descending ? -1 : 1;
  const names = new Intl.Collator(language);
  return [...rows].sort((a, b) => {
    if (column === NAME) return sign * names.compare(a.indicator.label.value, b.indicator.label.value);
    const [one, other] = [a, b].map(({ cells }) => cells.get(column)?.quantity.value);
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  });
}

/** Whether there are figures that no column has room for: of other periods than whole years. */
export function hasOtherPeriods({ nodes }: TableAnswer): boolean {
  return nodes.some(({ observations }) => observations.nodes.some(({ period }) => !YEAR.test(period)));
}
