/** How two contacts are told that they are one person, and that they are two after all. Everything else is decided (clause 7). */

import type { Contact } from '../../core/contact.ts';
import { KabarError } from '../../core/errors.ts';
import type { EntryId } from '../../core/event.ts';
import { mostAbsorbed, saidByWhatsApp } from '../../core/merge/merge.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';
import type { Submission } from '../intake/inbox.ts';
import { pairOf, sealedBy } from './pairs.ts';

/** Asked twice before it is decided, it is asked once; the version makes it another time after they were parted. */
export function mergeOf(one: ContactRecord, other: ContactRecord, by: string): Submission {
  mustBePerson(by);
  const pair = pairOf(one.contact, other.contact);
  if (pair === null) throw notMerged(one.contact, other.contact);
  const { version } = pair.younger.id === one.id ? one : other;
  const id = `merge:${pair.younger.id}:${pair.elder.id}:${version}` as EntryId;
  return { contact: pair.younger.id, id, event: sealedBy(pair, by), rank: 0 };
}

/** Rejects with `contact.merge` when the contact is part of nobody, or of somebody who is part of another one now. */
export async function partingOf(
  { contacts }: Pick<Store, 'contacts'>,
  { id, contact }: ContactRecord,
  by: string,
): Promise<Submission> {
  mustBePerson(by);
  const { sealed } = contact;
  if (sealed === null) throw refused('This contact is not part of another one: there is nothing to undo.');
  const holder = (await contacts.get(sealed.into))?.contact;
  if (holder?.sealed)
    throw refused(
      `${sealed.into}, which it is part of, became part of ${holder.sealed.into} since. Undo that first.`,
    );
  return {
    contact: sealed.into,
    id: `part:${id}:${sealed.into}:${sealed.at}` as EntryId,
    event: { type: 'contact.parted', contact: id, by },
    rank: 0,
  };
}

function mustBePerson(by: string): void {
  if (by === saidByWhatsApp) throw refused('Name the person of the business who says so, not WhatsApp.');
}

const refused = (words: string): KabarError => new KabarError('contact.merge', words, { ours: false });

function notMerged(one: Contact, other: Contact): KabarError {
  if (one.id === other.id) return refused('Both are the same contact already.');
  for (const { id, erased, sealed, absorbed } of [one, other]) {
    if (erased) return refused(`${id} was erased: nothing is left to merge.`);
    if (sealed) return refused(`${id} is part of ${sealed.into} already. Name that one instead.`);
    if (absorbed.length >= mostAbsorbed) return refused(`${id} is ${mostAbsorbed} contacts in one already.`);
  }
  return refused('These two cannot be merged.');
}
