/** Fills a template with text, in a browser and on a server: what it is given is escaped, other drawings are not. */
export type Tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) => unknown;

/**
 * What drawing functions write with, so that one function draws in a browser and on a server. They hold to what both
 * sides read alike: attributes in quotes, text, arrays, other drawings, and `''` for nothing.
 */
export interface Templates {
  readonly html: Tag;
  /** For what stands inside of an `<svg>` but not in its template: where a drawing is made of nodes, these are others. */
  readonly svg: Tag;
}

/** What a template makes: it is put into other templates, and looked into by nobody. */
export type Drawing = unknown;
