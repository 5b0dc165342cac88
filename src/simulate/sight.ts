/** What can be seen of a simulation from outside: on phones, at the desk of the business, in the message log. */
import type { ContactId } from '../core/contact-id.ts';
import type { Stage } from '../core/lifecycle/stages.ts';
import type { MessageOrigin, OutboxId } from '../core/outbox.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Deed } from './person.ts';
import type { PersonaName } from './personas.ts';

/** What the message log says of one of our messages. */
export type LoggedMessage = {
  readonly contact: ContactId;
  readonly origin: MessageOrigin;
  readonly topic: string | null;
  readonly flow: string | null;
};

/** Somebody, as reports may tell of them. */
export type Seen = { readonly index: number; readonly persona: PersonaName; readonly zone: string };

export type Sight = {
  readonly at: Instant;
} /** A message stands on their phone. `log` is null when the log knew nothing of it, which would be a fault by itself. */ & (
  | {
      readonly of: 'heard';
      readonly who: Seen;
      readonly message: OutboxId;
      readonly text: string;
      readonly log: LoggedMessage | null;
    }
  | { readonly of: 'did'; readonly who: Seen; readonly deed: Deed }
  | { readonly of: 'held'; readonly message: OutboxId; readonly reason: string }
  | { readonly of: 'dropped'; readonly message: OutboxId; readonly reason: string }
  | {
      readonly of: 'stage';
      readonly contact: ContactId;
      readonly from: StageSeen | null;
      readonly to: StageSeen;
    }
  /** A person of the business is wanted, or is done. */
  | { readonly of: 'handed'; readonly contact: ContactId; readonly to: 'person' | 'bot' }
  /** The time has come this far: everything before is told. */
  | { readonly of: 'day-over' }
);

export type StageSeen = Stage | 'erased';

export type Watcher = (sight: Sight) => void;
