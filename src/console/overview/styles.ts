/** The looks of the overview: tiles above, pictures below. */
export const overviewStyles = `
.overview { display: grid; gap: 1.25rem; padding: 0.6rem 1.25rem 1.25rem; grid-template-columns: repeat(2, minmax(0, 1fr)); }
.overview > .wide { grid-column: 1 / -1; }
.overview .card { padding: 1rem 1.25rem; }
.overview h2 { font-size: 0.95rem; font-weight: 600; margin-bottom: 0.7rem; }
.period { display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center; }
.period form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-left: auto; }
.period input { padding: 0.3rem 0.6rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--panel); }
.period a { padding: 0.2rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; text-decoration: none; }
.period a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.8rem; }
.tiles > .tile { display: block; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 0.9rem 1.1rem; }
.tile dt { width: auto; font-size: 0.85rem; }
.tile .figure { font-size: 1.7rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.3; }
.tile small { display: block; }
.answers .tiles { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.answers .figure { font-size: 1.4rem; }
.answers .remark { color: var(--soft); font-size: 0.85rem; margin-top: 0.7rem; max-width: 60rem; }
.life { display: grid; grid-template-columns: minmax(13rem, 1fr) minmax(0, 2fr); gap: 1.5rem; align-items: center; }
.life table { font-variant-numeric: tabular-nums; }
.life th { width: auto; color: var(--soft); }
.life td { text-align: right; }
.life .share { width: 45%; }
.life .share svg { display: block; width: 100%; height: 0.5rem; background: color-mix(in srgb, var(--ink) 7%, transparent); border-radius: 999px; overflow: hidden; }
.overview details { margin-top: 0.6rem; }
.overview summary { cursor: pointer; color: var(--soft); font-size: 0.85rem; }
.overview details table { font-variant-numeric: tabular-nums; max-width: 24rem; }
.overview details th { width: auto; }
.fates { font-variant-numeric: tabular-nums; }
.fates th { width: auto; font-weight: 400; text-align: left; }
.fates td { text-align: right; white-space: nowrap; vertical-align: top; }
.fates .lost { color: var(--bad); }
.numbers > li + li { margin-top: 0.7rem; }
.overview h2 + .remark { margin: -0.4rem 0 0.7rem; }
.overview .remark { color: var(--soft); font-size: 0.85rem; }
.overview .card > .remark { color: var(--soft); font-size: 0.85rem; margin-top: 0.7rem; }
.troubles > li + li { margin-top: 0.7rem; }
.troubles b { color: var(--bad); }
@media (max-width: 52rem) {
  .overview { grid-template-columns: minmax(0, 1fr); padding-inline: 0.8rem; }
  .life { grid-template-columns: minmax(0, 1fr); }
  .period form { margin-left: 0; }
}
`;
