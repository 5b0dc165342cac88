/** The looks of the pages of forms, and of pages that something is made on. */
export const formsStyles = `
.pair { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.pair > .card { margin: 0; }
.forms tbody td { padding-right: 0.8rem; vertical-align: top; }
.forms .about { color: var(--soft); }
.forms .card h2:not(:first-child) { margin-top: 1.2rem; }
.forms .card > p + p { margin-top: 0.6rem; }
.forms .warning { color: var(--warn); }
.forms .qr { display: block; margin: 0 auto 0.8rem; background: #fff; border-radius: 0.8rem; padding: 0.4rem; max-width: 100%; height: auto; }
.forms .address { overflow-wrap: anywhere; }
.forms .place { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 1rem; }
.forms .place label { color: var(--soft); flex-basis: 100%; }
.forms .place input { flex: 1 1 9rem; min-width: 0; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--ground); }
.forms .told > div { display: block; }
.forms .told > div + div { margin-top: 0.5rem; }
.forms .told dt { width: auto; font-size: 0.85rem; }
.forms .preview { display: block; width: 100%; height: 44rem; border: 1px solid var(--line); border-radius: 0.8rem; background: #fff; }
.forms .said { margin: 0.8rem 0; padding: 0.7rem 1rem; border-radius: 1rem; background: var(--mine); width: fit-content; max-width: 40rem; overflow-wrap: anywhere; }
.forms .scroll { overflow-x: auto; }
.forms .tiles + .report { margin-top: 1rem; }
.choices a { padding: 0.25rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; text-decoration: none; }
.choices [aria-current] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.builder { display: grid; gap: 0.5rem; max-width: 44rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 1.2rem 1.4rem; }
.builder label:not(.box), .builder legend, .builder summary { font-weight: 600; font-size: 0.9rem; margin-top: 0.5rem; }
.builder input:not([type=checkbox], [type=radio]), .builder textarea, .builder select { width: 100%; padding: 0.55rem 0.8rem; border: 1px solid var(--line); border-radius: 0.7rem; background: var(--ground); }
.builder .short { max-width: 6rem; }
.builder legend { padding: 0; }
.builder fieldset { border: 0; margin: 0.4rem 0 0; padding: 0; display: grid; gap: 0.35rem; min-width: 0; }
.builder .box { display: flex; gap: 0.6rem; align-items: baseline; }
.builder .box input { accent-color: var(--accent); flex: none; }
.builder details { border: 1px solid var(--line); border-radius: 0.8rem; padding: 0.5rem 0.9rem; }
.builder summary { cursor: pointer; margin: 0; }
.builder .fields { display: grid; gap: 0.4rem; padding-bottom: 0.4rem; }
.builder .main { background: var(--accent); color: var(--on-accent); }
`;
