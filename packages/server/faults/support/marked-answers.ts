import { expect } from 'vitest';
import { type Answer, ask } from './ask.js';
import { MARK } from './editions.js';
import type { Instance } from './instance.js';

/** Four statements of tables whose rows say of which edition they are. */
export const MARKED_QUESTION = {
  query: `{ dataset { edition } topics { label(language: EN) { value } } facilityTypes { label(language: EN) { value } }
    eventTypes { label(language: EN) { value } } places(first: 5) { nodes { slug } }
    indicators(first: 20) { nodes { topic { label(language: EN) { value } } } } }`,
};

/** The same as a document that is asked for by its hash, with so many places. */
export const MARKED_DOCUMENT = `query ($places: Int!) ${MARKED_QUESTION.query.replace('places(first: 5)', 'places(first: $places)')}`;

interface Served {
  readonly edition: string;
  readonly marks: readonly string[];
}

/** What an instance serves now. */
export async function servedBy({ origin }: Instance): Promise<Served> {
  return served(await ask(origin, MARKED_QUESTION));
}

function served({ text }: Answer): Served {
  const { data, extensions } = JSON.parse(text);
  const labels: readonly string[] = [
    ...[...data.topics, ...data.facilityTypes, ...data.eventTypes].map(({ label }) => label.value),
    ...data.indicators.nodes.map(({ topic }: { topic: { label: { value: string } } }) => topic.label.value),
  ];
  const marks = new Set(labels.map((label) => MARK.exec(label)?.[1] ?? 'unmarked'));
  expect(data.dataset.edition).toBe(extensions.edition);
  return { edition: extensions.edition, marks: [...marks] };
}

/** What in an answer is not of the edition that it names. */
export function mixIn(answer: Answer, seen: Map<string, string>): string | undefined {
  const { edition, marks } = served(answer);
  if (answer.headers['hasila-edition'] !== edition) return `header ${answer.headers['hasila-edition']}`;
  const mark = marks.join(' and ');
  if (!seen.has(edition)) seen.set(edition, mark);
  return marks.length === 1 && seen.get(edition) === mark ? undefined : `${edition}: ${mark}`;
}
