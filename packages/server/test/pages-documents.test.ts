import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { schema } from '@hasila/schema';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../src/pages');

it('documents of pages are valid against the schema, and every one has a name of its own', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('-document.ts'));
  const names: string[] = [];
  for (const file of files) {
    const module: Readonly<Record<string, unknown>> = await import(join(folder, file));
    for (const document of Object.values(module)) {
      const parsed = parse(String(document));
      expect(validate(schema, parsed), file).toEqual([]);
      names.push(...parsed.definitions.map((one) => ('name' in one ? (one.name?.value ?? '') : '')));
    }
  }
  expect(names.length).toBeGreaterThan(15);
  expect(new Set(names).size).toBe(names.length);
});
