/** What stands in pages beside widgets. */
export const CONTENT = `
.lead { font-size: 1.15em; max-inline-size: 62ch; }
.prose { max-inline-size: 68ch; }
.crumbs { font-size: .9375rem; color: var(--quiet); margin-block-end: .75rem; }
.crumbs a { color: inherit; }
section { margin-block-start: clamp(2rem, 5vw, 3.25rem); }
section > h2 { border-block-start: 1px solid var(--rule); padding-block-start: .75rem; }
.hero h1 { max-inline-size: 24ch; font-size: clamp(1.9rem, 1.3rem + 3vw, 3.1rem); }
:lang(ar) .hero h1 { max-inline-size: 30ch; font-size: clamp(1.7rem, 1.3rem + 2.2vw, 2.6rem); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin-block: 1.25rem; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--quiet); font-size: .9375rem; line-height: 1.4; }
.counts dd { margin: 0; font: 600 1.75rem/1.2 var(--head); font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: .75rem 2rem; margin-block: 1.5rem; }
.facts dt { color: var(--quiet); font-size: .9rem; }
.facts dd { margin: 0; }
.charts { display: grid; gap: 0 3rem; }
.charts section > h2 { font-size: 1rem; font-family: var(--body); color: var(--quiet); font-weight: 500; }
.charts hasila-figure .title, .charts hasila-figure::part(title) { display: none; }
@media (min-width: 60rem) { .charts { grid-template-columns: minmax(15rem, 1fr) 2.2fr; } }
/* Their places are those of the drawings in them, before and after their script. */
hasila-figure, hasila-trend, hasila-compare, hasila-map { display: block; --hasila-block-size: 0; }
:is(hasila-figure, hasila-trend, hasila-compare, hasila-map)::part(figure) { content-visibility: visible; }
hasila-table, hasila-ranking, hasila-timeline, hasila-delivery { display: block; --hasila-block-size: auto; }
.where { max-inline-size: 28rem; }
.wide { position: relative; overflow-x: auto; margin-block-end: 1em; }
.list { border-collapse: collapse; inline-size: 100%; font-size: .9375rem; }
.list :is(th, td) { text-align: start; vertical-align: baseline; padding: .55em .75em .55em 0; padding-inline: 0 1em; border-block-end: 1px solid var(--rule); font-weight: 400; }
.list thead th { color: var(--quiet); font-size: .875rem; white-space: nowrap; }
.list tbody th { min-inline-size: 12rem; }
.list td { font-variant-numeric: tabular-nums; }
.changes td { white-space: nowrap; }
.changes td:last-child, .changes td .change { white-space: normal; }
.changes .caution, .changes .note { font-size: .8125rem; margin-block: .2em 0; max-inline-size: 48ch; }
.narrow { display: none; }
@media (max-width: 39.99rem) {
  .list, .list tbody, .list tr, .list :is(td, tbody th) { display: block; }
  .list thead { display: none; }
  .list tr { padding-block: .6em; border-block-end: 1px solid var(--rule); }
  .list :is(td, tbody th) { padding: 0; border: 0; }
  .list tbody td { display: inline; white-space: normal; color: var(--quiet); }
  .list td + td::before { content: ' · '; }
  .list.changes tbody td { display: block; }
  .list.changes td::before { content: none; }
  .list.changes td[data-period]::before { content: attr(data-period) ': '; }
  .list.changes td:last-child { color: inherit; }
  .narrow { display: inline; }
}
.verdict { font-size: .875rem; }
.verdict.consistent { color: light-dark(#14693a, #66cf93); }
.verdict:is(.inconsistent, .sign-conflict, .wording-conflict) { color: light-dark(#a3261b, #ff9a8f); }
.verdict.not-checkable { color: var(--quiet); }
.topics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0 3rem; }
.topics section { margin-block-start: 1.75rem; }
.topics h2 { font-size: 1.15rem; }
.topics h2 a { color: inherit; }
.topics ul, .results, .years, .plain, section > ul, .columns ul { padding-inline-start: 0; list-style: none; }
.topics li, section > ul li, .plain li, .columns li { padding-block: .2em; }
.names { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.columns { columns: 2 22rem; column-gap: 3rem; }
.columns h3 { margin-block: 1rem .25rem; font-size: 1rem; break-after: avoid; }
.columns h3:first-child { margin-block-start: 0; }
.results li { padding-block: .6em; border-block-end: 1px solid var(--rule); }
.years li { padding-block: .75em; border-block-end: 1px solid var(--rule); display: grid; grid-template-columns: 5rem 1fr; gap: 0 1rem; align-items: baseline; }
.years h2, .years p { margin: 0; }
.pager { display: flex; gap: 1.5rem; margin-block-start: 1.5rem; }
.pager a { padding-block: .4em; }
.promises { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1rem 2.5rem; padding: clamp(1.25rem, 3vw, 2rem); background: var(--panel); border-radius: 6px; }
.promises p, .ways p { margin-block-end: .5em; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem 2.5rem; }
.ways > div { min-inline-size: 0; }
.snippet { margin-block-end: 1em; }
pre { background: var(--panel); border: 1px solid var(--rule); border-radius: 6px; padding: .9em 1em; overflow-x: auto; font: .8125rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; margin-block: 0 .5em; }
.snippet button { font-size: .8125rem; padding: .25em .9em; color: var(--link); background: none; border-color: currentcolor; }
details { border-block-end: 1px solid var(--rule); padding-block: .5em; }
summary { cursor: pointer; padding-block: .25em; }
.hasila details, .hasila summary { border: 0; padding: 0; }
details > .snippet, details > .citation { margin-block: .5em 1em; }
.citation { max-inline-size: 68ch; }
.suggestions { position: absolute; inset-block-start: 100%; inset-inline: 0; z-index: 3; margin: .25rem 0 0; padding: .25rem 0; list-style: none; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; box-shadow: 0 6px 20px rgb(0 0 0 / .15); max-block-size: 60vh; overflow-y: auto; }
.suggestions [role=option] { display: block; padding: .45em .8em; cursor: pointer; }
.suggestions [aria-selected=true], .suggestions [role=option]:hover { background: var(--panel); }
.suggestions small { color: var(--quiet); }
@media (forced-colors: active) { .suggestions [aria-selected=true] { outline: 2px solid Highlight; } }
@media print {
  details > :not(summary) { display: block; }
  .snippet, #use, .pager { display: none; }
}
`;
