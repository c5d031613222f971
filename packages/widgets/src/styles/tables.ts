/** Tables, and those behind charts. */
export const TABLES = `
.hasila table { border-collapse: collapse; inline-size: 100%; }
.hasila th { font-weight: 500; text-align: start; }
.hasila td.number { text-align: end; white-space: nowrap; }
.hasila .data :is(th, td) { padding: .3em .5em; border-block-end: 1px solid var(--line); }
`;
