export const TIMELINE = `
.hasila.timeline { container-type: inline-size; }
.hasila .chart { overflow: visible; }
.hasila .chart text { fill: var(--muted); font-size: 12px; }
.hasila .grid { stroke: var(--line); }
.hasila .year { text-anchor: middle; }
.hasila .facilities { --color: var(--hasila-series-1, var(--accent)); }
.hasila .events { --color: var(--hasila-series-2, light-dark(#b4470f, #ff9e5e)); }
.hasila .commitments { --color: var(--hasila-series-3, light-dark(#5b3fa0, #b9a1f5)); }
.hasila.timeline .dot { fill: var(--color); }
.hasila.timeline .point:focus { outline: none; }
.hasila.timeline .point:focus .dot { stroke: var(--text); stroke-width: 3; }
.hasila.timeline li { border-inline-start: 3px solid var(--color); padding: .2em .6em; margin: .2em 0; }
.hasila .when { color: var(--muted); }
.hasila .step { font-weight: 600; }
@container (inline-size < 30rem) { .hasila .year.minor { display: none; } }
@media (forced-colors: active) { .hasila.timeline .dot { fill: CanvasText; } }
@media print { .hasila.timeline summary { display: block; } }
`;
