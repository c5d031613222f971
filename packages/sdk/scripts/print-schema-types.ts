import { type GraphQLSchema, isSpecifiedScalarType } from 'graphql';
import { runPlugin, SCALARS } from './codegen.js';

/** Every type of the schema, and `Named`, where the reader of own documents finds them by name. */
export async function printSchemaTypes(schema: GraphQLSchema): Promise<string> {
  const types = await runPlugin('typescript', schema, {
    nonOptionalTypename: true,
    avoidOptionals: { field: true },
    inputMaybeValue: 'T | null | undefined',
  });
  const scalars = Object.keys(SCALARS);
  const named = Object.values(schema.getTypeMap())
    .filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !scalars.includes(type.name),
    )
    .map(({ name }) => `  readonly ${name}: ${name};`);
  const scalar = ['ID', 'String', 'Boolean', 'Int', 'Float', ...scalars].map(
    (name) => `  readonly ${name}: Scalars['${name}']['input'];`,
  );
  return `${types}\n/** Every type by its name. */\nexport interface Named {\n${[...scalar, ...named].join('\n')}\n}\n`;
}
