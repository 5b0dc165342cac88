/** The looks of the console: light and dark, from a phone's width up. */
export const styles = `
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

.top { display: flex; gap: 0.75rem; align-items: baseline; padding: 0.75rem 1.25rem 0; }
.top h1 { font-size: 1rem; font-weight: 500; color: var(--soft); }
.brand { font-weight: 700; font-size: 1.15rem; text-decoration: none; }
.top nav { display: flex; gap: 0.75rem; margin-left: auto; }
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1.25rem; padding: 1.25rem; }
.channel { display: flex; flex-direction: column; gap: 0.6rem; padding: 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.channel h2 { font-size: 1.1rem; }
.channel .warning { color: var(--bad); }
.channel .qr { width: min(18rem, 100%); background: #fff; border-radius: 0.6rem; align-self: center; }
.channel .code b { font-size: 1.6rem; letter-spacing: 0.1em; font-variant-numeric: tabular-nums; }
.channel .picker { padding: 0; }
.message { max-width: 36rem; margin: 3rem auto; padding: 1.5rem; background: var(--panel); border-radius: 1rem; }

.picker { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.6rem 1.25rem 0.8rem; }
.picker label { color: var(--soft); }
.picker input {
  width: 12.5rem; max-width: 100%; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem;
  background: var(--panel);
}
.simulator {
  display: grid; grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); gap: 1.25rem; align-items: start;
  padding: 0 1.25rem 1.25rem;
}

.phone {
  position: sticky; top: 0.75rem; display: flex; flex-direction: column; height: calc(100dvh - 7.5rem);
  min-height: 26rem; border: 1px solid var(--line); border-radius: 1.4rem; overflow: hidden; background: var(--panel);
}
.phone > header { display: flex; gap: 0.75rem; align-items: center; padding: 0.7rem 1rem; border-bottom: 1px solid var(--line); }
.phone h2 { font-size: 1rem; }
.phone header p { color: var(--soft); font-size: 0.8rem; }
.phone header p b { font-weight: 500; font-variant-numeric: tabular-nums; }
.avatar {
  display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%; flex: none;
  background: var(--accent); color: var(--on-accent); font-weight: 700;
}
.thread { flex: 1; overflow-y: auto; display: flex; flex-direction: column; gap: 0.45rem; padding: 1rem; background: var(--chat); }
.thread > :first-child { margin-top: auto; }
.bubble { max-width: 85%; padding: 0.5rem 0.7rem 0.3rem; border-radius: 0.9rem; background: var(--theirs); box-shadow: 0 1px 1px rgb(0 0 0 / 0.08); }
.theirs { align-self: flex-start; border-bottom-left-radius: 0.2rem; }
.mine { align-self: flex-end; background: var(--mine); border-bottom-right-radius: 0.2rem; }
.bubble footer { text-align: right; font-size: 0.7rem; display: flex; gap: 0.3rem; justify-content: flex-end; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; max-height: 24rem; overflow-y: auto; }
.about { color: var(--soft); font-size: 0.8rem; }
.attachment {
  display: flex; flex-direction: column; padding: 0.5rem 0.7rem; margin-bottom: 0.25rem; border-radius: 0.5rem;
  background: color-mix(in srgb, var(--ink) 7%, transparent); overflow-wrap: anywhere;
}
.poll { font-weight: 600; }
.choices li { padding: 0.3rem 0.7rem; margin-top: 0.3rem; border: 1px solid var(--line); border-radius: 0.5rem; overflow-wrap: anywhere; }
.hint { color: var(--soft); text-align: center; padding: 1rem; }
.offers { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.6rem 0.8rem 0; }
.offers label { padding: 0.3rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; }
.composer { display: flex; gap: 0.5rem; align-items: flex-end; padding: 0.7rem 0.8rem; position: relative; }
.composer textarea {
  flex: 1; min-width: 0; resize: none; field-sizing: content; max-height: 9rem; padding: 0.5rem 0.9rem;
  border: 1px solid var(--line); border-radius: 1.2rem; background: var(--ground);
}
.composer > button { background: var(--accent); color: var(--on-accent); padding-block: 0.5rem; }
.composer details { order: -1; }
.composer summary {
  list-style: none; cursor: pointer; width: 2.4rem; height: 2.4rem; display: grid; place-items: center;
  border-radius: 50%; color: var(--accent); font-size: 1.4rem;
}
.composer summary::-webkit-details-marker { display: none; }
.others {
  position: absolute; bottom: 100%; left: 0.8rem; display: flex; flex-direction: column; gap: 0.3rem; padding: 0.6rem;
  border: 1px solid var(--line); border-radius: 0.9rem; background: var(--panel);
}

.thoughts { display: flex; flex-direction: column; gap: 1rem; min-width: 0; }
.stages { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.stages li { padding: 0.2rem 0.7rem; border-radius: 999px; color: var(--soft); border: 1px solid var(--line); font-size: 0.85rem; }
.stages [aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.cards { columns: 19rem auto; column-gap: 1rem; }
.cards .card { break-inside: avoid; margin-bottom: 1rem; }
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
.journal > li { padding: 0.5rem 0; border-top: 1px solid var(--line); }
.journal > li:first-child { border-top: 0; padding-top: 0; }
.journal header time { color: var(--soft); font-variant-numeric: tabular-nums; }
.journal ul { padding-left: 0.9rem; border-left: 2px solid var(--line); margin: 0.2rem 0 0 0.2rem; }
.journal ul li { overflow-wrap: anywhere; }
code { font: 0.85em ui-monospace, 'SF Mono', Menlo, monospace; }

@media (max-width: 52rem) {
  .simulator { grid-template-columns: minmax(0, 1fr); padding: 0 0.6rem 1rem; }
  .phone { position: static; height: 75dvh; }
  .picker, .top { padding-inline: 0.8rem; }
}
`;
