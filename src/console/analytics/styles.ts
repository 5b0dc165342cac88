/** The looks of the analytics: tables of shares, questions as bars, shades for the more and the less. */
export const analyticsStyles = `
.analytics .remark { color: var(--soft); font-size: 0.85rem; margin: 0 0 0.7rem; max-width: 60rem; }
.analytics .card > .remark:last-child, .analytics .shares + .remark { margin: 0.7rem 0 0; }
.analytics .tiles + .remark { margin-top: 0.9rem; }
.analytics .funnels { margin-top: 0.9rem; }
.analytics section.wide > h2 { margin-bottom: 0.2rem; }
.analytics .tiles { grid-template-columns: repeat(auto-fill, minmax(9.2rem, 1fr)); }
.analytics .tile dd:not(.figure) { font-size: 0.9rem; }
.analytics .tile small { margin-top: 0.15rem; }
.analytics .real { color: var(--accent); font-weight: 600; }
.analytics .scroll { overflow-x: auto; }
.analytics .shares { width: 100%; font-variant-numeric: tabular-nums; }
.analytics .shares th { width: auto; color: var(--soft); text-align: left; font-weight: 500; }
.analytics .shares th + th, .analytics .shares td { text-align: right; white-space: nowrap; }
.analytics .shares th, .analytics .shares td { padding: 0.35rem 0.5rem; vertical-align: top; }
.analytics .shares td small { display: block; }
.analytics .shares [scope=rowgroup] { padding-top: 1rem; }
.analytics .shares tbody tr + tr > * { border-top: 1px solid var(--line); }
.analytics .funnels { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.5rem 2rem; }
.analytics .funnels h3 { font-size: 0.95rem; font-weight: 600; margin-bottom: 0.3rem; }
.analytics .funnels p, .analytics .funnels ul { font-size: 0.9rem; }
.analytics .funnels small { display: block; }
/* On the page of a flow as well. */
.questions { max-width: 40rem; }
.questions small { display: block; }
.analytics .funnels ul { margin-top: 0.6rem; padding-left: 0.8rem; border-left: 2px solid var(--line); }
.part { height: 0.4rem; margin: 0.2rem 0; border-radius: 999px; background: color-mix(in srgb, var(--ink) 7%, transparent); overflow: hidden; }
.analytics [class^='heat-'] small { color: inherit; }
.heat-1 { background: color-mix(in srgb, var(--accent) 6%, transparent); }
.heat-2 { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.heat-3 { background: color-mix(in srgb, var(--accent) 18%, transparent); }
.heat-4 { background: color-mix(in srgb, var(--accent) 24%, transparent); }
.heat-5 { background: color-mix(in srgb, var(--accent) 30%, transparent); }
.chart .square { fill: color-mix(in srgb, var(--ink) 6%, transparent); }
.chart .square.some { fill: var(--accent); }
`;
