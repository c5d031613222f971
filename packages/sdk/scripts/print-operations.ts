import { type GraphQLSchema, parse } from 'graphql';
import { runPlugin } from './codegen.js';

export async function printOperations(schema: GraphQLSchema, text: string): Promise<string> {
  return await runPlugin('operations', schema, { skipTypename: true, namespacedImportName: 'Schema', avoidOptionals: {field: true}, arrayInputCoercion: false, }, parse(text));
}
