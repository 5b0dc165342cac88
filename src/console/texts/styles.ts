/** The looks of the page of texts. */
export const textsStyles = `
.texts form { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
.texts .beside { display: grid; gap: 0.9rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
.texts .beside > div { display: grid; gap: 0.3rem; align-content: start; }
.texts label { color: var(--soft); font-size: 0.85rem; }
.texts textarea { width: 100%; padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); resize: vertical; line-height: 1.45; field-sizing: content; min-height: 3.2rem; }
.texts textarea[readonly] { background: transparent; }
.texts .gap { color: var(--bad); }
`;
