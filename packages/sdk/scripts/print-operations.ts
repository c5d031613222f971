import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import { runPlugin } from './codegen.js';

const HEAD = `import { persisted } from '../document/typed-document.js';
import type * as Schema from './schema.js';
`;

/** The result and variable types of each operation, and its text with the fragments that it needs. */
export async function printOperations(schema: GraphQLSchema, text: string): Promise<string> {
  const document = parse(text, { noLocation: true });
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const config = {
    skipTypename: true,
    namespacedImportName: 'Schema',
    avoidOptionals: { field: true },
    arrayInputCoercion: false,
  };
  const types = await runPlugin('operations', schema, config, document);
  return [HEAD, types, ...operationsOf(document).map((operation) => printDocument(operation, document))].join(
    '\n',
  );
}

function operationsOf({ definitions }: DocumentNode): readonly OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function printDocument(operation: OperationDefinitionNode, document: DocumentNode): string {
  const name = operation.name?.value;
  if (name === undefined) throw new Error('an operation has no name');
  const definitions = [operation, ...fragmentsOf(operation, document)];
  const source = stripIgnoredCharacters(definitions.map(print).join('\n'));
  const hash = createHash('sha256').update(source).digest('hex');
  return `export const ${name}Document = /* @__PURE__ */ persisted<${name}Query, ${name}QueryVariables>(${JSON.stringify(source)}, '${hash}');\n`;
}

/** The fragments that a definition spreads, and those that these spread, in the order of the files. */
function fragmentsOf(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
): readonly FragmentDefinitionNode[] {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const needed = new Set<string>();
  const collect = (definition: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(definition, {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        if (needed.has(name.value)) return;
        needed.add(name.value);
        for (const fragment of fragments) if (fragment.name.value === name.value) collect(fragment);
      },
    });
  };
  collect(operation);
  return fragments.filter(({ name }) => needed.has(name.value));
}
