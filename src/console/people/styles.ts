/** The looks of the list of contacts, of a contact's page, and of what can be done there. */
export const peopleStyles = `
.people, .person, .plan { padding: 0.8rem 1.25rem 1.5rem; display: flex; flex-direction: column; gap: 1rem; }
.people { max-width: 76rem; }
.search { display: flex; flex-wrap: wrap; gap: 0.6rem 0.8rem; align-items: end; }
.search label, .fields label { display: flex; flex-direction: column; gap: 0.2rem; min-width: 0; }
.search label > span, .fields label > span { color: var(--soft); font-size: 0.8rem; }
.search input, .fields input, .fields select, .fields textarea, .reply textarea {
  padding: 0.45rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--panel); max-width: 100%;
}
.search select { padding: 0.5rem 0.7rem; }
.search input[type=search] { width: 15rem; }
.search > a { padding: 0.45rem 0; }
button.main { background: var(--accent); color: var(--on-accent); }
button.danger { border-color: var(--bad); color: var(--bad); }
button.danger:hover { background: var(--bad); color: var(--panel); }
.sum { color: var(--soft); font-variant-numeric: tabular-nums; }
.list { background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; border-collapse: separate; border-spacing: 0; overflow: hidden; }
.list th, .list td { padding: 0.6rem 1rem; width: auto; vertical-align: top; }
.list thead th { color: var(--soft); font-size: 0.8rem; }
.list tbody :is(th, td) { border-top: 1px solid var(--line); }
.list tbody th { overflow-wrap: anywhere; }
.list tbody th a { text-decoration: none; font-weight: 600; unicode-bidi: isolate; }
.list tbody th a:hover { text-decoration: underline; }
.list small { display: block; font-variant-numeric: tabular-nums; font-weight: 400; }
.list .when { white-space: nowrap; }
.list .state { display: inline-block; margin-right: 0.7rem; font-size: 0.85rem; font-weight: 500; white-space: nowrap; }
.stage, .tag { display: inline-block; padding: 0.05rem 0.6rem; border: 1px solid var(--line); border-radius: 999px; font-size: 0.85rem; margin: 0 0.3rem 0.2rem 0; overflow-wrap: anywhere; }
.stage:is(.active, .loyal) { border-color: var(--accent); color: var(--accent); }
.stage:is(.optedOut, .unreachable) { border-color: var(--bad); color: var(--bad); }
.tag { background: color-mix(in srgb, var(--ink) 7%, transparent); border-color: transparent; }
.pages { display: flex; gap: 1.25rem; }
.pages:empty { display: none; }

.person { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem; align-items: start; }
.person > header, .person > .wide { grid-column: 1 / -1; }
.person > header { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; }
.person .talk { background: var(--panel); border: 1px solid var(--line); border-radius: 1.4rem; overflow: hidden; display: flex; flex-direction: column; max-height: 44rem; position: sticky; top: 0.75rem; }
.person .talk > h2, .conversation > h2 { font-size: 0.95rem; padding: 0.8rem 1rem; border-bottom: 1px solid var(--line); }
.talk .theirs { align-self: flex-start; }
.bubble .from { color: var(--soft); font-size: 0.75rem; }
.bubble .reason { color: var(--warn); font-size: 0.8rem; }
.side { display: flex; flex-direction: column; min-width: 0; }
.fields { display: flex; flex-direction: column; gap: 0.7rem; align-items: flex-start; }
.fields label { width: 100%; }
.fields p > label { display: inline; }
.side details { border-top: 1px solid var(--line); padding: 0.6rem 0; }
.side details:first-of-type { border-top: 0; }
.side summary, .bulk summary { cursor: pointer; color: var(--accent); }
.side details > form, .side details > div { padding-top: 0.7rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
.plan { max-width: 46rem; }
.plan ul { list-style: disc; padding-left: 1.2rem; }
.plan h2 { font-size: 1rem; }
.notice { padding: 0.6rem 1rem; border: 1px solid var(--accent); border-radius: 0.8rem; background: var(--panel); }
.problem { color: var(--bad); }
.bulk { background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 0.8rem 1rem; }

@media (max-width: 52rem) {
  .people, .person, .plan { padding-inline: 0.8rem; }
  .person { grid-template-columns: minmax(0, 1fr); }
  .person .talk { position: static; max-height: 75dvh; }
  .search label { flex: 1 1 9rem; }
  .search input, .search input[type=search], .search select { width: 100%; }
  .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .list :is(tbody, tr, th, td) { display: block; }
  .list tbody :is(th, td) { border-top: 0; padding: 0.15rem 1rem; }
  .list tbody tr { border-top: 1px solid var(--line); padding: 0.6rem 0; }
}
`;
