/** Who was moved to another number by a person of the business: what they said and heard on the old one does not count on it. */
import type { Contact } from '../contact.ts';
import type { Instant } from '../time/instant.ts';

/** Their last sign of life on the number they are spoken to by; null when that number never had one. Its service window begins then. */
export const heardHereAt = ({ moved, talk }: Pick<Contact, 'moved' | 'talk'>): Instant | null =>
  moved === null ? talk.lastInboundAt : null;

/** True until something was sent to them by the number they were moved to: whom it writes to first is counted by number. */
export const isStrangeHere = ({ moved, talk }: Pick<Contact, 'moved' | 'talk'>): boolean =>
  moved !== null && (talk.lastOutboundAt === null || talk.lastOutboundAt <= moved.at);
