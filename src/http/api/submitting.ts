/** Stores something that happened to a contact: it is decided in its turn. */
import { z } from 'zod';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactEvent, EntryId } from '../../core/event.ts';
import type { Deed } from '../contact-deeds.ts';
import type { HttpDeps } from '../deps.ts';
import type { Answer } from '../route.ts';

export const accepted = {
  202: {
    words: 'Stored; it is decided in its turn. `duplicate` tells that it had been stored before.',
    schema: z.object({
      id: z.string().meta({ description: 'The id of the contact.' }),
      entry: z.string().meta({ description: 'The inbox entry; the journal has a turn with this id.' }),
      duplicate: z.boolean(),
    }),
  },
};

/** The same key again is a duplicate, and changes nothing. */
export async function submitTo(
  { inbox }: Pick<HttpDeps, 'inbox'>,
  contact: ContactId,
  key: string,
  event: ContactEvent,
): Promise<Answer> {
  const id = `api:${event.type}:${contact}:${key}` as EntryId;
  const [entry] = await inbox.submit([{ contact, id, event, rank: 0 }]);
  return told({ contact, entry: id, duplicate: entry?.duplicate ?? false });
}

export const told = ({ contact, entry, duplicate }: Deed): Answer => ({
  status: 202,
  body: { id: contact, entry, duplicate },
});
