/** Figures, and how they changed. */
export const CHANGES = `
.hasila :is(.number, .value, .size) { font-variant-numeric: tabular-nums; }
.hasila .change { font-weight: 600; white-space: nowrap; }
.hasila .welcome { color: var(--welcome); }
.hasila .unwelcome { color: var(--unwelcome); }
.hasila .arrow { font-size: .75em; margin-inline-end: .3em; }
`;
