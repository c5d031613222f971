import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compilerMessages } from './support/snippets.js';

const folder = new URL('../operations/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const fragments = read('fragments.graphql')
  .split(/^(?=fragment )/m)
  .map((text) => ({ name: /^fragment (\w+)/.exec(text)?.[1] ?? '', text }));
const operations = readdirSync(folder)
  .filter((name) => name !== 'fragments.graphql')
  .map(read);

/** A text with the fragments that it spreads, and those that these spread: all of them take the compiler long. */
function whole(text: string): string {
  const missing = fragments.filter(
    ({ name }) => new RegExp(`\\.{3}${name}\\b`).test(text) && !text.includes(`fragment ${name} on`),
  );
  return missing.length === 0 ? text : whole([text, ...missing.map((one) => one.text)].join('\n'));
}

/** Two readers of one text: the types that `graphql()` infers, and those that the code generator prints. */
const code = `
  import { graphql } from '../src/document/graphql.js';
  import type { ResultOf, VariablesOf } from '../src/document/typed-document.js';
  import type * as Generated from '../src/generated/operations.js';
  type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
  ${operations
    .map((text) => {
      const name = /query (\w+)/.exec(text)?.[1] ?? 'Unnamed';
      return `
        const ${name} = graphql(\`${whole(text)}\`);
        export const result${name}: Same<ResultOf<typeof ${name}>, Generated.${name}Query> = true;
        export const variables${name}: Same<VariablesOf<typeof ${name}>, Generated.${name}QueryVariables> = true;
        export const known${name}: unknown extends ResultOf<typeof ${name}> ? false : true = true;`;
    })
    .join('\n')}
`;

it('graphql() infers what the code generator prints, for every operation of the package', async () => {
  expect(operations.every((text) => /query \w+/.test(text))).toBe(true);
  expect(await compilerMessages(code)).toEqual([]);
}, 60_000);

it('says which field the schema does not know', async () => {
  const [message] = await compilerMessages(`
    import { graphql } from '../src/document/graphql.js';
    graphql('{ indicators { nodes { lable { value } } } }');
  `);
  expect(message).toContain('Indicator has no field \\"lable\\".');
}, 60_000);
