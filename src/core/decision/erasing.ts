/** Erasure: everything personal leaves the contact in this one commit. What stays is a shell that nobody can be reached by. */
import { type Contact, newContact } from '../contact.ts';
import type { ContactErased } from '../event.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

/** Not even a goodbye leaves after it. What other collections hold is taken out afterwards (src/pipeline/erasing/eraser.ts). */
export function erase(turn: Turn, { by, reason }: ContactErased): void {
  const { contact, world, arrival } = turn;
  const at = arrival.receivedAt;
  const optedOut = contact.lifecycle.stage === 'optedOut' || contact.consents.marketing.state === 'withdrawn';
  const shell = shellOf(contact, { at, by, now: world.now, language: world.release.policy.defaultLanguage });
  turn.erase(
    shell,
    { by, reason: reason ?? null, optedOut },
    {
      action: 'erase',
      purposes: [],
      method: 'operator',
      source: reason ?? 'erasure',
      actor: by === 'retention' ? 'system' : 'operator',
      by,
      at,
      evidence: {},
      channel: contact.channel,
      controller: world.release.policy.business.name,
    },
  );
  for (const { contact: part } of contact.absorbed)
    turn.tell(part, { type: 'contact.erased', by, ...(reason === undefined ? {} : { reason }) });
  turn.note('contact.erased', reason, { by });
}

type Facts = {
  readonly at: Instant;
  readonly by: string;
  readonly now: Instant;
  readonly language: string;
};

/** Id, day of birth and channel tell of the list and of nobody in it. */
function shellOf(contact: Contact, { at, by, now, language }: Facts): Contact {
  const { id, createdAt, channel, outbox } = contact;
  const blank = newContact({
    id,
    createdAt,
    channel,
    // Taken out in the same breath; a contact is born with one.
    address: { kind: 'phone', value: '' },
    language,
    languageFrom: 'default',
    lifecycle: { stage: 'optedOut', attempt: 0, remembered: null },
  });
  return {
    ...blank,
    addresses: [],
    suppressed: true,
    erased: { at, by },
    outbox: outbox.filter(({ claim }) => claim !== undefined && claim.until > now).map(crossedBlank),
  };
}

/** A send that has begun cannot be called back: its claim stays until its outcome is known, without a word of it. */
const crossedBlank = ({ id, channel, queuedAt, attempts, dueAt, claim, purpose, origin }: OutboxEntry) => ({
  id,
  channel,
  queuedAt,
  attempts,
  dueAt,
  purpose,
  origin,
  body: { kind: 'verbatim', text: '' } as const,
  values: {},
  language: '',
  optOutLine: false,
  crossed: true,
  ...(claim ? { claim } : {}),
});
