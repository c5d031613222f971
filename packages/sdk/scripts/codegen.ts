import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type GraphQLSchema, parse, printSchema } from 'graphql';

const PLUGINS = { typescript, operations };

/** How the schema's own scalars travel in JSON. */
export const SCALARS = { Date: 'string', DateTime: 'string', TimePeriod: 'string' };

/** One run of one code generator. */
export function runPlugin(
  name: keyof typeof PLUGINS,
  schema: GraphQLSchema,
  config: Readonly<Record<string, unknown>>,
  document?: DocumentNode,
): Promise<string> {
  return codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: document === undefined ? [] : [{ location: 'operations', document }],
    plugins: [{ [name]: {} }],
    pluginMap: { [name]: PLUGINS[name] },
    config: {
      immutableTypes: true,
      enumsAsTypes: true,
      maybeValue: 'T | null',
      scalars: SCALARS,
      strictScalars: true,
      ...config,
    },
  });
}
