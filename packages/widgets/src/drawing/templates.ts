/** Fills a template: Lit's `html` in a browser, one that makes text on a server. Both escape what they are given. */
export type Tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) => unknown;

/**
 * What drawing functions write with, so that one function draws in a browser and on a server. They hold to what both
 * sides read alike: attributes in quotes, text, arrays, other drawings, and `''` for nothing.
 */
export interface Templates {
  readonly html: Tag;
  /** For what stands inside of an `<svg>` but not in its template. On a server it is the same as `html`. */
  readonly svg: Tag;
}

/** What a template makes: it is put into other templates, and looked into by nobody. */
export type Drawing = unknown;
