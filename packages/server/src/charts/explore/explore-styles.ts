/** The form of choices, and what it chose. */
export const EXPLORE_STYLES = `
.explore { background: var(--panel); padding: 1rem clamp(.75rem, 3vw, 1.5rem); border-radius: 6px; margin-block: 1.5rem; }
.explore fieldset { border: 0; padding: 0; margin: 0 0 1rem; min-inline-size: 0; }
.explore legend { font-weight: 600; padding: 0; margin-block-end: .35rem; }
.explore :is(input[type=search], select) { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .35em .6em; max-inline-size: 100%; }
.finding { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; margin-block-end: .6rem; }
.topic { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; min-inline-size: 0; }
.finding input { flex: 1 1 12rem; min-inline-size: 0; }
.choices { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 0 1.5rem; }
.indicators .choices { max-block-size: 17rem; overflow-y: auto; border-block-end: 1px solid var(--rule); }
.choices label { display: flex; gap: .5em; align-items: baseline; padding-block: .3em; cursor: pointer; }
.choices input { accent-color: var(--link); flex: none; }
.explored { display: grid; gap: 2.5rem; }
@media print { .explore { display: none; } }
`;
