import { tendency } from './direction.js';
import { type Day, daysBetween, formatPeriod, overlaps, type Period } from './period.js';
import type { Quantity } from './quantity.js';

export const COMMITMENT_STATUSES = [
  'ANNOUNCED',
  'IN_PROGRESS',
  'PARTLY_DELIVERED',
  'DELIVERED',
  'DELAYED',
  'CANCELLED',
  'NOT_MENTIONED_SINCE',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What a single statement can say: that nothing was said is no statement. */
export const STATEMENT_STATUSES = [
  'ANNOUNCED',
  'IN_PROGRESS',
  'PARTLY_DELIVERED',
  'DELIVERED',
  'DELAYED',
  'CANCELLED',
] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** What one source says about something announced. */
export interface CommitmentStatement {
  readonly id: string;
  readonly status: StatementStatus;
  /** When it is to be there, as precise as the text is. */
  readonly due: Period | null;
  readonly knownOn: Day;
  readonly delivered: Quantity | null;
}

/** Everything that decides what became of something announced. */
export interface CommitmentHistory {
  readonly promised: Quantity | null;
  readonly statements: readonly CommitmentStatement[];
  /** The days on which annual reports were issued: one after the last statement could have spoken of it. */
  readonly annualReports: readonly Day[];
}

/** What became of something announced, as it was known on a day. */
export interface CommitmentState {
  readonly status: CommitmentStatus;
  /** As last stated. */
  readonly due: Period | null;
  /** As first stated. */
  readonly originalDue: Period | null;
  /** How many days later than first stated, at least and at most; `null` while fewer than two due periods were stated. */
  readonly slippage: { readonly min: number; readonly max: number } | null;
  readonly delivered: Quantity | null;
}

/** Statements as they were known on a day, oldest first. */
export function statementsKnown<S extends CommitmentStatement>(
  statements: readonly S[],
  asOf?: Day,
): readonly S[] {
  return statements
    .filter(({ knownOn }) => asOf === undefined || knownOn <= asOf)
    .sort((a, b) => (a.knownOn === b.knownOn ? (a.id < b.id ? -1 : 1) : a.knownOn < b.knownOn ? -1 : 1));
}

/**
 * The state of a commitment; `undefined` before its first statement. Silence is never read as delivery: when the
 * annual report that follows the last statement says nothing, the status is `NOT_MENTIONED_SINCE`.
 */
export function commitmentState(history: CommitmentHistory, asOf?: Day): CommitmentState | undefined {
  const statements = statementsKnown(history.statements, asOf);
  const last = statements.at(-1);
  if (last === undefined) return undefined;
  const dues = statements.map(({ due }) => due).filter((due) => due !== null);
  const [originalDue = null, due = null] = [dues[0], dues.at(-1)];
  const delivered =
    statements
      .map((statement) => statement.delivered)
      .filter((quantity) => quantity !== null)
      .at(-1) ?? null;
  const reports = history.annualReports.filter((day) => asOf === undefined || day <= asOf);
  return {
    status: statusOf(statements, history.promised, delivered, reports),
    due,
    originalDue,
    slippage: originalDue === null || due === null || dues.length < 2 ? null : slippage(originalDue, due),
    delivered,
  };
}

function statusOf(
  statements: readonly CommitmentStatement[],
  promised: Quantity | null,
  delivered: Quantity | null,
  annualReports: readonly Day[],
): CommitmentStatus {
  const last = statements.at(-1);
  if (last === undefined) return 'ANNOUNCED';
  const short =
    promised !== null && delivered !== null && tendency(promised, delivered).direction === 'DECREASE';
  if (short && last.status !== 'CANCELLED') return 'PARTLY_DELIVERED';
  if (last.status !== 'ANNOUNCED' && last.status !== 'IN_PROGRESS') return last.status;
  if (movesDue(statements)) return 'DELAYED';
  return annualReports.some((day) => day > last.knownOn) ? 'NOT_MENTIONED_SINCE' : last.status;
}

/** Whether the last statement puts off what was due. */
function movesDue(statements: readonly CommitmentStatement[]): boolean {
  const now = statements.at(-1)?.due;
  const before = statements
    .slice(0, -1)
    .map(({ due }) => due)
    .filter((due) => due !== null)
    .at(-1);
  return now != null && before !== undefined && now.last > before.last;
}

/** [first day of the last due − last day of the first due, last day of the last due − first day of the first due]. */
function slippage(first: Period, last: Period): { readonly min: number; readonly max: number } {
  if (formatPeriod(first) === formatPeriod(last)) return { min: 0, max: 0 };
  return { min: daysBetween(first.last, last.first), max: daysBetween(first.first, last.last) };
}

/** Which states are meant: all given conditions hold together. */
export interface CommitmentConditions {
  readonly statuses?: readonly CommitmentStatus[] | null | undefined;
  /** Due, as last stated, in a period that shares a day with this one. */
  readonly dueIn?: Period | null | undefined;
  readonly slippedAtLeastDays?: number | null | undefined;
}

export function meetsConditions(
  { status, due, slippage }: CommitmentState,
  { statuses, dueIn, slippedAtLeastDays: days }: CommitmentConditions,
): boolean {
  return (
    (statuses == null || statuses.includes(status)) &&
    (dueIn == null || (due !== null && overlaps(due, dueIn))) &&
    (days == null || (slippage !== null && slippage.min >= days))
  );
}

/** How many are in each state. */
export function countStatuses(
  states: readonly CommitmentState[],
): Readonly<Record<CommitmentStatus, number>> {
  const count = (wanted: CommitmentStatus) => states.filter(({ status }) => status === wanted).length;
  return {
    ANNOUNCED: count('ANNOUNCED'),
    IN_PROGRESS: count('IN_PROGRESS'),
    PARTLY_DELIVERED: count('PARTLY_DELIVERED'),
    DELIVERED: count('DELIVERED'),
    DELAYED: count('DELAYED'),
    CANCELLED: count('CANCELLED'),
    NOT_MENTIONED_SINCE: count('NOT_MENTIONED_SINCE'),
  };
}

/** Whether any statement made it due in a period that shares a day with this one. */
export function everDueIn(statements: readonly CommitmentStatement[], period: Period): boolean {
  return statements.some(({ due }) => due !== null && overlaps(due, period));
}
