/**
 * How every widget looks, in a shadow root and on a page of the service alike. A page changes it by the custom
 * properties of the first rule, and by `::part`.
 */
export const BASE = `
.hasila {
  --text: var(--hasila-color, light-dark(#1b1f24, #e8eaed));
  --muted: var(--hasila-muted, light-dark(#5a6370, #a3acb8));
  --line: var(--hasila-line, light-dark(#d9dde3, #3a424d));
  --accent: var(--hasila-accent, light-dark(#0b5c8a, #6bbcf0));
  --welcome: var(--hasila-welcome, light-dark(#14693a, #66cf93));
  --unwelcome: var(--hasila-unwelcome, light-dark(#a3261b, #ff9a8f));
  --warning: var(--hasila-warning, light-dark(#7a4b00, #f2c26b));
  --gap: var(--hasila-gap, .75rem);
  color: var(--text);
  font-family: var(--hasila-font, inherit);
  text-align: start;
}
figure.hasila { margin: 0; display: flex; flex-direction: column; gap: var(--gap); }
.hasila :is(p, ul) { margin: 0; padding: 0; list-style: none; }
.hasila a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .2em; }
.hasila a:hover { color: var(--accent); }
.hasila :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hasila .title { display: flex; flex-wrap: wrap; gap: 0 .6em; align-items: baseline; }
.hasila .name { font-weight: 650; font-size: 1.05em; }
.hasila .name a { display: inline-block; }
.hasila :is(.subtitle, .source, .axis-note, .aside, .against, .note, summary, .data thead) { color: var(--muted); font-size: .875em; }
.hasila .caution { color: var(--warning); font-size: .875em; }
.hasila .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hasila summary { cursor: pointer; inline-size: fit-content; min-block-size: 24px; }
@media print { .hasila summary { display: none; } .hasila details::details-content { content-visibility: visible; block-size: auto; } }
`;
