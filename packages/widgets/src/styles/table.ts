export const TABLE = `
.hasila .scroll { overflow-x: auto; position: relative; }
.hasila.table thead th + th { text-align: end; }
.hasila.table tbody th { min-inline-size: 10rem; }
.hasila button { font: inherit; color: inherit; background: none; cursor: pointer; border: 1px solid var(--line); border-radius: .3em; padding: .3em .7em; }
.hasila button.sort { border: 0; padding: 0; white-space: nowrap; }
.hasila .download { align-self: start; }
@media print { .hasila .download { display: none; } }
`;
