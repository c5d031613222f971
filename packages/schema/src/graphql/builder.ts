import type { Language, Period } from '@hasila/domain';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import TracingPlugin, { isRootField, runFunction } from '@pothos/plugin-tracing';
import type { GraphQLFieldResolver } from 'graphql';
import { BadUserInput } from '../bad-user-input.js';
import type { Edition } from '../queries/edition.js';
import type { Loaders } from '../queries/loaders.js';

/** What a resolver may use: nothing in it outlives the request. */
export interface Context {
  readonly loaders: Loaders;
  readonly edition: Edition;
  /** From `Accept-Language`; where it is undefined, a text without its own argument is English. */
  readonly language: Language | undefined;
  /** Told of so many more objects in the lists of the answer; throws when they are too many. */
  readonly count?: ((objects: number) => void) | undefined;
  /** Told of every field of the query type, once it is answered. */
  readonly onRootField?: ((field: string, milliseconds: number, failed: boolean) => void) | undefined;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    TimePeriod: { Input: Period; Output: Period };
    ID: { Input: string; Output: string };
  };
  Connection: { readonly totalCount: () => Promise<number> };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  plugins: [TracingPlugin, RelayPlugin],
  tracing: { default: isRootField, wrap: timeRootField },
  defaultFieldNullability: false,
  relay: {
    brandLoadedObjects: true,
    cursorType: 'String',
    nodesOnConnection: { description: 'The nodes alone, for a caller who needs no cursors.' },
    edgesFieldOptions: { nullable: { list: false, items: false }, description: 'Nodes with their cursors.' },
    nodeFieldOptions: { nullable: false, description: 'The thing itself.' },
    encodeGlobalID: (typename, id) => Buffer.from(`${typename}:${id}`).toString('base64url'),
    decodeGlobalID,
    nodeTypeOptions: { description: 'Anything that can be fetched again by its id.' },
    idFieldOptions: { description: 'Global id.' },
    nodeQueryOptions: {
      description: 'Any one thing by its id; null when no such thing is served.',
      args: { id: { description: 'A global id.' } },
    },
    nodesQueryOptions: {
      description: 'Many things by their ids, in the order of the ids; null for each one not served.',
      args: { ids: { description: 'Global ids.' } },
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'A node and its place in the list.' },
    hasNextPageFieldOptions: { description: 'Whether more follows this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether more comes before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first node.' },
    endCursorFieldOptions: { description: 'Cursor of the last node.' },
    cursorFieldOptions: { description: 'The place of this node in the list, for `after` and `before`.' },
    pageInfoFieldOptions: { description: 'Where this page stands in its list.' },
    firstArgOptions: { description: 'How many nodes from the start, 1 to 200. Default 50.' },
    lastArgOptions: { description: 'How many nodes from the end, 1 to 200. Not together with `first`.' },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
  },
});

function timeRootField(
  resolve: GraphQLFieldResolver<unknown, Context, Record<string, unknown>>,
  _traced: boolean,
  { name }: { readonly name: string },
): typeof resolve {
  return (source, args, context, info) => {
    const { onRootField } = context;
    if (onRootField === undefined) return resolve(source, args, context, info);
    return runFunction(
      () => resolve(source, args, context, info),
      (error, milliseconds) => onRootField(name, milliseconds, error !== null && error !== undefined),
    );
  };
}

const NODE_TYPES = [
  'Claim',
  'Commitment',
  'Comparison',
  'Event',
  'Facility',
  'Indicator',
  'Observation',
  'Place',
  'Reading',
  'Report',
  'Series',
  'Source',
] as const;

function decodeGlobalID(globalID: string): { typename: string; id: string } {
  const [, name, id] =
    /^(\w{1,40}):([^\0\uFFFD]+)$/.exec(Buffer.from(globalID, 'base64url').toString()) ?? [];
  const typename = NODE_TYPES.find((type) => type === name);
  if (typename === undefined || id === undefined)
    throw new BadUserInput([{ path: 'id', value: globalID, allowed: 'an id that this API gave' }]);
  return { typename, id };
}

builder.queryType({ description: 'What can be asked.' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many nodes the whole list has. Counted only when it is selected.',
    resolve: (connection) => connection.totalCount(),
  }),
);
