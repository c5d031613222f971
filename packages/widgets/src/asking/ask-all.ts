import { BadInputError, type Client } from '@hasila/sdk/core';
import type { AnyKind, Question } from './kind.js';
import { merged } from './merge.js';

/** Inputs of one kind that one root field answers. */
interface Group {
  readonly kind: AnyKind;
  readonly inputs: [unknown, ...unknown[]];
}

/** A server lets a document have no more than 20, and its other bounds leave room for fewer. */
const MOST_FIELDS = 16;

/**
 * Answers many questions by one request, or one for every 16 root fields: a promise for each, in their order. Where one
 * of them is wrong, each is asked again by itself, so that it takes no other with it.
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

const ONE = [undefined];

function askEach(client: Client, questions: readonly Question<unknown>[]): readonly Promise<unknown>[] {
  const groups = new Map<string, Group>();
  const places = questions.map(({ kind, input }) => {
    const key = `${kind.document}${kind.together(input)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, inputs: [input] });
    else group.inputs.push(input);
    return { field: [...groups.keys()].indexOf(key), index: (group?.inputs.length ?? 1) - 1 };
  });
  const fields = fieldsOf(client, [...groups.values()]);
  return questions.map((question, at) => {
    const { field, index } = places[at] ?? { field: 0, index: 0 };
    return fields(field).then(
      (answer) => question.kind.pick(answer, question.input, index),
      (reason) => {
        if (!(reason instanceof BadInputError) || questions.length === 1) throw reason;
        return askEach(client, [question])[0];
      },
    );
  });
}

/** Root fields come in the order in which they are asked for. */
function fieldsOf(client: Client, groups: readonly Group[]): (at: number) => Promise<unknown> {
  const requests: Promise<readonly unknown[]>[] = [];
  for (let start = 0; start < groups.length; start += MOST_FIELDS) {
    const { document, variables } = merged(
      groups.slice(start, start + MOST_FIELDS).map(({ kind, inputs }) => ({
        document: kind.document,
        variables: kind.variables(inputs),
      })),
    );
    requests.push(client.request(document, variables).then(Object.values));
  }
  return async (at) => (await requests[Math.floor(at / MOST_FIELDS)])?.[at % MOST_FIELDS];
}
