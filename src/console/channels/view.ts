/** A channel as the page shows it. */

import { onScreen, qrDataUri } from '../../http/acquire/qr.ts';
import { type ChannelNow, channelsNow } from '../../http/channels-now.ts';
import type { ChannelView } from '../../http/deps.ts';
import type { ConsoleDeps } from '../deps.ts';

export type ChannelCard = {
  readonly id: string;
  readonly transport: string;
  readonly state: string;
  readonly words: string;
  readonly until: number | null;
  /** An image, ready to be shown. */
  readonly qr: string | null;
  readonly code: string | null;
  readonly restricted: string | null;
  readonly today: { readonly perDay: number; readonly left: number } | null;
  /** It waits for a phone, and may be linked by a code as well as by the QR code. */
  readonly canBeLinked: boolean;
};

/** `mayLink`: whoever scans a code puts their own phone behind the channel, so only some are shown it. */
export async function channelCards(deps: ConsoleDeps, mayLink: boolean): Promise<readonly ChannelCard[]> {
  const channels = deps.channels();
  const standings = await channelsNow({ ...deps, facts: () => channels.map(({ facts }) => facts) });
  return Promise.all(
    channels.map((channel) =>
      cardOf(
        mayLink ? channel : withoutCodes(channel),
        standings.find(({ id }) => id === channel.facts.id),
      ),
    ),
  );
}

function withoutCodes({ facts, state: { qr: _, code: __, ...state } }: ChannelView): ChannelView {
  return { facts, state };
}

async function cardOf(
  { facts, state, linkBy }: ChannelView,
  now: ChannelNow | undefined,
): Promise<ChannelCard> {
  return {
    id: facts.id,
    transport: facts.transport,
    state: state.name,
    words: state.words,
    until: state.until ?? null,
    qr: state.qr === undefined ? null : await qrDataUri(state.qr, `link ${facts.id}`, onScreen),
    code: state.code ?? null,
    restricted: now?.restricted?.words ?? null,
    today: now?.today ?? null,
    canBeLinked: linkBy !== undefined && state.name === 'scan',
  };
}
