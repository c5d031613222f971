import { customType } from 'drizzle-orm/pg-core';

/**
 * Codes, slugs, ids and keys. Their order must not depend on the locale of the database: cursors are compared with
 * it, and the domain sorts by code point too.
 */
export const code = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** One word of a closed list, kept as the word. */
export function word<const Words extends readonly string[]>(_words: Words, name: string) {
  return customType<{ data: Words[number] }>({ dataType: () => 'text COLLATE "C"' })(name);
}
