/** How a channel's number stands: whether it may write first, who told otherwise, and who resumed it. One document, written by its version. */
import type { ChannelId } from '../channel.ts';
import type { Outage } from '../delivery/delivery.ts';
import type { Instant } from '../time/instant.ts';
import { type TemplateNews, withTemplateNews } from './halted-templates.ts';

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

/** What WhatsApp told of a number: how much it may do, and what people think of it. */
export type NumberNews = {
  /** When it was so, as WhatsApp tells it: news may come late and out of order. */
  readonly at: Instant;
  /** How many people it may write to first in a day; null: as many as it likes. Left out where it is not told. */
  readonly tier?: number | null;
  /** Many people blocked or reported it lately, or do so no more. Left out where it is not told. */
  readonly flagged?: boolean;
  /** What became of a template that it uses. */
  readonly template?: Omit<TemplateNews, 'at'>;
};

export type NumberStanding = {
  readonly channel: ChannelId;
  /** Grows with every write; 0 is not stored yet. */
  readonly version: number;
  /** How the transport stood when the process that sends told it last. */
  readonly state: { readonly name: string; readonly at: Instant } | null;
  /** Lasts until a person resumes: the end that WhatsApp names does not end it. */
  readonly restricted: Restriction | null;
  /** What WhatsApp told last of how many people it may write to first in a day; null where it never did. */
  readonly tier: { readonly perDay: number | null; readonly at: Instant } | null;
  /** Since when WhatsApp says that many people blocked or reported it, or (`on` is false) that this is over; null where it said neither. */
  readonly flagged: { readonly on: boolean; readonly at: Instant } | null;
  /** What WhatsApp told of templates, the latest last. */
  readonly templates: readonly TemplateNews[];
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
  tier: null,
  flagged: null,
  templates: [],
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

/** The very same where it is no news: told before, or overtaken by newer. */
export function told(
  standing: NumberStanding,
  { at, tier, flagged: on, template }: NumberNews,
): NumberStanding {
  const { tier: oldTier, flagged: oldFlag } = standing;
  const late = (known: { readonly at: Instant } | null) => known !== null && known.at > at;
  const tierIsNew = tier !== undefined && !late(oldTier) && !(oldTier?.at === at && oldTier.perDay === tier);
  // Told again, it keeps the moment since when it is so.
  const flagIsNew = on !== undefined && !late(oldFlag) && (oldFlag?.on ?? false) !== on;
  const templates =
    template === undefined ? standing.templates : withTemplateNews(standing.templates, { ...template, at });
  if (!tierIsNew && !flagIsNew && templates === standing.templates) return standing;
  return {
    ...standing,
    templates,
    ...(tierIsNew ? { tier: { perDay: tier, at } } : {}),
    ...(flagIsNew ? { flagged: { on, at } } : {}),
  };
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
