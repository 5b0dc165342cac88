/** Contacts that wait for their sender's next round, each with what came of its sends and is not stored yet. */
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord } from '../../core/record.ts';
import { newest } from '../deciding/records.ts';
import type { Outcome } from './outcome.ts';

/** `record` is null when it has to be read again. */
export type Work = { readonly record: ContactRecord | null; readonly outcomes: readonly Outcome[] };

export type Waiting = {
  /** The newest record counts; outcomes are never lost. */
  keep(contact: ContactId, work: Work): void;
  has(contact: ContactId): boolean;
  /**
   * At most `most` of them, but for those of `but`, who wait no more then. Outcomes are stored even where no new send may begin:
   * those with some come then, and nobody else.
   */
  take(wanted: {
    readonly begin: boolean;
    readonly most: number;
    readonly but: ReadonlySet<ContactId>;
  }): ReadonlyMap<ContactId, Work>;
};

export function createWaiting(): Waiting {
  const waiting = new Map<ContactId, Work>();
  return {
    keep(contact, { record, outcomes }) {
      const known = waiting.get(contact);
      waiting.set(contact, {
        record: newest(known?.record ?? null, record),
        outcomes: [...(known?.outcomes ?? []), ...outcomes],
      });
    },
    has: (contact) => waiting.has(contact),
    take({ begin, most, but }) {
      const taken = new Map<ContactId, Work>();
      for (const [id, work] of waiting) {
        if (taken.size >= most) break;
        if (but.has(id) || (!begin && work.outcomes.length === 0)) continue;
        taken.set(id, work);
        waiting.delete(id);
      }
      return taken;
    },
  };
}
