/** How a channel's number stands: whether it may write first, who told otherwise, and who resumed it. One document, written by its version. */
import type { ChannelId } from '../channel.ts';
import type { Outage } from '../delivery/delivery.ts';
import type { Instant } from '../time/instant.ts';

/** `WhatsApp` told it, or `Kabar` noticed by itself that what it sends does not arrive. */
export type Teller = 'WhatsApp' | 'Kabar';

/** News of a restriction, as a process of Kabar got it. */
export type ToldRestriction = {
  readonly by: Teller;
  readonly at: Instant;
  readonly code: string;
  /** For people: what happened and what to do. */
  readonly words: string;
  /** Not over before this; null where nobody told. */
  readonly until: Instant | null;
};

export type Restriction = ToldRestriction & {
  /** When the first news of it came, or since when what was sent did not arrive; `at` is that of the latest. */
  readonly since: Instant;
};

export type PastRestriction = Restriction & { readonly resumedAt: Instant; readonly resumedBy: string };

export type NumberStanding = {
  readonly channel: ChannelId;
  /** Grows with every write; 0 is not stored yet. */
  readonly version: number;
  /** How the transport stood when the process that sends told it last. */
  readonly state: { readonly name: string; readonly at: Instant } | null;
  /** Lasts until a person resumes: the end that WhatsApp names does not end it. */
  readonly restricted: Restriction | null;
  /** The latest ones, the last one last. */
  readonly past: readonly PastRestriction[];
};

const keptPast = 20;

/** Of a number of which nothing was ever told. */
export const firstStanding = (channel: ChannelId): NumberStanding => ({
  channel,
  version: 0,
  state: null,
  restricted: null,
  past: [],
});

/** The very same where it is no news: told before, or before a person resumed. */
export function restrict(
  standing: NumberStanding,
  told: ToldRestriction & { readonly since?: Instant },
): NumberStanding {
  const { restricted: known, past } = standing;
  const last = past.at(-1);
  if (last !== undefined && told.at < last.resumedAt) return standing;
  if (known !== null && told.at <= known.at) return standing;
  // What WhatsApp says goes before what we noticed.
  const strongest = known?.by === 'WhatsApp' && told.by === 'Kabar' ? known : told;
  const since = Math.min(told.since ?? told.at, known?.since ?? told.at);
  const until = known === null ? told.until : later(known.until, told.until);
  return { ...standing, restricted: { ...strongest, since, at: told.at, until } };
}

export type Resumed =
  | { readonly kind: 'resumed'; readonly standing: NumberStanding }
  | { readonly kind: 'not restricted' }
  /** WhatsApp itself does not let it before then: trying would make it longer. */
  | { readonly kind: 'too early'; readonly until: Instant };

/** A person has seen to it: from now on the number starts again, as slowly as a new one. */
export function resume(standing: NumberStanding, by: string, now: Instant): Resumed {
  const { restricted, past } = standing;
  if (restricted === null) return { kind: 'not restricted' };
  if (restricted.until !== null && restricted.until > now)
    return { kind: 'too early', until: restricted.until };
  const over = { ...restricted, resumedAt: now, resumedBy: by };
  return {
    kind: 'resumed',
    standing: { ...standing, restricted: null, past: [...past, over].slice(-keptPast) },
  };
}

/** When a person resumed it last; null when nobody ever had to. */
export const resumedAt = ({ past }: Pick<NumberStanding, 'past'>): Instant | null =>
  past.at(-1)?.resumedAt ?? null;

/** While a number is restricted, what does not arrive says nothing of the people it was for. */
export const outagesOf = ({ restricted, past }: NumberStanding): readonly Outage[] => [
  ...past.map(({ since, resumedAt: to }) => ({ from: since, to })),
  ...(restricted === null ? [] : [{ from: restricted.since, to: null }]),
];

const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
