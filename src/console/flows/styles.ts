/** The looks of the pages of flows. */
export const flowsStyles = `
.flows { display: grid; gap: 1.25rem; padding: 0.6rem 1.25rem 1.25rem; grid-template-columns: minmax(0, 1fr); }
.flows .card { padding: 1rem 1.25rem; overflow-x: auto; }
.flows h2 { font-size: 0.95rem; font-weight: 600; margin-bottom: 0.7rem; }
.flows thead th { font-size: 0.8rem; color: var(--soft); width: auto; }
.flows tbody th { width: 16rem; }
.flows tbody tr { border-top: 1px solid var(--line); }
.flows tbody th, .flows tbody td { padding-block: 0.6rem; }
.flows th small { display: block; font-weight: 400; }
.flows .number { text-align: right; font-variant-numeric: tabular-nums; padding-left: 1rem; }
.flows .ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.flows .graph { display: block; max-width: 100%; height: auto; margin: 0 auto; border-radius: 0.6rem; }
.flows .refused { border-color: var(--bad); }
.flows .refused h2, p.refused { color: var(--bad); }
/* A short table of figures does not stretch over the page. */
.flows .report { width: auto; min-width: min(24rem, 100%); }
.flows td form { display: inline; }
.editor form { display: grid; gap: 0.5rem; }
.editor textarea, .editor input { padding: 0.7rem 0.9rem; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); }
.editor textarea { font: 0.9rem/1.5 ui-monospace, 'SF Mono', Menlo, monospace; resize: vertical; tab-size: 2; }
.editor .main { background: var(--accent); color: var(--on-accent); }
@media (max-width: 52rem) { .flows { padding-inline: 0.8rem; } }
`;
