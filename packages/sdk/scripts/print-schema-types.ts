import type { GraphQLSchema } from 'graphql';
import { runPlugin } from './codegen.js';

export async function printSchemaTypes(schema: GraphQLSchema): Promise<string> {
  return await runPlugin('typescript', schema, { nonOptionalTypename: true, avoidOptionals: {field: true}, inputMaybeValue: 'T | null | undefined' });
}
