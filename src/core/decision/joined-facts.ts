/** What the journal tells of when and by which form somebody joined, for figures to be counted from. */
import type { Joined } from '../contact.ts';
import type { JournalLine } from '../journal.ts';

/** Nothing of whoever came by no form. */
export const joinedOf = ({ at, by }: Pick<Joined, 'at' | 'by'>): NonNullable<JournalLine['facts']> =>
  by === undefined ? {} : { joinedAt: at, form: by };
