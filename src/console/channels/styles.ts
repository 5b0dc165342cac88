/** The looks of the page of channels. */
export const channelsStyles = `
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1.25rem; padding: 1.25rem; }
.channel { display: flex; flex-direction: column; gap: 0.6rem; padding: 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.channel h2 { font-size: 1.1rem; }
.channel .warning { color: var(--bad); }
.channel .qr { width: min(18rem, 100%); background: #fff; border-radius: 0.6rem; align-self: center; }
.channel .code b { font-size: 1.6rem; letter-spacing: 0.1em; font-variant-numeric: tabular-nums; }
.channel .picker { padding: 0; }
`;
