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
@media (max-width: 52rem) { .account { padding-inline: 0.8rem; } }
`;
