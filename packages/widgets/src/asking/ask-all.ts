import { BadInputError, type Client, type TypedDocument } from '@hasila/sdk/core';
import type { AnyKind, Question } from './kind.js';
import { merged, unmerged } from './merge.js';

type Settled = PromiseSettledResult<unknown>;

/** Questions of one kind that one document asks for, and where they stand among all. */
interface Group {
  readonly kind: AnyKind;
  readonly inputs: [unknown, ...unknown[]];
  readonly places: number[];
}

/** A server lets a document have no more than 20, and its other bounds leave room for fewer. */
const MOST_FIELDS = 16;

/**
 * Answers many questions by one request (one more for every 16 groups of a kind), in their order, each settled by
 * itself: where one of them is wrong, they are asked again one by one, so that it takes no other with it.
 */
export async function askAll(
  client: Client,
  questions: readonly Question<unknown>[],
): Promise<readonly Settled[]> {
  const groups = grouped(questions);
  const chunks = Array.from({ length: Math.ceil(groups.length / MOST_FIELDS) }, (_, index) =>
    groups.slice(index * MOST_FIELDS, (index + 1) * MOST_FIELDS),
  );
  const settled: Settled[] = [];
  await Promise.all(
    chunks.map(async (chunk) => {
      const places = chunk.flatMap((group) => group.places);
      const answers = await answersOf(client, chunk).catch((reason: unknown) => {
        if (!(reason instanceof BadInputError) || places.length === 1) return rejected(reason, places);
        return oneByOne(client, questions, places);
      });
      for (const [index, place] of places.entries()) {
        settled[place] = answers[index] ?? { status: 'rejected', reason: undefined };
      }
    }),
  );
  return settled;
}

function grouped(questions: readonly Question<unknown>[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [place, { kind, input }] of questions.entries()) {
    const key = `${kind.document}${kind.together(input)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, inputs: [input], places: [place] });
    else {
      group.inputs.push(input);
      group.places.push(place);
    }
  }
  return [...groups.values()];
}

async function answersOf(client: Client, groups: readonly Group[]): Promise<readonly Settled[]> {
  const results = await resultsOf(client, groups);
  return groups.flatMap(({ kind, inputs }, at) =>
    inputs.map((input, index) => settledBy(() => kind.pick(results[at], input, index))),
  );
}

async function resultsOf(client: Client, groups: readonly Group[]): Promise<readonly unknown[]> {
  const [first, second] = groups;
  if (first !== undefined && second === undefined) {
    // As it stands, so that a server that knows it may answer by its hash.
    return [await client.request(first.kind.document, first.kind.variables(first.inputs))];
  }
  const asked = groups.map(({ kind, inputs }) => ({
    text: kind.document.toString(),
    variables: kind.variables(inputs) as Readonly<Record<string, unknown>>,
  }));
  const { text, variables } = merged(asked);
  const document = text as TypedDocument<Readonly<Record<string, unknown>>, unknown>;
  const result = await client.request(document, variables);
  return asked.map((one, index) => unmerged(result, index, one.text));
}

async function oneByOne(
  client: Client,
  questions: readonly Question<unknown>[],
  places: readonly number[],
): Promise<readonly Settled[]> {
  const asked = places.flatMap((place) => questions[place] ?? []);
  return (await Promise.all(asked.map((question) => askAll(client, [question])))).flat();
}

function rejected(reason: unknown, places: readonly number[]): readonly Settled[] {
  return places.map(() => ({ status: 'rejected', reason }));
}

function settledBy(pick: () => unknown): Settled {
  try {
    return { status: 'fulfilled', value: pick() };
  } catch (reason) {
    return { status: 'rejected', reason };
  }
}
