/** A document with its values. */
export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FORM = /^query \w+\((.*?)\) \{(.*)\}$/s;

/**
 * Several documents as one: every variable and root field gets the number of its document, `$inputs_2` and `_2:`.
 * Each has the form that `Kind` says.
 */
export function merged(documents: readonly Asked[]): Asked {
  const variables: Record<string, unknown> = {};
  const heads: string[] = [];
  const fields: string[] = [];
  for (const [index, document] of documents.entries()) {
    const [, head = '', field = ''] = FORM.exec(document.text.trim()) ?? [];
    const numbered = (part: string) => part.replace(/\$(\w+)/g, `$$$1_${index}`).trim();
    heads.push(numbered(head));
    fields.push(`_${index}: ${numbered(field)}`);
    for (const [name, value] of Object.entries(document.variables)) variables[`${name}_${index}`] = value;
  }
  return { text: `query Page(${heads.join(', ')}) { ${fields.join(' ')} }`, variables };
}

/** The answer to one of the merged documents, as if it had been asked alone. */
export function unmerged(result: Readonly<Record<string, unknown>>, index: number, text: string): unknown {
  const [, , field = ''] = FORM.exec(text.trim()) ?? [];
  const name = /^\s*(\w+)/.exec(field)?.[1] ?? '';
  return { [name]: result[`_${index}`] };
}
