/** What the journal tells of how and when somebody joined, for figures to be counted from. */
import type { Joined } from '../contact.ts';
import type { JournalLine } from '../journal.ts';

/** The form only of whoever came by one. */
export const joinedOf = ({ at, method, by }: Joined): NonNullable<JournalLine['facts']> => ({
  way: method,
  joinedAt: at,
  ...(by === undefined ? {} : { form: by }),
});
