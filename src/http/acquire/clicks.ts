/** A link that was made for one person is opened: a sign of life, if we know that person. */
import type { Request } from 'express';
import { readPhone } from '../../core/address.ts';
import type { EntryId } from '../../core/event.ts';
import { fingerprint } from '../../core/hash.ts';
import { hourMs } from '../../core/time/instant.ts';
import type { AcquireDeps } from './deps.ts';
import type { Link } from './links.ts';
import { isPerson } from './visits.ts';

/**
 * Told to the inbox once an hour at most; of people we do not know nothing is kept. Resolves when it is stored, and a store
 * that fails is only logged: the page matters more.
 */
export async function tellOfClick(deps: AcquireDeps, request: Request, link: Link | null): Promise<void> {
  const phone = link?.phone === undefined ? null : readPhone(link.phone);
  if (!link || !phone || !isPerson(request)) return;
  try {
    const contact = await deps.store.contacts.find(phone);
    if (contact === null) return;
    const name = `${link.form}/${link.source}`;
    const hour = Math.floor(deps.clock.now() / hourMs);
    const id = `click:${contact}:${fingerprint(`${name} ${hour}`)}` as EntryId;
    await deps.inbox.submit([{ contact, id, event: { type: 'link.clicked', link: name }, rank: 0 }]);
  } catch (error) {
    deps.logger.warn('that a link was opened could not be stored', { error });
  }
}
