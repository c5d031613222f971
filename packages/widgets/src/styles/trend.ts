export const TREND = `
.hasila.trend { container-type: inline-size; }
.hasila .chart { display: block; overflow: visible; }
.hasila .chart text { fill: var(--muted); font-size: 12px; }
.hasila .grid { stroke: var(--line); stroke-width: 1; }
.hasila .year { text-anchor: middle; }
.hasila .break { stroke: var(--warning); stroke-dasharray: 4 4; }
.hasila .segment { stroke: var(--color); stroke-width: 2; }
.hasila .dot { fill: var(--color); }
.hasila .revised .dot { fill: Canvas; stroke: var(--color); stroke-width: 2; }
.hasila .reach { fill: transparent; }
.hasila .interval { stroke: var(--color); stroke-width: 6; opacity: .35; }
.hasila .interval.open { stroke-dasharray: 3 2; }
.hasila .point:hover .dot, .hasila .point:focus .dot { r: 6px; }
.hasila .point:focus .dot { stroke: var(--text); stroke-width: 2; }
.hasila .line-0 { --color: var(--hasila-series-1, var(--accent)); }
.hasila .line-1 { --color: var(--hasila-series-2, #c2600f); }
.hasila .line-2 { --color: var(--hasila-series-3, #8465d1); }
.hasila .line-3 { --color: var(--hasila-series-4, #2a8558); }
.hasila .line-4 { --color: var(--hasila-series-5, #c04a8e); }
.hasila .line-5 { --color: var(--hasila-series-6, #71808f); }
.hasila .line-1 .segment { stroke-dasharray: 7 3; }
.hasila .line-2 .segment { stroke-dasharray: 2 2; }
.hasila .line-3 .segment { stroke-dasharray: 10 3 2 3; }
.hasila .line-4 .segment { stroke-dasharray: 4 4; }
.hasila .line-5 .segment { stroke-dasharray: 12 4; }
.hasila .legend { display: flex; flex-wrap: wrap; gap: .2em 1em; font-size: .875em; }
.hasila .legend .segment { stroke-width: 4; }
@container (inline-size < 30rem) { .hasila .year.minor { display: none; } }
@media (forced-colors: active) {
  .hasila .segment, .hasila .interval, .hasila .break { stroke: CanvasText; }
  .hasila .dot { fill: CanvasText; }
  .hasila .revised .dot { fill: Canvas; stroke: CanvasText; }
}
`;
