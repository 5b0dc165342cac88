/** The looks of the pages of accounts. */
export const accountStyles = `
.account { display: grid; gap: 1.5rem; max-width: 46rem; padding: 1.25rem; }
.account section { display: grid; gap: 0.75rem; }
.account h2 { font-size: 1.05rem; }
.standing { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; justify-content: space-between; }
.account .qr { width: min(14rem, 100%); background: #fff; border-radius: 0.6rem; }
.account .secret { justify-self: start; letter-spacing: 0.06em; }
.browsers li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; padding: 0.75rem 1rem; background: var(--panel); border: 1px solid var(--line); }
.browsers li + li { border-top: 0; }
.browsers li:first-child { border-radius: 1rem 1rem 0 0; }
.browsers li:last-child { border-radius: 0 0 1rem 1rem; }
.browsers li:only-child { border-radius: 1rem; }
.mark { margin-left: 0.5rem; padding: 0.05rem 0.5rem; border-radius: 999px; background: color-mix(in srgb, var(--accent) 15%, transparent); color: var(--accent); font-size: 0.8rem; }
.account.wide { max-width: 64rem; }
.tabs { display: flex; flex-wrap: wrap; gap: 0.25rem; border-bottom: 1px solid var(--line); }
.tabs a { padding: 0.4rem 0.9rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.tabs a:hover { border-color: var(--line); }
.tabs [aria-current] { border-color: var(--accent); font-weight: 600; }
.account .people { display: grid; gap: 0.6rem; padding: 0; max-width: none; }
.account .people > li { display: flex; flex-wrap: wrap; gap: 0.6rem 1.25rem; align-items: center; padding: 0.9rem 1.1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.account .people .name { flex: 1 1 14rem; min-width: 0; overflow-wrap: anywhere; }
.account .people .inline { display: flex; gap: 0.5rem; align-items: center; }
.account .people summary { cursor: pointer; color: var(--accent); }
.account .people details[open] { flex-basis: 100%; display: grid; gap: 0.6rem; }
.account .people details form { margin-top: 0.6rem; }
.sheet fieldset { display: grid; gap: 0.5rem; margin: 0.75rem 0 0; padding: 0; border: 0; }
.sheet legend { font-weight: 550; padding: 0; margin-bottom: 0.35rem; }
.sheet .option { display: flex; gap: 0.6rem; align-items: baseline; margin: 0; font-weight: 400; }
.sheet .option input { width: auto; accent-color: var(--accent); }
.sheet .option b { font-weight: 600; }
.account.wide .sheet { max-width: 40rem; }
.deeds { background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; border-collapse: separate; border-spacing: 0; }
.deeds th, .deeds td { width: auto; padding: 0.5rem 0.9rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.deeds thead th { border-top: 0; color: var(--soft); font-size: 0.85rem; }
.deeds :is(time, td:last-child) { white-space: nowrap; }
.deeds time { font-variant-numeric: tabular-nums; }
.deeds .refused { color: var(--warn); }
.deeds .failed { color: var(--bad); }
.pager { display: flex; gap: 1.25rem; }
@media (max-width: 52rem) {
  .tabs a { padding-inline: 0.5rem; }
  .deeds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .deeds tr { display: block; padding: 0.6rem 0.9rem; }
  .deeds tr + tr { border-top: 1px solid var(--line); }
  .deeds td { display: block; padding: 0.1rem 0; border: 0; }
}
@media (max-width: 52rem) { .account { padding-inline: 0.8rem; } }
`;
