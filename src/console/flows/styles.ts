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
.listing td { padding-right: 0.8rem; }
.listing .number { padding-right: 1.5rem; }
@media (max-width: 40rem) {
  .listing, .listing tbody { display: block; }
  .listing thead { position: absolute; clip-path: inset(50%); }
  .listing tr { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding-block: 0.8rem; }
  .flows .listing tr > * { padding: 0; text-align: left; overflow-wrap: anywhere; }
  .flows .listing th { width: 100%; }
  .flows .listing tr:first-child { border: 0; }
  .listing td:not(.number) { flex: 1 1 40%; }
  .listing td::before { content: attr(data-name); display: block; color: var(--soft); font-size: 0.8rem; }
}
/* A short table of figures does not stretch over the page. */
.flows .report { width: auto; min-width: min(24rem, 100%); }
/* What came of one time: each figure below its name, side by side. */
.flows .outcome tbody { display: grid; gap: 0.8rem 1.25rem; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); }
.flows .outcome tr { display: grid; align-content: start; border: 0; }
.flows .outcome tr > * { width: auto; padding: 0; text-align: left; }
.flows .outcome th { color: var(--soft); font-size: 0.8rem; }
.flows .card > .outcome + h3, .flows .card > ul + h3 { margin-top: 0.9rem; }
.flows .card > ul + form { margin-top: 0.9rem; }
.flows td form { display: inline; }
.editor form { display: grid; gap: 0.5rem; }
.editor textarea, .editor input { padding: 0.7rem 0.9rem; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); }
.editor textarea { font: 0.9rem/1.5 ui-monospace, 'SF Mono', Menlo, monospace; resize: vertical; tab-size: 2; }
.editor .main { background: var(--accent); color: var(--on-accent); }
@media (max-width: 52rem) { .flows { padding-inline: 0.8rem; } }
`;
