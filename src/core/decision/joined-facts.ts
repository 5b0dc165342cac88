/** What the journal tells of how and when somebody joined, for figures to be counted from. */
import type { Joined } from '../contact.ts';
import type { JournalLine } from '../journal.ts';

/** The form only of whoever came by one, the way only of whoever is followed since they joined. */
export const joinedOf = ({ at, method, by, followed }: Joined): NonNullable<JournalLine['facts']> => ({
  ...(followed || by !== undefined ? { joinedAt: at } : {}),
  ...(followed ? { way: method } : {}),
  ...(by === undefined ? {} : { form: by }),
});
