/** The looks of every page: light and dark, from a phone's width up. What one page alone needs stands beside that page. */
export const frameStyles = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f5f4f0, #14171a);
  --panel: light-dark(#ffffff, #1d2226);
  --line: light-dark(#e0ddd4, #31383e);
  --ink: light-dark(#1f2421, #e8e6e1);
  --soft: light-dark(#66706a, #9aa5a0);
  --accent: light-dark(#0b6e4f, #4fc79c);
  --on-accent: light-dark(#ffffff, #08291e);
  --chat: light-dark(#ece7dd, #0f1315);
  --mine: light-dark(#d6f3e2, #124c3a);
  --theirs: light-dark(#ffffff, #232a2f);
  --warn: light-dark(#8a5200, #f0b45b);
  --bad: light-dark(#a32626, #f08c8c);
  font: 16px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); }
h1, h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }
ol, ul { list-style: none; }
small, footer { color: var(--soft); font-size: 0.8rem; }
a { color: var(--accent); }
button, input, textarea { font: inherit; color: inherit; }
button {
  border: 1px solid var(--accent); border-radius: 999px; background: transparent; color: var(--accent);
  padding: 0.4rem 0.9rem; cursor: pointer;
}
button:hover { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 2; padding: 0.5rem 0.9rem; background: var(--panel); border-radius: 0.6rem; }
.top { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; align-items: baseline; padding: 0.75rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--panel); }
.brand { font-weight: 700; font-size: 1.15rem; text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; gap: 0.2rem 0.1rem; flex: 1 1 0; min-width: 0; }
.top nav a { padding: 0.25rem 0.5rem; border-radius: 999px; color: var(--ink); text-decoration: none; }
.top nav a:hover { background: var(--ground); }
.top nav [aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.top .you { margin-left: auto; padding: 0.25rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; color: var(--ink); text-decoration: none; max-width: 14rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.top .you:hover, .top .you[aria-current] { border-color: var(--accent); color: var(--accent); }
.unsettled { padding: 0.5rem 1.25rem; background: color-mix(in srgb, var(--accent) 12%, var(--panel)); border-bottom: 1px solid var(--line); }
#content { min-height: calc(100dvh - 7rem); outline: none; }
#content > h1 { font-size: 1.35rem; font-weight: 650; padding: 1rem 1.25rem 0; }
.bottom { padding: 0.75rem 1.25rem; border-top: 1px solid var(--line); }
.bottom form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
select { font: inherit; color: inherit; padding: 0.35rem 0.6rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--panel); }
.picker { padding: 0; }
.first-steps { margin: 0.8rem 1.25rem 0; padding: 0.8rem 1rem; border: 1px solid var(--accent); border-radius: 1rem; background: var(--panel); }
.message { max-width: 36rem; margin: 3rem auto; padding: 1.5rem; background: var(--panel); border-radius: 1rem; }

.picker { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.6rem 1.25rem 0.8rem; }
.picker label { color: var(--soft); }
.picker input {
  width: 12.5rem; max-width: 100%; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem;
  background: var(--panel);
}
.card { break-inside: avoid; margin-bottom: 1rem; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 0.8rem 1rem; }
.card h3 { font-size: 0.8rem; font-weight: 600; color: var(--soft); margin-bottom: 0.4rem; }
.plain > li { overflow-wrap: anywhere; }
.plain > li + li { margin-top: 0.45rem; }
.none { color: var(--soft); }
.held { color: var(--warn); font-size: 0.9rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; vertical-align: top; padding: 0.15rem 0.8rem 0.35rem 0; width: 5.5rem; }
td { padding: 0.15rem 0 0.35rem; }
.state { font-weight: 600; }
.state.granted { color: var(--accent); }
.state.withdrawn { color: var(--bad); }
.state.unknown { color: var(--soft); }
dl > div { display: flex; gap: 0.8rem; }
dt { width: 7.5rem; flex: none; color: var(--soft); }
dd { min-width: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
code { font: 0.85em ui-monospace, 'SF Mono', Menlo, monospace; }


@media (max-width: 84rem) { .top nav a { font-size: 0.92rem; padding-inline: 0.42rem; } }
@media (max-width: 52rem) {
  .top nav { order: 1; flex: 1 0 100%; }
  .picker, .top, .bottom, .unsettled, #content > h1 { padding-inline: 0.8rem; }
  .first-steps { margin-inline: 0.8rem; }
}
`;
