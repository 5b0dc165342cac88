/** The looks of the page of channels. */
export const channelsStyles = `
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1.25rem; padding: 1.25rem; }
.channel { display: flex; flex-direction: column; gap: 0.6rem; padding: 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.channel h2 { font-size: 1.1rem; }
.channel .warning { color: var(--bad); }
.channel .qr { width: min(18rem, 100%); background: #fff; border-radius: 0.6rem; align-self: center; }
.channel .code b { font-size: 1.6rem; letter-spacing: 0.1em; font-variant-numeric: tabular-nums; }
.channel .picker { padding: 0; }
/* What they are called stands above: numbers have room on a phone, too. */
.standing { display: grid; gap: 0.6rem; border-top: 1px solid var(--line); padding-top: 0.8rem; }
.standing > div { display: block; }
.standing dt { width: auto; font-size: 0.85rem; }
.standing meter { display: block; width: 100%; height: 0.9rem; accent-color: var(--accent); }
.house .standing { border-top: 0; padding-top: 0; }
.lead { max-width: 44rem; color: var(--soft); }
`;
