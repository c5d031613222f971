import { writeFile } from 'node:fs/promises';
import { schema } from '@hasila/schema';
import { lexicographicSortSchema, printSchema } from 'graphql';

const file = new URL('../schema.graphql', import.meta.url);
await writeFile(file, `${printSchema(lexicographicSortSchema(schema))}\n`);
