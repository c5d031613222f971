export const MAP = `
.hasila svg.map { display: block; inline-size: 100%; max-inline-size: 34rem; block-size: auto; align-self: center; overflow: visible; }
.hasila .land { fill: var(--hasila-land, light-dark(#e6e9ee, #2c333d)); }
.hasila.map .dot { fill: var(--accent); fill-opacity: .7; stroke: Canvas; }
.hasila.map .region .dot { fill: none; stroke: var(--accent); stroke-width: 2; }
.hasila.map .point:hover .dot { fill-opacity: 1; }
.hasila.map .point:focus { outline: none; }
.hasila.map .point:focus .dot { stroke: var(--text); stroke-width: 3; }
@media (forced-colors: active) { .hasila .land { fill: GrayText; } .hasila.map .dot { fill: CanvasText; } }
`;
