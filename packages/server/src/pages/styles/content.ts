/** What stands in pages beside widgets. */
export const CONTENT = `
.lead { font-size: 1.15em; max-inline-size: 62ch; }
.prose { max-inline-size: 68ch; }
.crumbs { font-size: .9rem; color: var(--quiet); margin-block-end: .75rem; }
.crumbs a { color: inherit; }
section { margin-block-start: clamp(2rem, 5vw, 3.25rem); }
`;
