import { BadInputError, type Client } from '@hasila/sdk/core';
import type { AnyKind, Question } from './kind.js';
import { merged } from './merge.js';

/** Inputs of one kind that one root field answers. */
interface Group {
  readonly kind: AnyKind;
  readonly inputs: [unknown, ...unknown[]];
}

/** What a server lets one document have: no more than 20 root fields, 2,000 tokens, and a cost of 20,000. */
const MOST_FIELDS = 16;
const MOST_TOKENS = 1_950;
const MOST_COST = 20_000;
const USUAL_COST = 160;

const ONE = [undefined];

/**
 * Answers many questions by as few requests as the limits of a server allow, most often by one: a promise for each, in
 * their order. Where a request is refused, its halves are asked again, so that what is wrong takes nothing with it.
 */
export function askAll(client: Client, questions: readonly Question<unknown>[]): readonly Promise<unknown>[] {
  const answers = askEach(
    client,
    questions.flatMap((one) => one.parts ?? one),
  ).values();
  return questions.map(({ parts }) => {
    // Of each part the answer that comes next.
    const own = (parts ?? ONE).map(() => answers.next().value);
    return parts === undefined ? Promise.resolve(own[0]) : Promise.all(own);
  });
}

function askEach(client: Client, questions: readonly Question<unknown>[]): readonly Promise<unknown>[] {
  const groups = new Map<string, Group>();
  const places = questions.map(({ kind, input }) => {
    const key = `${kind.document}${kind.together(input)}`;
    const group = groups.get(key) ?? { kind, inputs: [input] };
    if (groups.has(key)) group.inputs.push(input);
    groups.set(key, group);
    return { group, index: group.inputs.length - 1 };
  });
  const fields = fieldsOf(client, [...groups.values()]);
  return questions.map(async (question, at) => {
    const { group, index } = places[at] as (typeof places)[number];
    try {
      return question.kind.pick(await fields.get(group), question.input, index);
    } catch (reason) {
      if (!(reason instanceof BadInputError) || group.inputs.length === 1) throw reason;
      return askEach(client, [question])[0];
    }
  });
}

/** The answer to each group, as many of them in a request as it has room for. */
function fieldsOf(client: Client, groups: readonly Group[]): ReadonlyMap<Group, Promise<unknown>> {
  const fields = new Map<Group, Promise<unknown>>();
  let [chunk, tokens, cost]: [Group[], number, number] = [[], 0, 0];
  const send = () => {
    for (const [index, field] of fieldsIn(client, chunk).entries()) fields.set(chunk[index] as Group, field);
    [chunk, tokens, cost] = [[], 0, 0];
  };
  for (const group of groups) {
    const more = `${group.kind.document}`.match(/\w+|[^\s\w,]/g)?.length ?? 0;
    const dear = costOf(group);
    if (chunk.length === MOST_FIELDS || tokens + more > MOST_TOKENS || cost + dear > MOST_COST) send();
    chunk.push(group);
    tokens += more;
    cost += dear;
  }
  send();
  return fields;
}

function costOf({ kind, inputs }: Group): number {
  return inputs.reduce((sum: number, input) => sum + (kind.cost?.(input) ?? USUAL_COST), 0);
}

/** Root fields come in the order in which they are asked for. */
function fieldsIn(client: Client, groups: readonly Group[]): readonly Promise<unknown>[] {
  if (groups.length === 0) return [];
  const { document, variables } = merged(
    groups.map(({ kind, inputs }) => ({ document: kind.document, variables: kind.variables(inputs) })),
  );
  const answer: Promise<readonly unknown[]> = client
    .request(document, variables)
    .then(Object.values, (reason) => {
      if (!(reason instanceof BadInputError) || groups.length === 1) throw reason;
      const half = groups.length >> 1;
      return [...fieldsIn(client, groups.slice(0, half)), ...fieldsIn(client, groups.slice(half))];
    });
  return groups.map(async (_, index) => (await answer)[index]);
}
