/** The element itself. */
export const HOST = `
:host { display: block; color-scheme: inherit; }
:host([hidden]) { display: none; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
.status { color: var(--muted); font-size: .875em; }
`;

/**
 * Keeps the place of what is not there yet, so that nothing moves when it comes: as much as most need, on a screen of
 * any width and on a narrow one.
 */
export function reserved(size: string, narrow: string, selector = ''): string {
  const host = selector === '' ? ':host' : `:host(${selector})`;
  return `${host} { min-block-size: var(--hasila-block-size, ${size}); }
@media (width < 40rem) { ${host} { min-block-size: var(--hasila-block-size, ${narrow}); } }
`;
}

/** A list may be of any length: it has a place of one size, in which it scrolls. On paper all of it is shown. */
export const LIST_HOST = `
@media not print {
  :host { block-size: var(--hasila-block-size, 40rem); overflow: auto; }
  figure.hasila { block-size: 100%; }
  .scroll { flex: 1 0 12rem; overflow: auto; }
}
`;
