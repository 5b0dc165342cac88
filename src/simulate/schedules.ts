/** Starts flows at the times that their `schedule:` says, for everybody who is in the segment then. */
import type { EntryId } from '../core/event.ts';
import { expressionValues } from '../core/flow/expression-values.ts';
import type { FlowId } from '../core/flow/flow.ts';
import type { Release } from '../core/release.ts';
import type { Instant } from '../core/time/instant.ts';
import { nextOccurrence, parseRecurrence, type Recurrence } from '../core/time/recurrence.ts';
import type { Inbox, Submission } from '../pipeline/inbox.ts';
import type { Store } from '../ports/store.ts';

export type Schedules = {
  next(): Instant | null;
  /** Asks for what is due, once each. */
  start(now: Instant): Promise<void>;
};

type Planned = { readonly flow: FlowId; readonly to: string; readonly every: Recurrence; at: Instant };

const page = 500;

export function createSchedules(
  deps: { readonly store: Store; readonly inbox: Inbox; readonly release: Release },
  start: Instant,
): Schedules {
  const { store, inbox, release } = deps;
  const zone = release.policy.defaultTimeZone;
  const planned: Planned[] = [...release.flows.values()].flatMap((flow) =>
    flow.starts.flatMap((each) => {
      const every = each.by === 'schedule' ? parseRecurrence(each.every) : null;
      if (each.by !== 'schedule' || every === null) return [];
      return [{ flow: flow.id, to: each.to, every, at: nextOccurrence(every, start, zone) }];
    }),
  );

  const ask = async ({ flow, to, at }: Planned) => {
    const segment = release.segments.get(to);
    const occurrence = `${flow} ${new Date(at).toISOString()}`;
    let records = await store.contacts.list({ limit: page });
    while (records.length > 0) {
      const wanted = records.filter(
        ({ contact }) =>
          contact.erased === null && segment?.holds(expressionValues(contact, { now: at, release })),
      );
      await inbox.submit(
        wanted.map(
          ({ id }): Submission => ({
            contact: id,
            id: `campaign:${occurrence}:${id}` as EntryId,
            event: { type: 'flow.requested', flow, by: 'campaign', occurrence },
            rank: 2,
          }),
        ),
      );
      const last = records.at(-1)?.id;
      records = last === undefined ? [] : await store.contacts.list({ after: last, limit: page });
    }
  };

  return {
    next: () => (planned.length === 0 ? null : Math.min(...planned.map(({ at }) => at))),
    async start(now) {
      for (const each of planned) {
        if (each.at > now) continue;
        await ask(each);
        each.at = nextOccurrence(each.every, now, zone);
      }
    },
  };
}
