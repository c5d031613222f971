import { LIST_SIZE } from '../styles/sizes.js';

/** The element itself. */
export const HOST = `
:host { display: block; }
:host([hidden]) { display: none; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
.status { color: var(--muted); font-size: .875em; }
`;

/** Of an element that keeps its place: what nobody sees yet is laid out when somebody comes near. */
export const CHART_HOST = 'figure.hasila { content-visibility: auto; overflow-clip-margin: 2rem; }';

/** Of an element that shows a list: on paper all of it is shown. */
export const LIST_HOST = `
@media not print {
  :host { block-size: var(--hasila-block-size, ${LIST_SIZE}); overflow: auto; }
  figure.hasila { block-size: 100%; }
  .scroll { flex: auto; min-block-size: 5rem; overflow: auto; border-block-end: 1px solid; border-color: var(--line); }
}
`;
