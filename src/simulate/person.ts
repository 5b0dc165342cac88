/** One of the people: who they are, and what they remember. Their contact is not in here: they know nothing of it. */
import type { Address } from '../core/address.ts';
import type { Option, TransportId } from '../core/message.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Dice } from './dice.ts';
import type { PersonaName } from './personas.ts';
import type { Spoken } from './sayings.ts';

export type Person = {
  readonly index: number;
  readonly persona: PersonaName;
  readonly language: Spoken;
  /** Where their wall clock hangs. */
  readonly zone: string;
  readonly joinsAt: Instant;
  readonly joinsBy: 'link' | 'hello' | 'another';
  readonly dice: Dice;
  phone: Address;
  /** They said STOP and did not take it back. */
  out: boolean;
  /** When they last said STOP. */
  leftAt: Instant | null;
  /** Unasked messages: the moments of the last seven days, and how many there ever were. */
  unaskedAt: Instant[];
  unaskedEver: number;
  lastWroteAt: Instant | null;
};

/** A message as it stands on the phone. */
export type OnPhone = {
  readonly message: TransportId;
  readonly text: string;
  readonly options: readonly Option[];
  readonly isPoll: boolean;
  /** They had not written for a while: nobody asked for it. */
  readonly unasked: boolean;
};

/** What they meant by it, told by who said it and not by who heard it. */
export type Meaning =
  | 'stop'
  | 'start'
  | 'agree'
  | 'decline'
  | 'less'
  | 'stay'
  | 'as-before'
  | 'no-news'
  | 'maybe-stop'
  | 'asks'
  | 'other';

export type Deed =
  | { readonly do: 'join' }
  | { readonly do: 'read'; readonly message: TransportId }
  | { readonly do: 'write'; readonly text: string; readonly means: Meaning }
  | { readonly do: 'vote'; readonly poll: TransportId; readonly options: readonly Option[] }
  | { readonly do: 'react'; readonly to: TransportId; readonly emoji: string }
  /** They think of us without having been asked. */
  | { readonly do: 'think-of-us' }
  | { readonly do: 'come-back' }
  | { readonly do: 'change-number' }
  /** They use what the business sells: an application tells of it. */
  | { readonly do: 'visit'; readonly event: string };

export type Planned = { readonly at: Instant; readonly deed: Deed };
