/** The whole page: colours, type, header, footer. Logical properties alone, so that Arabic pages need no rules of their own. */
export const SHELL = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfdfb, #14171b);
  --panel: light-dark(#f4f3ee, #1c2026);
  --ink: light-dark(#1b1f24, #e8eaed);
  --quiet: light-dark(#5a6370, #a3acb8);
  --rule: light-dark(#dcdad2, #363d47);
  --link: light-dark(#0b5c8a, #6bbcf0);
  --serif: 'Iowan Old Style', Charter, 'Source Serif 4', Georgia, 'Noto Serif', serif;
  --sans: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  --head: var(--serif);
  --body: var(--sans);
  --step: clamp(1rem, .95rem + .25vw, 1.0625rem);
  --hasila-color: var(--ink);
  --hasila-muted: var(--quiet);
  --hasila-line: var(--rule);
  --hasila-accent: var(--link);
}
:root:lang(ar) {
  --head: 'Noto Naskh Arabic', 'Amiri', 'Geeza Pro', 'Traditional Arabic', serif;
  --body: 'Noto Naskh Arabic', 'Amiri', 'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic', sans-serif;
  --step: clamp(1.0625rem, 1rem + .3vw, 1.1875rem);
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--step)/1.6 var(--body); overflow-wrap: break-word; }
:lang(ar) body { line-height: 1.85; }
h1, h2, h3 { font-family: var(--head); font-weight: 600; line-height: 1.25; text-wrap: balance; margin-block: 0 .5em; }
:lang(ar) :is(h1, h2, h3) { line-height: 1.5; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); letter-spacing: -.01em; }
h2 { font-size: clamp(1.25rem, 1.1rem + .8vw, 1.6rem); }
h3 { font-size: 1.1rem; }
:lang(ar) h1 { letter-spacing: 0; }
p, ul, ol, dl, table, pre, figure { margin-block: 0 1em; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
main, .inner { max-inline-size: 72rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
main { padding-block: clamp(1.5rem, 4vw, 3rem) 4rem; min-block-size: 60vh; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: .6em 1em; background: var(--paper); transform: translateY(-110%); z-index: 2; }
.skip:focus { transform: none; }
.small { font-size: .875em; }
.quiet { color: var(--quiet); }
.top { border-block-end: 1px solid var(--rule); }
.top .inner { display: grid; grid-template-columns: 1fr auto; gap: .5rem 1.5rem; align-items: center; padding-block: .75rem .5rem; }
.brand { font: 700 1.5rem/1.3 var(--head); color: inherit; text-decoration: none; }
.top ul, .bottom ul { list-style: none; margin: 0; padding: 0; }
.languages ul { display: flex; gap: .2rem; font-size: .9rem; }
.languages :is(a, span) { display: block; padding: .3em .5em; }
.languages [aria-current] { color: var(--quiet); }
.top .search { grid-column: 1 / -1; }
.search { display: flex; gap: .5rem; position: relative; }
.search input { flex: 1; min-inline-size: 0; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .4em .7em; }
button { font: inherit; font-weight: 600; color: var(--paper); background: var(--link); border: 1px solid transparent; border-radius: 4px; padding: .4em 1em; cursor: pointer; }
.sections { grid-column: 1 / -1; }
.sections ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; margin-inline: -.5rem; font-size: .9375rem; }
.sections a { display: block; padding: .4em .5em; color: inherit; text-decoration: none; border-block-end: 2px solid transparent; }
.sections a:hover, .sections [aria-current] { border-block-end-color: var(--link); }
.bottom { border-block-start: 1px solid var(--rule); background: var(--panel); font-size: .9375rem; }
.bottom .inner { display: grid; gap: 1.5rem 3rem; padding-block: 2rem; }
.bottom h2 { font-size: 1rem; margin-block-end: .3em; }
.bottom li { margin-block: .15em; }
.bottom p { max-inline-size: 45ch; }
.bottom a { display: inline-block; padding-block: .15em; }
@media (min-width: 48rem) {
  .top .inner { grid-template-columns: auto 1fr auto; }
  .top .search { grid-column: 2; grid-row: 1; max-inline-size: 26rem; inline-size: 100%; justify-self: end; }
  .top .languages { grid-column: 3; grid-row: 1; }
  .bottom .inner { grid-template-columns: 2fr 1fr; }
}
@media print {
  .top .search, .sections, .languages, .skip, .bottom nav, button { display: none; }
  body { font-size: 10.5pt; }
  main { padding-block: 1rem; }
  a { color: inherit; }
}
`;
