/** A message that is never sent: what the gate is asked with, to know whether somebody may be written to. */
import type { Purpose } from '../consent.ts';
import type { Contact } from '../contact.ts';
import type { MessageOrigin, OutboxEntry, OutboxId } from '../outbox.ts';
import { textKey } from '../texts.ts';
import type { Instant } from '../time/instant.ts';

export type ProbeOf = { readonly purpose: Purpose; readonly origin: MessageOrigin; readonly now: Instant };

export const probe = (contact: Contact, { purpose, origin, now }: ProbeOf): OutboxEntry => ({
  id: 'probe' as OutboxId,
  channel: contact.channel,
  body: { kind: 'text', key: textKey('common', 'probe') },
  values: {},
  language: contact.language,
  purpose,
  origin,
  optOutLine: false,
  queuedAt: now,
  attempts: 0,
  dueAt: now,
});
