/** The looks of tryouts: the clock and what can be done with it, above the phone and the thoughts. */
export const tryoutStyles = `
.tryout-bar { display: grid; gap: 0.8rem; margin: 0.8rem 1.25rem 1.25rem; padding: 1rem 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1.4rem; }
.tryout-bar .subject { color: var(--soft); font-size: 0.9rem; overflow-wrap: anywhere; }
.tryout-bar .subject b { color: var(--ink); font-weight: 600; }
.tryout-bar .badge { display: inline-block; padding: 0.05rem 0.6rem; margin-right: 0.4rem; border: 1px solid var(--warn); border-radius: 999px; color: var(--warn); font-size: 0.8rem; }
.tryout-time { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: baseline; }
.tryout-time time { font-size: 1.25rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.tryout-time small, .tryout-time .said { color: var(--soft); font-size: 0.85rem; }
.tryout-time .said { flex-basis: 100%; color: var(--warn); }
.tryout-bar form { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.tryout-bar form > span { color: var(--soft); font-size: 0.85rem; margin-right: 0.3rem; }
.tryout-bar .main, .tryout-saved .main { background: var(--accent); color: var(--on-accent); }
.tryout-bar .row { gap: 0.5rem 1.25rem; }
.tryout-bar summary { cursor: pointer; color: var(--accent); }
.tryout-bar details > div { display: grid; gap: 0.8rem; padding-top: 0.8rem; }
.tryout-bar select, .tryout-bar textarea { max-width: 100%; min-width: 0; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--ground); }
.tryout-bar textarea { flex: 1 1 14rem; font: 0.85rem/1.4 ui-monospace, 'SF Mono', Menlo, monospace; }
.tryout-bar > :empty { display: none; }
.tryout-calls { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.linklike { border: 0; padding: 0; background: none; color: var(--accent); text-decoration: underline; border-radius: 0.2rem; }
.linklike:hover { background: none; color: var(--ink); }
.tryout-begin .builder small { display: block; color: var(--soft); font-weight: 400; }
.tryout-begin .picker { padding: 0; }
.tryout-begin .at { margin: 0.4rem 0 0 1.6rem; }
.tryout-begin .builder .box > span { min-width: 0; flex: 1; }
.tryout-begin .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0 1rem; }
.tryout-begin .two > div { display: grid; gap: 0.35rem; align-content: start; }
.tryout-begin .builder button { justify-self: start; margin-top: 0.6rem; }
.tryout-begin .open li { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: baseline; }
.tryout-saved { max-width: 60rem; }
.tryout-saved form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
.tryout-saved form label { flex: 1 1 20rem; display: grid; gap: 0.3rem; font-weight: 600; font-size: 0.9rem; }
.tryout-saved input, .tryout-saved textarea { width: 100%; padding: 0.6rem 0.9rem; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); font-weight: 400; }
.tryout-saved textarea { font: 0.9rem/1.5 ui-monospace, 'SF Mono', Menlo, monospace; resize: vertical; }
.tryout-saved .good { color: var(--accent); }
.tryout-saved pre { overflow-x: auto; font-size: 0.85rem; }
@media (max-width: 52rem) { .tryout-bar { margin-inline: 0.6rem; padding: 0.8rem 0.9rem; } }
`;
