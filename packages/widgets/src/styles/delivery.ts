export const DELIVERY = `
.hasila .stack { flex: none; overflow: visible; }
.hasila .stack rect { stroke: Canvas; stroke-width: 2; }
.hasila .stack text { text-anchor: middle; font-size: 13px; font-weight: 600; fill: Canvas; pointer-events: none; }
.hasila .stack .point:focus { outline: none; }
.hasila .stack .point:focus rect { stroke: var(--text); stroke-width: 3; }
.hasila .piece rect, .hasila .stack rect { fill: var(--color); }
.hasila .delivered { --color: var(--welcome); }
.hasila .partly-delivered { --color: light-dark(#3d7d2f, #9ed18c); }
.hasila .in-progress { --color: var(--accent); }
.hasila .announced { --color: light-dark(#4a5a78, #a9bbdc); }
.hasila .delayed { --color: var(--warning); }
.hasila .cancelled { --color: var(--unwelcome); }
.hasila .not-mentioned-since { --color: var(--muted); }
.hasila .piece p { font-weight: 600; }
.hasila .piece ul { padding-inline-start: 1.4em; }
@media (forced-colors: active) { .hasila .piece rect, .hasila .stack rect { fill: CanvasText; } }
`;
