import { type BreakdownValue, breakdownKey } from '@hasila/domain';
import { BadUserInput, type InputProblem } from '../bad-user-input.js';
import type { CodeKind } from '../queries/known-codes.js';
import type { Context } from './builder.js';

/** A code that a caller wrote, and where. */
export interface AskedCode {
  readonly kind: CodeKind;
  readonly code: string;
  readonly path: string;
}

const WHERE: Readonly<Record<CodeKind, string>> = {
  indicator: 'a code of indicators { nodes { code } }',
  topic: 'a code of topics { code }',
  unit: 'a code of units { code }',
  institution: 'a code such as that of dataset { publisher { code } }',
  place: 'a slug of places { nodes { slug } }',
  member: 'a dimension and a member of it, of indicator { breakdowns { code members { code } } }',
  source: 'a slug of sources { nodes { slug } }',
  facilityType: 'a code of facilityTypes { code }',
  facility: 'a slug of facilities { nodes { slug } }',
  eventType: 'a code of eventTypes { code }',
  eventSeries: 'a code such as open-days',
  event: 'a slug of events { nodes { slug } }',
  report: 'a slug of reports { nodes { slug } }',
};

/** Refuses every unknown code at once, each with its path, and whatever else was found wrong before. */
export async function checkCodes(
  { loaders }: Context,
  asked: readonly AskedCode[],
  found: readonly InputProblem[] = [],
): Promise<void> {
  const known = await Promise.all(asked.map(({ kind, code }) => isKnown(loaders, kind, code)));
  const problems = asked.flatMap(({ kind, code, path }, index) =>
    known[index] === true ? [] : [{ path, value: code, allowed: WHERE[kind] }],
  );
  if (found.length + problems.length > 0) throw new BadUserInput([...found, ...problems]);
}

async function isKnown(loaders: Context['loaders'], kind: CodeKind, code: string): Promise<boolean> {
  if (code.includes('\0')) return false;
  // An indicator is read in any case: asking for it here costs no statement of its own.
  if (kind === 'indicator') return (await loaders.indicator.load(code)) !== undefined;
  return (await loaders.knownCode.load(`${kind}:${code}`)) !== undefined;
}

type Codes = readonly string[] | string | null | undefined;

/** The codes of a list or of a single argument, with their paths. */
export function asked(kind: CodeKind, codes: Codes, path: string): readonly AskedCode[] {
  if (codes === null || codes === undefined) return [];
  if (typeof codes === 'string') return [{ kind, code: codes, path }];
  return codes.map((code, index) => ({ kind, code, path: `${path}[${index}]` }));
}

export function askedBreakdown(
  breakdown: readonly BreakdownValue[] | null | undefined,
  path: string,
): readonly AskedCode[] {
  return (breakdown ?? []).map((value, index) => ({
    kind: 'member',
    code: breakdownKey([value]),
    path: `${path}[${index}]`,
  }));
}
