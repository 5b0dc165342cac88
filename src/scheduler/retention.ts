/** Carries the retention rules out, in batches and by index: what it costs is what is due. */
import { erasingRules, type Retention } from '../core/policy/retention.ts';
import type { Instant } from '../core/time/instant.ts';
import { erasureOf } from '../pipeline/erasing.ts';
import type { Inbox } from '../pipeline/inbox.ts';
import type { Store } from '../ports/store.ts';

export type Retained = { readonly messages: number; readonly journal: number; readonly erased: number };

export type RetentionDeps = { readonly store: Store; readonly inbox: Inbox; readonly now: Instant };

const batch = 500;
/** More than this is left for the next night: the store has other work, and a wrong rule shows before it has done its worst. */
const maxErased = 10_000;

/** Never more than is due; each erasure is one as a person's own wish would be, with `retention` as who wanted it. */
export async function applyRetention(deps: RetentionDeps, retention: Retention): Promise<Retained> {
  const { store, now } = deps;
  const { messagesMs, journalMs } = retention;
  let erased = 0;
  for (const rule of erasingRules(retention)) {
    let after: Instant = 0;
    for (let full = true; full && erased < maxErased; ) {
      const span = { after, before: now - rule.afterMs };
      const due = await store.contacts.resting(rule.stage, span, Math.min(batch, maxErased - erased));
      const wishes = due.map(({ record }) =>
        erasureOf({ contact: record.id, by: 'retention', reason: rule.name }),
      );
      const accepted = await deps.inbox.submit(wishes);
      erased += accepted.filter(({ duplicate }) => !duplicate).length;
      full = due.length === batch;
      after = due.at(-1)?.since ?? after;
    }
  }
  return {
    messages:
      messagesMs === undefined ? 0 : await all((limit) => store.messages.forget(now - messagesMs, limit)),
    journal: journalMs === undefined ? 0 : await all((limit) => store.journal.forget(now - journalMs, limit)),
    erased,
  };
}

async function all(forget: (limit: number) => Promise<number>): Promise<number> {
  let total = 0;
  for (let count = batch; count === batch; total += count) count = await forget(batch);
  return total;
}
