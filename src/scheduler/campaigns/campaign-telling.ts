/** Tells the people of an occurrence that it was stopped or goes on, so that what waits in their outboxes is looked at again. */
import type { Occurrence, Telling } from '../../core/campaign/occurrence.ts';
import { because, occurrenceIn } from '../../core/campaign/occurrence-id.ts';
import type { Contact } from '../../core/contact.ts';
import { campaignTimer } from '../../core/decision/enrolling.ts';
import type { EntryId } from '../../core/event.ts';
import type { Inbox, Submission } from '../../pipeline/intake/inbox.ts';
import type { Store } from '../../ports/store.ts';

const maxBatch = 250;

/** One batch of those whom it asked; answers that something was done. The gate lets nothing out meanwhile. */
export async function tellPeople(
  { store, inbox }: { readonly store: Store; readonly inbox: Inbox },
  occurrence: Occurrence,
  { to, change, after }: Telling,
): Promise<number> {
  const { id } = occurrence;
  const turns = await store.journal.beginning(`${because(id)}:`, after, maxBatch);
  const records = await store.contacts.load(turns.map(({ contact }) => contact));
  const concerned = [...records.values()].filter(({ contact }) => hasSomethingOf(contact, occurrence));
  await inbox.submit(
    concerned.map(
      (record): Submission => ({
        contact: record.id,
        id: `told:${id}:${change}:${record.id}` as EntryId,
        event: { type: 'campaign.changed', occurrence: id, to },
        rank: 2,
      }),
    ),
  );
  const last = turns.at(-1)?.id ?? after;
  const telling = turns.length < maxBatch ? null : { to, change, after: last };
  await store.campaigns.save({ ...occurrence, telling });
  return 1;
}

const hasSomethingOf = ({ outbox, queue, run, wakeups }: Contact, { id }: Occurrence): boolean =>
  outbox.some(({ campaign }) => campaign === id) ||
  queue.some((waiting) => occurrenceIn(waiting.because) === id) ||
  wakeups.some(({ timer }) => timer === campaignTimer + id) ||
  (run !== null && occurrenceIn(run.because) === id);
