/** Carries the retention rules out, in batches and by index: what it costs is what is due. */
import type { RestingPlace } from '../core/cleaning/cleaning.ts';
import type { Contact } from '../core/contact.ts';
import { type ErasingRule, erasingRules, type Retention } from '../core/policy/retention.ts';
import { restingSince } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import { erasureOf } from '../pipeline/erasing/erasing.ts';
import type { Inbox, Submission } from '../pipeline/intake/inbox.ts';
import type { Store } from '../ports/store.ts';

export type Retained = { readonly messages: number; readonly journal: number; readonly erased: number };

export type RetentionDeps = { readonly store: Store; readonly inbox: Inbox; readonly now: Instant };

const batch = 500;
/** More than this is left for the next time: the store has other work, and a wrong rule shows before it has done its worst. */
export const maxErased = 10_000;

/** Never more than is due; each erasure is one as a person's own wish would be, with `retention` as who wanted it. */
export async function applyRetention(deps: RetentionDeps, retention: Retention): Promise<Retained> {
  const { store, now } = deps;
  const { messagesMs, journalMs } = retention;
  let erased = 0;
  for (const rule of erasingRules(retention)) {
    let after: RestingPlace | null = null;
    do {
      const due = await dueForErasure(deps, rule, { after, limit: Math.min(batch, maxErased - erased) });
      const accepted = await deps.inbox.submit(due.contacts.map(({ id }) => erasureBy(rule, id)));
      erased += accepted.filter(({ duplicate }) => !duplicate).length;
      after = due.after;
    } while (after !== null && erased < maxErased);
  }
  // Before their messages: a link is never older.
  if (messagesMs !== undefined) await all((limit) => store.links.forget(now - messagesMs, limit));
  return {
    messages:
      messagesMs === undefined ? 0 : await all((limit) => store.messages.forget(now - messagesMs, limit)),
    journal: journalMs === undefined ? 0 : await all((limit) => store.journal.forget(now - journalMs, limit)),
    erased,
  };
}

export type DueForErasure = {
  readonly contacts: readonly Contact[];
  /** Where to look on; null when these were the last. */
  readonly after: RestingPlace | null;
};

/** Whom a rule erases now: one page of them. */
export async function dueForErasure(
  { store, now }: Pick<RetentionDeps, 'store' | 'now'>,
  rule: ErasingRule,
  { after, limit }: { readonly after: RestingPlace | null; readonly limit: number },
): Promise<DueForErasure> {
  const due = await store.contacts.resting(rule.stage, { after, before: now - rule.afterMs }, limit);
  const last = due.at(-1);
  return {
    contacts: due.map(({ record }) => record.contact),
    after: last === undefined || due.length < limit ? null : { since: last.since, id: last.record.id },
  };
}

/** Whether a rule erases this one now. */
export const isDue = ({ stage, afterMs }: ErasingRule, contact: Contact, now: Instant): boolean =>
  contact.lifecycle.stage === stage && (restingSince(contact) ?? now) < now - afterMs;

export const erasureBy = (rule: ErasingRule, contact: Contact['id']): Submission =>
  erasureOf({ contact, by: 'retention', reason: rule.name });

async function all(forget: (limit: number) => Promise<number>): Promise<number> {
  let total = 0;
  for (let count = batch; count === batch; total += count) count = await forget(batch);
  return total;
}
