/** The looks of charts: drawn in the page's own colours, so they follow light and dark. */
export const chartStyles = `
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { font-size: 12px; fill: var(--soft); }
.chart .ground { stroke: var(--line); }
.chart .bar { fill: var(--accent); }
.chart .ribbon { fill: var(--accent); opacity: 0.35; }
.chart .ribbon:hover { opacity: 0.7; }
.chart .post { fill: var(--accent); }
.chart .to-dormant, .chart .to-quiet, .chart .to-archived { fill: var(--warn); }
.chart .to-optedOut, .chart .to-unreachable { fill: var(--bad); }
.chart .to-prospect, .chart .to-confirming { fill: var(--soft); }
@media (max-width: 30rem) { .chart text { font-size: 18px; } }
`;
