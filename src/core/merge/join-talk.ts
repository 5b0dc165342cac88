/** What was said with two contacts that are one person, counted together: no cap and no silence begins anew by a merge. */
import type { Talk } from '../contact.ts';
import { keptSaid } from '../policy/said-already.ts';
import type { Instant } from '../time/instant.ts';

type Heard = { readonly talk: Pick<Talk, 'lastInboundAt'> };

/** The one we heard of last; `own` when of neither. */
export const heardLast = <T extends Heard>(own: T, other: T): T =>
  (other.talk.lastInboundAt ?? -1) > (own.talk.lastInboundAt ?? -1) ? other : own;

export function joinedTalk(own: Talk, other: Talk): Talk {
  const { talk: heard } = heardLast({ talk: own }, { talk: other });
  const spoken = (other.lastOutboundAt ?? -1) > (own.lastOutboundAt ?? -1) ? other : own;
  return {
    lastInboundAt: latest(own.lastInboundAt, other.lastInboundAt),
    lastOutboundAt: latest(own.lastOutboundAt, other.lastOutboundAt),
    unanswered: heard.unanswered,
    silentSince: heard.silentSince,
    lastReadAt: latest(own.lastReadAt, other.lastReadAt),
    optOutLineOn: spoken.optOutLineOn,
    lastStarted: spoken.lastStarted,
    said: [...own.said, ...other.said].sort((a, b) => a.at - b.at).slice(-keptSaid),
    startedByDay: sums(own.startedByDay, other.startedByDay),
  };
}

/** Null is never. */
export const latest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null ? other : other === null ? one : Math.max(one, other);

function sums(own: Talk['startedByDay'], other: Talk['startedByDay']): Talk['startedByDay'] {
  const days = new Set([...Object.keys(own), ...Object.keys(other)]);
  return Object.fromEntries([...days].map((day) => [day, (own[day] ?? 0) + (other[day] ?? 0)]));
}
