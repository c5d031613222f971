import { parseBreakdown } from '@hasila/domain';
import type { Labelled, MemberRecord } from '../queries/records.js';
import { builder, type Context } from './builder.js';
import { found } from './found.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

interface Dimension extends Labelled {
  readonly members: readonly MemberRecord[];
}

const BreakdownMember = builder.objectRef<MemberRecord>('BreakdownMember').implement({
  description: 'One part that figures are broken down into: women, Casablanca’s laboratory.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique within its dimension.' }),
    label: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
    }),
  }),
});

export const BreakdownDimension = builder.objectRef<Dimension>('BreakdownDimension').implement({
  description: 'What figures are broken down by: gender, nationality, laboratory.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique in the dataset.' }),
    label: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
    }),
    members: t.field({
      type: [BreakdownMember],
      description: 'Those that figures are published for here.',
      resolve: ({ members }) => members,
    }),
  }),
});

interface Value {
  readonly dimension: Dimension;
  readonly member: MemberRecord;
}

export const BreakdownValueType = builder.objectRef<Value>('BreakdownValue').implement({
  description: 'One member of one dimension.',
  fields: (t) => ({
    dimension: t.field({
      type: BreakdownDimension,
      description: 'What is broken down by.',
      resolve: (v) => v.dimension,
    }),
    member: t.field({ type: BreakdownMember, description: 'Which part.', resolve: (v) => v.member }),
  }),
});

export const BreakdownInput = builder.inputType('BreakdownInput', {
  description: 'One member of one dimension. A breakdown is matched whole, in any order.',
  fields: (t) => ({
    dimension: t.string({ required: true, description: 'Code of a dimension: `gender`.' }),
    member: t.string({ required: true, description: 'Code of a member: `female`.' }),
  }),
});

/** The parts of a breakdown key, with their words. */
export async function breakdownValues(key: string, context: Context): Promise<readonly Value[]> {
  return Promise.all(
    parseBreakdown(key).map(async ({ dimension, member }) => {
      const part = await loadMember(`${dimension}=${member}`, context);
      return { member: part, dimension: await loadDimension(dimension, [part], context) };
    }),
  );
}

/** The dimensions of many breakdown keys, each with the members that occur. */
export async function dimensionsOf(keys: readonly string[], context: Context): Promise<readonly Dimension[]> {
  const pairs = [...new Set(keys.flatMap((key) => key.split(';')))].sort();
  const members = await Promise.all(pairs.map((pair) => loadMember(pair, context)));
  const codes = [...new Set(members.map(({ dimension }) => dimension))];
  return Promise.all(
    codes.map((code) =>
      loadDimension(
        code,
        members.filter(({ dimension }) => dimension === code),
        context,
      ),
    ),
  );
}

function loadMember(pair: string, { loaders }: Context): Promise<MemberRecord> {
  return found(loaders.member.load(pair), 'breakdown member', pair);
}

async function loadDimension(
  code: string,
  members: readonly MemberRecord[],
  { loaders }: Context,
): Promise<Dimension> {
  return { ...(await found(loaders.dimension.load(code), 'breakdown dimension', code)), members };
}
