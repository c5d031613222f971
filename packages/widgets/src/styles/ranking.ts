export const RANKING = `
.hasila.ranking { container-type: inline-size; }
.hasila .scroll { overflow-x: auto; position: relative; }
.hasila.ranking thead th:nth-child(n + 3) { text-align: end; }
.hasila .moved { inline-size: 30%; min-inline-size: 8rem; }
.hasila svg.mover { display: block; }
.hasila svg.mover rect { fill: currentColor; }
.hasila svg.mover line { stroke: var(--muted); }
.hasila.ranking .target { font-weight: 600; }
@container (inline-size >= 30rem) { .hasila.ranking tbody th { min-inline-size: 14rem; } }
@container (inline-size < 50rem) { .hasila.ranking td.number { white-space: normal; } }
@media (forced-colors: active) { .hasila svg.mover rect { fill: CanvasText; } .hasila svg.mover line { stroke: CanvasText; } }
`;
