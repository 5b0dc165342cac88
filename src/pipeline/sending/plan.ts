/** What one write of a contact does for its outbox: stores outcomes, settles what the gate refuses, claims the next send. Pure. */
import type { Halted } from '../../core/campaign/occurrence-id.ts';
import type { ChannelFacts } from '../../core/channel.ts';
import type { OutboxEntry } from '../../core/outbox.ts';
import type { NumberBudget } from '../../core/policy/gate.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { SendFailure } from '../../core/receipt.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { MessageUpdate } from '../../ports/store/message-store.ts';
import { pickNext } from './outbox-pick.ts';
import { applyOutcome, type Outcome } from './outcome.ts';

export type PlanOptions = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly channel: ChannelFacts;
  readonly holder: string;
  readonly isGone: (holder: string) => boolean;
  /** False while no send may begin: then only outcomes are stored. */
  readonly begin: boolean;
  readonly undecided: boolean;
  readonly number: NumberBudget | null;
  /** Campaigns that somebody paused or stopped. */
  readonly halted?: Halted;
};

export type Plan = {
  /** The record to write, or null when nothing changed. */
  readonly record: ContactRecord | null;
  readonly updates: readonly MessageUpdate[];
  readonly failures: readonly { readonly entry: OutboxEntry; readonly failure: SendFailure }[];
  readonly claimed: OutboxEntry | null;
  readonly inDoubt: OutboxEntry | null;
};

export function planSends(record: ContactRecord, outcomes: readonly Outcome[], options: PlanOptions): Plan {
  const { now, policy, channel, holder, isGone, begin, undecided, number, halted } = options;
  const updates: MessageUpdate[] = [];
  const failures: { entry: OutboxEntry; failure: SendFailure }[] = [];
  let { contact } = record;
  for (const outcome of outcomes) {
    const applied = applyOutcome(contact, outcome, policy, now);
    contact = applied.contact;
    if (applied.update) updates.push(applied.update);
    if (applied.failure) failures.push({ entry: outcome.entry, failure: applied.failure });
  }
  // They may have gone to another channel while the message was on its way: nothing else leaves by this one.
  const picked =
    begin && contact.channel === channel.id
      ? pickNext(contact, {
          now,
          policy,
          channel,
          by: holder,
          isGone,
          undecided,
          number,
          ...(halted ? { halted } : {}),
        })
      : null;
  for (const { entry, reason } of picked?.dropped ?? []) {
    updates.push({ id: entry.id, status: 'dropped', at: now, reason, transportId: null, text: null });
  }
  for (const { id, held, holds } of picked?.held ?? []) {
    updates.push({ id, status: 'held', at: now, reason: held?.reason ?? null, holds: holds ?? [] });
  }
  const after = picked?.contact ?? contact;
  return {
    record: after === record.contact ? null : { ...record, contact: after },
    updates,
    failures,
    claimed: picked?.claimed ?? null,
    inDoubt: picked?.inDoubt ?? null,
  };
}
