/** The looks of the inbox. */
export const inboxStyles = `
.inbox { max-width: 52rem; }
.waiting .card { padding: 0.9rem 1.1rem; border-left: 0.3rem solid var(--line); }
.waiting .waits { border-left-color: var(--accent); }
.waiting h2 { font-size: 1.05rem; }
.waiting h2 a { text-decoration: none; unicode-bidi: isolate; }
.waiting h2 a:hover { text-decoration: underline; }
.turn { font-weight: 600; color: var(--accent); }
.turn.done { color: var(--soft); font-weight: 500; }
.latest { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
small.latest { display: block; }
.answering { grid-template-columns: minmax(0, 2fr) minmax(16rem, 1fr); }
.answering .talk { max-height: calc(100dvh - 11rem); min-height: 26rem; }
.reply { border-top: 1px solid var(--line); padding: 0.8rem 1rem; display: flex; flex-direction: column; gap: 0.5rem; }
.reply label { color: var(--soft); font-size: 0.8rem; }
.reply textarea { width: 100%; field-sizing: content; max-height: 12rem; }
.answering .card form { margin-top: 0.7rem; }
.answering .fields { flex-direction: row; align-items: end; }
.answering .fields label { flex: 1; width: auto; }

@media (max-width: 52rem) {
  .answering { grid-template-columns: minmax(0, 1fr); }
}
`;
