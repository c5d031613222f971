export const FIGURE = `
.hasila.line { display: inline; }
.hasila.line .value { font-weight: 650; }
.hasila.tile .value { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; }
.hasila.tile .number { font-size: 1.9em; font-weight: 680; line-height: 1.15; }
.hasila.tile .period { color: var(--muted); }
.hasila.tile .changed { display: flex; flex-wrap: wrap; gap: 0 .6em; align-items: baseline; }
`;
