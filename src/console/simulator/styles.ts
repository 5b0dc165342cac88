/** The looks of the simulator: the phone, and the thoughts beside it. */
export const simulatorStyles = `
.pickers { display: flex; flex-wrap: wrap; justify-content: space-between; }
.pickers .picker { min-width: 0; max-width: 100%; }
.pickers select { width: 12rem; max-width: 100%; }
.lately { display: flex; gap: 0.4rem; padding: 0 1.25rem 0.8rem; overflow-x: auto; }
.lately a { flex: none; padding: 0.2rem 0.7rem; border: 1px solid var(--line); border-radius: 999px; color: var(--ink); font-size: 0.85rem; font-variant-numeric: tabular-nums; text-decoration: none; }
.lately [aria-current] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.simulator {
  display: grid; grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); gap: 1.25rem; align-items: start;
  padding: 0 1.25rem 1.25rem;
}

.phone {
  position: sticky; top: 0.75rem; display: flex; flex-direction: column; height: calc(100dvh - 12rem);
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
.mine { --soft: light-dark(#4a5851, #b7c6bf); align-self: flex-end; background: var(--mine); border-bottom-right-radius: 0.2rem; }
.bubble footer { text-align: right; font-size: 0.7rem; display: flex; gap: 0.3rem; justify-content: flex-end; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.about { color: var(--soft); font-size: 0.8rem; }
.attachment {
  display: flex; flex-direction: column; padding: 0.5rem 0.7rem; margin-bottom: 0.25rem; border-radius: 0.5rem;
  background: color-mix(in srgb, var(--ink) 7%, transparent); overflow-wrap: anywhere;
}
.poll { font-weight: 600; }
.choices li { padding: 0.3rem 0.7rem; margin-top: 0.3rem; border: 1px solid var(--line); border-radius: 0.5rem; overflow-wrap: anywhere; }
.hint { color: light-dark(#4a5851, #b7c6bf); text-align: center; padding: 1rem; }
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
.cards .journal > li { padding: 0.5rem 0; border-top: 1px solid var(--line); }
.journal > li:first-child { border-top: 0; padding-top: 0; }
.journal header time { color: var(--soft); font-variant-numeric: tabular-nums; }
.journal ul { padding-left: 0.9rem; border-left: 2px solid var(--line); margin: 0.2rem 0 0 0.2rem; }
.journal ul li { overflow-wrap: anywhere; }

@media (max-width: 52rem) {
  .simulator { grid-template-columns: minmax(0, 1fr); padding: 0 0.6rem 1rem; }
  .phone { position: static; height: 75dvh; }
}
`;
