/** The looks of the door, and of the forms that pages of accounts are made of. */
export const signInStyles = `
.door { display: grid; gap: 1rem; max-width: 26rem; margin: 1rem auto 3rem; padding: 0 1.25rem; }
.door pre, .secret { margin: 0; padding: 0.6rem 0.8rem; background: var(--chat); border-radius: 0.6rem; font: 0.85rem ui-monospace, 'SF Mono', Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
.sheet { display: grid; gap: 0.35rem; padding: 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.sheet label { font-weight: 550; margin-top: 0.5rem; }
.sheet label:first-of-type { margin-top: 0; }
.sheet input, .sheet select { width: 100%; padding: 0.5rem 0.7rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--ground); }
.sheet button { justify-self: start; margin-top: 0.75rem; }
button.main { background: var(--accent); color: var(--on-accent); font-weight: 600; }
button.main:hover { filter: brightness(1.1); }
button.grave { border-color: var(--bad); color: var(--bad); }
button.grave:hover { background: var(--bad); color: var(--panel); }
.problem, .notice { padding: 0.6rem 0.9rem; border-radius: 0.6rem; border: 1px solid var(--bad); color: var(--bad); background: var(--panel); }
.notice { border-color: var(--accent); color: var(--accent); }
`;
