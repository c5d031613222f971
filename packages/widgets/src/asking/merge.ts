import type { TypedDocument } from '@hasila/sdk/core';

/** A document, and a value for each of its variables. */
export interface Asked {
  readonly document: TypedDocument<Readonly<Record<string, unknown>>, unknown>;
  readonly variables: unknown;
}

/**
 * Several documents as one: every variable and root field gets the number of its document, `$inputs_2` and `_2:`.
 * Each has the form that `Kind` says. One alone stays as it is, so that a server which knows it may tell it by its hash.
 */
export function merged(asked: readonly Asked[]): Asked {
  const [first] = asked;
  if (first !== undefined && asked.length === 1) return first;
  const variables: Record<string, unknown> = {};
  const heads: string[] = [];
  const fields: string[] = [];
  for (const [index, one] of asked.entries()) {
    const text = `${one.document}`.replace(/\$\w+/g, `$&_${index}`);
    // Bundles have documents without the blanks that GraphQL does not need.
    const body = text.search(/\)\s*\{/);
    heads.push(text.slice(text.indexOf('(') + 1, body));
    fields.push(`_${index}: ${text.slice(text.indexOf('{', body) + 1, text.lastIndexOf('}')).trim()}`);
    for (const [name, value] of Object.entries(Object(one.variables))) variables[`${name}_${index}`] = value;
  }
  return { document: `query Page(${heads.join(', ')}) { ${fields.join(' ')} }`, variables };
}
