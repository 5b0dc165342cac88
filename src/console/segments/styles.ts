/** The looks of the pages of segments and of the plan of a campaign. */
export const segmentsStyles = `
.segments .in-words { font-size: 1.05rem; }
.segments .card > p + p, .segments .card > ul + p, .segments .card > p + ul { margin-top: 0.7rem; }
.segments tbody td { vertical-align: top; }
.segments .about { color: var(--soft); }
/* Planning a campaign. */
.planning .about { color: var(--soft); }
.planning .card h2:not(:first-child) { margin-top: 1rem; }
.planning .builder fieldset { margin-bottom: 1rem; }
.planning .builder legend { font-size: 1rem; }
.builder.wide { max-width: 60rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.builder .row > label { flex-basis: 100%; }
.builder .row b { flex: 1 0 11rem; font-weight: 600; }
.builder .row select, .builder .row input { flex: 1 1 10rem; width: auto; min-width: 0; }
.builder div.row { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.builder .unfinished [aria-invalid] { border-color: var(--warn); outline: 1px solid var(--warn); }
.save { margin-top: 1.1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.save label { flex-basis: 100%; font-weight: 600; font-size: 0.9rem; }
.save input { flex: 1 1 12rem; min-width: 0; max-width: 24rem; padding: 0.55rem 0.8rem; border: 1px solid var(--line); border-radius: 0.7rem; background: var(--ground); }
.save .main { background: var(--accent); color: var(--on-accent); }
`;
