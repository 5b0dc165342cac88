/** A channel as the page shows it. */

import type { Policy } from '../../core/policy/policy.ts';
import { dayMs, type Instant } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { onScreen, qrDataUri } from '../../http/acquire/qr.ts';
import { type ChannelNow, channelsNow } from '../../http/channels-now.ts';
import type { ChannelView } from '../../http/deps.ts';
import type { ConsoleDeps } from '../deps.ts';

export type ChannelCard = {
  readonly id: string;
  readonly transport: string;
  readonly state: ChannelView['state']['name'];
  readonly words: string;
  readonly until: number | null;
  /** An image, ready to be shown. */
  readonly qr: string | null;
  readonly code: string | null;
  readonly restricted: string | null;
  /** Null where nothing limits it. */
  readonly today: ChannelNow['today'];
  /** How many people it wrote to first today, and on which day of its life; null before the first. */
  readonly wroteFirst: number;
  readonly dayOfLife: number | null;
  readonly tier: ChannelNow['tier'];
  readonly flagged: ChannelNow['flagged'];
  readonly haltedTemplates: readonly {
    readonly name: string;
    readonly language: string;
    readonly event: string;
  }[];
  readonly past: { readonly count: number; readonly ended: Instant } | null;
  readonly serviceWindowMs: number | null;
  /** It waits for a phone, and may be linked by a code as well as by the QR code. */
  readonly canBeLinked: boolean;
};

/** What the policy says of every channel. */
export type HouseRules = Pick<Policy, 'caps' | 'quietHours' | 'warmUp' | 'halveAfter' | 'unansweredBudget'>;

/** `mayLink`: whoever scans a code puts their own phone behind the channel, so only some are shown it. */
export async function channelCards(deps: ConsoleDeps, mayLink: boolean): Promise<readonly ChannelCard[]> {
  const channels = deps.channels();
  const standings = await channelsNow({ ...deps, facts: () => channels.map(({ facts }) => facts) });
  return Promise.all(
    channels.map((channel) =>
      cardOf(
        deps,
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
  { store, clock, release }: ConsoleDeps,
  { facts, state, linkBy }: ChannelView,
  now: ChannelNow | undefined,
): Promise<ChannelCard> {
  const today = localDay(clock.now(), release()?.policy.defaultTimeZone ?? 'UTC');
  const starts = await store.channels.starts(facts.id, today);
  const last = now?.past.at(-1);
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
    wroteFirst: starts.people,
    dayOfLife:
      starts.first === null ? null : Math.round((Date.parse(today) - Date.parse(starts.first)) / dayMs) + 1,
    tier: now?.tier ?? null,
    flagged: now?.flagged ?? null,
    haltedTemplates: now?.haltedTemplates ?? [],
    past: last ? { count: now?.past.length ?? 0, ended: last.resumedAt } : null,
    serviceWindowMs: facts.serviceWindowMs,
    canBeLinked: linkBy !== undefined && state.name === 'scan',
  };
}
