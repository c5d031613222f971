import { breakdownKey, breakdownProblems, comparedYears, formatPeriod, yearPeriod } from '@hasila/domain';
import { CompareDocument, YearOverYearDocument } from '../../generated/operations.js';
import type { BreakdownInput, InputMaybe } from '../../generated/schema.js';
import { compareSides } from '../comparisons.js';
import { readPeriod } from '../conditions.js';
import { asked, askedBreakdown, checkCodes } from '../known-codes.js';
import { badInput } from '../refusals.js';
import type { Request } from '../request.js';
import { comparisonToWire } from '../wire/comparison.js';
import { answering, namedIndicator } from './answering.js';

const MAX_COMPARISONS = 200;

interface Side {
  readonly period: string;
  readonly place?: InputMaybe<string>;
  readonly breakdown?: InputMaybe<readonly BreakdownInput[]>;
}

export const compareAnswer = answering(CompareDocument, ({ inputs }, request) => {
  const { edition, asOf } = request;
  const count = inputs.length;
  if (count < 1 || count > MAX_COMPARISONS)
    throw badInput([{ path: 'inputs', value: count, allowed: `1 to ${MAX_COMPARISONS} pairs` }]);
  const sides = inputs.flatMap(({ base, target }, n) => [
    { side: base, path: `inputs[${n}].base` },
    { side: target, path: `inputs[${n}].target` },
  ]);
  checkCodes(
    edition,
    [
      ...inputs.flatMap(({ indicator }, n) =>
        asked(edition, 'indicator', indicator, `inputs[${n}].indicator`),
      ),
      ...sides.flatMap(({ side, path }) => [
        ...asked(edition, 'place', side.place, `${path}.place`),
        ...askedBreakdown(edition, side.breakdown, `${path}.breakdown`),
      ]),
    ],
    sides.flatMap(({ side, path }) => breakdownProblems(side.breakdown, `${path}.breakdown`)),
  );
  const sideKey = ({ period, place, breakdown }: Side, path: string) => ({
    period: formatPeriod(readPeriod(period, `${path}.period`)),
    place: place ?? edition.country,
    breakdown: breakdownKey(breakdown ?? []),
  });
  const compared = inputs.map(({ indicator, base, target, measure, allowIncomparable }, n) =>
    compareSides(edition, {
      indicator,
      base: sideKey(base, `inputs[${n}].base`),
      target: sideKey(target, `inputs[${n}].target`),
      measure: measure ?? 'AUTO',
      allowIncomparable: allowIncomparable ?? false,
      asOf,
    }),
  );
  return { compare: compared.map((row) => comparisonToWire(row, request)) };
});

export const yearOverYearAnswer = answering(YearOverYearDocument, (variables, request) => {
  const { edition, asOf } = request;
  const { breakdown, from, to, measure } = variables;
  const indicator = namedIndicator(variables.indicator, request);
  if (indicator === undefined) return { indicator: null };
  checkCodes(
    edition,
    [
      ...asked(edition, 'place', variables.place, 'place'),
      ...askedBreakdown(edition, breakdown, 'breakdown'),
    ],
    breakdownProblems(breakdown, 'breakdown'),
  );
  const series = { place: variables.place ?? edition.country, breakdown: breakdownKey(breakdown ?? []) };
  const { code } = indicator;
  const observed = edition.periodsOf({ indicator: code, ...series }, asOf);
  const { years, problems } = comparedYears(observed, { from, to }, { fixedBase: false });
  if (problems.length > 0) throw badInput(problems);
  const rows = years.map((year) => yearlyComparison(request, { ...series, indicator: code, year }, measure));
  return { indicator: { yearOverYear: rows.map((row) => comparisonToWire(row, request)) } };
});

interface YearOfSeries {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly year: number;
}

/** A year of a series against the year before it. */
export function yearlyComparison(
  { edition, asOf }: Request,
  { indicator, year, ...series }: YearOfSeries,
  measure: InputMaybe<Parameters<typeof compareSides>[1]['measure']>,
) {
  const side = (of: number) => ({ ...series, period: formatPeriod(yearPeriod(of)) });
  return compareSides(edition, {
    ...{ indicator, base: side(year - 1), target: side(year), asOf },
    ...{ measure: measure ?? 'AUTO', allowIncomparable: false },
  });
}
