export const COMPARE = `
.hasila .sides th { padding-inline-end: .8em; white-space: nowrap; inline-size: 1%; }
.hasila .sides td { padding-block: .25em; }
.hasila .sides td.bar { padding-inline-end: .8em; }
.hasila .sides .target .number { font-weight: 650; }
.hasila svg.bar { display: block; }
.hasila svg.bar .open { fill: var(--accent); opacity: .3; }
.hasila svg.bar .sure { fill: var(--accent); }
.hasila .base svg.bar .sure { fill: var(--muted); }
.hasila .base svg.bar .open { fill: var(--muted); }
.hasila .compare .changed, .hasila.compare .changed { display: flex; flex-wrap: wrap; gap: .2em 1em; font-size: 1.1em; }
.hasila .certainty { color: var(--muted); font-size: .8em; align-self: center; }
@media (forced-colors: active) { .hasila svg.bar rect { fill: CanvasText; } }
`;
