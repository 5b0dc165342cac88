/** Which message of a contact goes next: settles what the gate refuses on the way to it. Pure. */
import type { Halted } from '../../core/campaign/occurrence-id.ts';
import type { ChannelFacts } from '../../core/channel.ts';
import type { Contact } from '../../core/contact.ts';
import type { OutboxEntry } from '../../core/outbox.ts';
import { priorityOf } from '../../core/policy/frequency.ts';
import { type GateReason, gate, type NumberBudget } from '../../core/policy/gate.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { claimed, claimMs, dropped, held } from '../../core/sending.ts';
import { dayMs, type Instant, minuteMs } from '../../core/time/instant.ts';

export type PickOptions = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly channel: ChannelFacts;
  /** Who claims. */
  readonly by: string;
  readonly isGone: (holder: string) => boolean;
  /** The contact has entries in the inbox that nobody decided yet. */
  readonly undecided: boolean;
  /** What the channel's number may still start; see the gate. */
  readonly number: NumberBudget | null;
  /** Campaigns that somebody paused or stopped. */
  readonly halted?: Halted;
};

export type Picked = {
  readonly contact: Contact;
  /** The entry that is now claimed, or null when nothing may leave. */
  readonly claimed: OutboxEntry | null;
  /** An older claim without an outcome: look it up before anything else of this contact leaves. */
  readonly inDoubt: OutboxEntry | null;
  readonly dropped: readonly { readonly entry: OutboxEntry; readonly reason: GateReason }[];
  /** Held just now for a reason that is new, as they are afterwards. */
  readonly held: readonly OutboxEntry[];
};

/** They went to another channel in the middle of a send: the sender that began it tells how it ended, a slow one too. */
const othersMs = 10 * minuteMs;

/** A hold that only an event can end is looked at again this often all the same. */
const recheckMs = dayMs;

/**
 * One claim per contact. Answers come before what we start; of that the more important goes first, then what expires
 * sooner; else entries leave in their order. A held one does not hold back those behind it.
 */
export function pickNext(before: Contact, options: PickOptions): Picked {
  const { now, policy, channel, by, undecided, number, halted } = options;
  const open = before.outbox.find((entry) => entry.claim !== undefined);
  if (open)
    return {
      contact: before,
      claimed: null,
      inDoubt: isOver(open, options) ? open : null,
      dropped: [],
      held: [],
    };

  let contact = before;
  const refused: { entry: OutboxEntry; reason: GateReason }[] = [];
  const waiting: OutboxEntry[] = [];
  for (const entry of inOrder(before.outbox)) {
    if (!isDue(entry, options)) continue;
    const verdict = gate({
      contact,
      message: entry,
      policy,
      channel,
      now,
      undecided,
      number,
      halted: haltOf(entry, halted),
    });
    if (verdict.kind === 'send') {
      const claim = { by, at: now, until: now + claimMs, channel: channel.id };
      contact = claimed(contact, entry.id, claim);
      const taken = contact.outbox.find((candidate) => candidate.id === entry.id) ?? null;
      return { contact, claimed: taken, inDoubt: null, dropped: refused, held: waiting };
    }
    if (verdict.kind === 'hold') {
      contact = held(contact, entry.id, { until: verdict.until ?? now + recheckMs, reason: verdict.reason });
      const after = contact.outbox.find(({ id }) => id === entry.id);
      if (after && entry.holds?.at(-1)?.reason !== verdict.reason) waiting.push(after);
    } else {
      contact = dropped(contact, entry.id);
      refused.push({ entry, reason: verdict.reason });
    }
  }
  return { contact, claimed: null, inDoubt: null, dropped: refused, held: waiting };
}

/** Sorting keeps the order of equals: what one decision says stays together. */
const inOrder = (outbox: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  outbox.length < 2
    ? outbox
    : [...outbox].sort(
        (a, b) =>
          turnOf(a) - turnOf(b) ||
          (turnOf(a) === 0 ? 0 : priorityOf(b) - priorityOf(a) || endOf(a) - endOf(b)),
      );

/** What waited for something of theirs to be decided need not wait on once it is. */
const isDue = ({ dueAt, held: hold }: OutboxEntry, { now, undecided }: PickOptions): boolean =>
  dueAt <= now || (hold?.reason === 'undecided entries' && !undecided);

const haltOf = ({ campaign }: OutboxEntry, halted: Halted | undefined) =>
  campaign === undefined ? null : (halted?.get(campaign) ?? null);

const turnOf = ({ origin }: OutboxEntry): number => (origin === 'started' ? 1 : 0);

/** Far away, and still a number that can be subtracted. */
const endOf = ({ expiresAt = Number.MAX_SAFE_INTEGER }: OutboxEntry): number => expiresAt;

/** Nobody acts on the claim any more: its time is up, or the process that made it died. */
const isOver = (
  { claim, channel: begunBy }: OutboxEntry,
  { now, by, isGone, channel }: PickOptions,
): boolean => {
  if (claim === undefined) return false;
  const patience = begunBy === channel.id ? 0 : othersMs;
  return claim.until + patience <= now || (claim.by !== by && isGone(claim.by));
};
