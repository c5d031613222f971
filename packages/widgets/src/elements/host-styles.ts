/** The element itself: it holds its place while there is nothing in it yet. */
export const HOST = `
:host { display: block; min-block-size: var(--hasila-block-size, 0); color-scheme: inherit; }
:host([hidden]) { display: none; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
.status { color: var(--muted); font-size: .875em; }
`;
