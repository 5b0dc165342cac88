/** The looks of the pages for people: light and dark, from a small phone up, at any zoom, in any direction of writing. */
export const styles = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f4ed, #13171a);
  --panel: light-dark(#ffffff, #1d2327);
  --line: light-dark(#ddd6c8, #39424a);
  --edge: light-dark(#80796c, #8b969e);
  --ink: light-dark(#1c211f, #ecebe6);
  --soft: light-dark(#565f5a, #a9b3ae);
  --accent: light-dark(#0b6e4f, #5fd0a5);
  --on-accent: light-dark(#ffffff, #06251b);
  --tint: light-dark(#e8f3ed, #17332a);
  --bad: light-dark(#a1211f, #ff9c94);
  --bad-tint: light-dark(#fdf0ee, #38201f);
  --bubble: light-dark(#d9f5e3, #14503c);
  --shadow: light-dark(0 1px 2px rgb(60 50 30 / 0.06), 0 0 0 transparent), light-dark(0 12px 32px rgb(60 50 30 / 0.07), 0 0 0 transparent);
  font: 100%/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  -webkit-text-size-adjust: 100%;
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
h1, h2, p, dl, dd, ul, fieldset, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2.2vw, 2.6rem); line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance; }
h2 { font-size: 1.05rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 0.3rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.top {
  display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between;
  max-width: 66rem; margin-inline: auto; padding: 1rem 1.25rem;
}
.business { display: flex; align-items: center; gap: 0.65rem; font-weight: 650; }
.mark {
  display: grid; place-items: center; width: 2.1rem; height: 2.1rem; border-radius: 50%; flex: none;
  background: var(--accent); color: var(--on-accent); font-weight: 700;
}
.languages ul { display: flex; flex-wrap: wrap; gap: 0.1rem 0.35rem; }
.languages a { display: block; padding: 0.35rem 0.5rem; font-size: 0.9rem; color: var(--soft); text-decoration: none; border-radius: 0.4rem; }
.languages a:hover { color: var(--ink); text-decoration: underline; }

main { max-width: 66rem; margin-inline: auto; padding: 0.5rem 1.25rem 3rem; }
.spread { display: grid; gap: 1.75rem; }
.about { display: grid; gap: 1.25rem; align-content: start; }
.facts { display: grid; gap: 0.9rem; }
.facts dt { color: var(--soft); font-size: 0.85rem; font-weight: 600; }
.facts dd { max-width: 34em; font-size: 1.05em; }
.card {
  display: grid; gap: 1.25rem; align-content: start; align-self: start; min-width: 0; padding: clamp(1.1rem, 0.6rem + 2.4vw, 2rem);
  background: var(--panel); border: 1px solid var(--line); border-radius: 1.25rem; box-shadow: var(--shadow);
}
.narrow { max-width: 36rem; margin: 1rem auto 0; }
.narrow h1 { font-size: clamp(1.5rem, 1.3rem + 1.2vw, 2rem); }

.field { display: grid; gap: 0.3rem; }
.field label, legend { font-weight: 600; }
.note { font-weight: 400; color: var(--soft); }
.hint { color: var(--soft); font-size: 0.92rem; }
input:not([type='checkbox'], [type='hidden']), textarea {
  width: 100%; min-height: 3rem; padding: 0.6rem 0.85rem; font: inherit; color: inherit; background: var(--ground);
  border: 1.5px solid var(--edge); border-radius: 0.75rem;
}
input[type='tel'] { font-variant-numeric: tabular-nums; letter-spacing: 0.02em; }
fieldset { border: 0; min-width: 0; display: grid; gap: 0.5rem; }
legend { padding: 0; margin-bottom: 0.6rem; }
.box label {
  display: flex; gap: 0.8rem; align-items: flex-start; padding: 0.75rem 0.85rem; cursor: pointer;
  border: 1.5px solid var(--line); border-radius: 0.75rem; transition: background-color 0.15s, border-color 0.15s;
}
.box label:hover { border-color: var(--edge); }
.box label:has(:checked) { background: var(--tint); border-color: var(--accent); }
.box input { flex: none; width: 1.3rem; height: 1.3rem; margin: 0.12rem 0 0; accent-color: var(--accent); }
.proof { color: var(--soft); font-size: 0.95rem; }
.staff { color: var(--soft); font-size: 0.9rem; text-align: center; }

button, .button {
  display: block; width: 100%; padding: 0.85rem 1.25rem; font: inherit; font-size: 1.05rem; font-weight: 650; text-align: center;
  color: var(--on-accent); background: var(--accent); border: 2px solid var(--accent); border-radius: 999px; cursor: pointer;
  text-decoration: none; transition: filter 0.15s;
}
button:hover, .button:hover { filter: brightness(1.08); }
button:focus-visible, .button:focus-visible { border-radius: 999px; outline-offset: 3px; }

.problems { margin-bottom: 1.5rem; padding: 1rem 1.1rem; border: 2px solid var(--bad); border-radius: 0.9rem; background: var(--bad-tint); }
.problems h2 { color: var(--bad); margin-bottom: 0.35rem; }
.problems ul { display: grid; gap: 0.25rem; }
.problems a { color: var(--bad); font-weight: 500; }
.problem { color: var(--bad); font-weight: 600; font-size: 0.95rem; }
.problem::before { content: '▲ '; font-size: 0.75em; vertical-align: 0.1em; }
.wrong input:not([type='checkbox']), .box.wrong label { border-color: var(--bad); border-width: 2px; }

.bubble {
  padding: 0.75rem 1rem; background: var(--bubble); border-radius: 1rem; border-end-end-radius: 0.25rem; justify-self: end;
  max-width: 32rem; overflow-wrap: anywhere; user-select: all;
}
.agreed { display: grid; gap: 0.35rem; padding-inline-start: 1.2rem; list-style: disc; }
.strong { font-weight: 650; }
.qr { display: block; width: min(100%, 17.5rem); height: auto; margin-inline: auto; border-radius: 0.75rem; background: #fff; }
.again { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.snippet { font: 0.85rem/1.5 ui-monospace, 'SF Mono', Menlo, monospace; resize: vertical; }
.imprint { margin-top: 2.5rem; color: var(--soft); font-size: 0.85rem; }
.warning { padding: 0.8rem 1rem; margin-bottom: 1rem; border: 2px solid var(--bad); border-radius: 0.75rem; background: var(--bad-tint); }

.poster { background: #fff; color: #1c211f; color-scheme: light; margin-inline: auto; display: flex; flex-direction: column; align-items: center; text-align: center; }
.poster .from { font-weight: 650; color: #0b6e4f; }
.poster img { display: block; background: #fff; height: auto; }
.poster .facts { text-align: start; width: 100%; border-top: 1px solid #ddd6c8; grid-template-columns: 1fr 1fr; }
.poster .facts dt { color: #565f5a; }
.poster .facts a { color: inherit; text-decoration: none; }
.poster .small { color: #565f5a; }

@media (min-width: 54rem) {
  .spread { grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr); gap: 3.5rem; padding-top: 1.5rem; }
  .about { padding-top: 0.75rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media print { .top, .warning { display: none; } main { padding: 0; max-width: none; } body { background: #fff; min-height: 0; } }
`;

/** Sheets of paper: sizes in millimetres, so that what is printed is what was drawn. */
const paper = (name: string, { width, qr, base, gap }: PaperLook): string => `
@page { size: ${name}; margin: 12mm; }
.poster { width: ${width}mm; max-width: 100%; font-size: ${base}pt; gap: ${gap}mm; padding: ${gap}mm; border-radius: 1rem; }
.poster h1 { font-size: 2.3em; }
.poster img { width: ${qr}mm; max-width: 100%; }
.poster .from { font-size: 1.25em; }
.poster .facts { gap: ${gap * 0.6}mm; padding-top: ${gap}mm; }
.poster .facts dt { font-size: 0.85em; }
.poster .small { font-size: 0.72em; }
@media print { .poster { width: auto; padding: 0; border-radius: 0; } }
`;

type PaperLook = {
  readonly width: number;
  readonly qr: number;
  readonly base: number;
  readonly gap: number;
};

export const paperStyles = {
  a4: paper('A4', { width: 186, qr: 88, base: 15, gap: 5 }),
  a5: paper('A5', { width: 124, qr: 58, base: 10, gap: 3 }),
} as const;
