/** How people of the business ask for an erasure: one entry per contact for ever, so that asking twice is asking once. */
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { Submission } from '../intake/inbox.ts';

export type ErasureRequest = {
  readonly contact: ContactId;
  readonly by: string;
  readonly reason?: string | undefined;
};

/** What a person wrote before is decided before; nothing of the business goes ahead of it. */
export const erasureOf = ({ contact, by, reason }: ErasureRequest): Submission => ({
  contact,
  id: `erase:${contact}` as EntryId,
  event: { type: 'contact.erased', by, ...(reason === undefined ? {} : { reason }) },
  rank: 0,
});
