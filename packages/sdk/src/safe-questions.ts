import { safe } from './errors/safe.js';
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

type Method = (...input: readonly unknown[]) => Promise<unknown> | Paged<unknown>;

function safely(answer: Promise<unknown> | Paged<unknown>) {
  if (answer instanceof Promise) return safe(answer);
  return { toArray: (...limit: Parameters<typeof answer.toArray>) => safe(answer.toArray(...limit)) };
}
