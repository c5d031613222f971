/** Gives a class its tag, once: a page may load the same script twice. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
