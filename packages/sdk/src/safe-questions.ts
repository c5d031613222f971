import { safe } from './errors/safe.js';
import type { SafeList } from './modes.js';
import type { Paged } from './questions/pages.js';
import type { Questions } from './questions.js';

/** The same questions, which give their failures back: `const { data, error } = await hasila.safe.compare(…)`. */
export function safeQuestions(questions: Questions): Questions<'safe'> {
  const methods = Object.entries(questions as unknown as Readonly<Record<string, Method>>).map(
    ([name, method]) => [name, (...input: readonly unknown[]) => safely(method(...input))],
  );
  // Each method has the arguments of the one of its name, and what `safely` makes of its answer.
  return Object.fromEntries(methods);
}

type Method = (...input: readonly unknown[]) => Promise<object> | Paged<unknown>;

function safely(answer: Promise<object> | Paged<unknown>) {
  return isPaged(answer) ? safeList(answer) : safe(answer.then(withSafeLists));
}

/** An answer may hold lists, as a year in review does. */
function withSafeLists(data: object): object {
  const entries = Object.entries(data);
  if (!entries.some(([, value]) => isPaged(value))) return data;
  return Object.fromEntries(entries.map(([key, value]) => [key, isPaged(value) ? safeList(value) : value]));
}

function isPaged(value: unknown): value is Paged<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function safeList<Item>(list: Paged<Item>): SafeList<Item> {
  return {
    toArray: (...limit) => safe(list.toArray(...limit)),
    page: (...which) => safe(list.page(...which)),
    total: () => safe(list.total()),
  };
}
