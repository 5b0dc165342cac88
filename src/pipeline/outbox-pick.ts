/** Which message of a contact goes next: settles what the gate refuses on the way to it. Pure. */
import type { ChannelFacts } from '../core/channel.ts';
import type { Contact } from '../core/contact.ts';
import type { OutboxEntry } from '../core/outbox.ts';
import { type GateReason, gate } from '../core/policy/gate.ts';
import type { Policy } from '../core/policy/policy.ts';
import { claimed, claimMs, dropped, held } from '../core/sending.ts';
import { dayMs, type Instant } from '../core/time/instant.ts';

export type PickOptions = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly channel: ChannelFacts;
  /** Who claims. */
  readonly by: string;
  readonly isGone: (holder: string) => boolean;
  /** The contact has entries in the inbox that nobody decided yet. */
  readonly undecided: boolean;
};

export type Picked = {
  readonly contact: Contact;
  /** The entry that is now claimed, or null when nothing may leave. */
  readonly claimed: OutboxEntry | null;
  /** An older claim without an outcome: look it up before anything else of this contact leaves. */
  readonly inDoubt: OutboxEntry | null;
  readonly dropped: readonly { readonly entry: OutboxEntry; readonly reason: GateReason }[];
};

/** A hold that only an event can end is looked at again this often all the same. */
const recheckMs = dayMs;

/** One claim per contact; entries leave in their order, but a held one does not hold back those behind it. */
export function pickNext(before: Contact, options: PickOptions): Picked {
  const { now, policy, channel, by, undecided } = options;
  const open = before.outbox.find((entry) => entry.claim !== undefined);
  if (open)
    return { contact: before, claimed: null, inDoubt: isOver(open, options) ? open : null, dropped: [] };

  let contact = before;
  const refused: { entry: OutboxEntry; reason: GateReason }[] = [];
  for (const entry of before.outbox) {
    if (entry.dueAt > now) continue;
    const verdict = gate({ contact, message: entry, policy, channel, now, undecided });
    if (verdict.kind === 'send') {
      const claim = { by, at: now, until: now + claimMs };
      contact = claimed(contact, entry.id, claim);
      const taken = contact.outbox.find((candidate) => candidate.id === entry.id) ?? null;
      return { contact, claimed: taken, inDoubt: null, dropped: refused };
    }
    if (verdict.kind === 'hold') {
      contact = held(contact, entry.id, { until: verdict.until ?? now + recheckMs, reason: verdict.reason });
    } else {
      contact = dropped(contact, entry.id);
      refused.push({ entry, reason: verdict.reason });
    }
  }
  return { contact, claimed: null, inDoubt: null, dropped: refused };
}

/** Nobody acts on the claim any more: its time is up, or the process that made it died. */
const isOver = ({ claim }: OutboxEntry, { now, by, isGone }: PickOptions): boolean =>
  claim !== undefined && (claim.until <= now || (claim.by !== by && isGone(claim.by)));
