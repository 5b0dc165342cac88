/** The looks of the editor's page: the files, and the picture beside them on a wide screen. What is inside the editor: browser/looks.ts. */
export const editorStyles = `
.beside { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
.written { display: grid; gap: 0.5rem; align-content: start; grid-template-columns: minmax(0, 1fr); }
.editor-host { display: block; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); overflow: hidden; }
.editor-host:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
.keys { color: var(--soft); font-size: 0.8rem; }
.found:not(:empty) { padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.8rem; background: var(--panel); }
.found.refused { border-color: var(--bad); }
.found h2 { margin-bottom: 0.4rem; }
.found.refused h2 { color: var(--bad); }
.found h2:last-child { margin-bottom: 0; }
.found button { padding: 0; border: 0; border-radius: 0; font-size: 0.85rem; text-decoration: underline; }
.found button:hover { background: transparent; color: var(--ink); }
.drawn { margin: 0; align-self: start; }
.drawn figcaption { font-size: 0.95rem; font-weight: 600; margin-bottom: 0.7rem; }
.drawn .held { margin-bottom: 0.7rem; }
@media (min-width: 68rem) {
  .beside:has(.drawn:not([hidden])) { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .drawn { position: sticky; top: 1rem; max-height: calc(100dvh - 2rem); overflow: auto; }
}
`;
