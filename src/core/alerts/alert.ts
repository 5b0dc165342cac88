/** Something that somebody who runs Kabar has to hear of: what is wrong, what was told of it, and the words on their way. */
import type { Instant } from '../time/instant.ts';

/** Something that is wrong now. Its words carry no phone number, no name and no message: they leave by ways that are not ours. */
export type Trouble = {
  /** Stable, so that the same trouble is known again: `channel:whatsapp-web`, `files`. */
  readonly key: string;
  /** One line: what, and where. */
  readonly title: string;
  readonly words: string;
  /** What to do about it. */
  readonly advice: string;
  /** For how long it has to last before it is told: much goes away by itself. */
  readonly graceMs: number;
};

/** `test` is what `kabar alerts test` sends. */
export type AlertKind = 'begun' | 'goes-on' | 'over' | 'test';

/** One piece of news, as a way delivers it. */
export type Alert = {
  /** The same for each try, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly key: string;
  readonly kind: AlertKind;
  readonly title: string;
  readonly words: string;
  readonly advice: string;
  readonly since: Instant;
  /** When it was over; null while it lasts. */
  readonly until: Instant | null;
  /** When it was written. */
  readonly at: Instant;
};

/** An alert that not every way has taken yet. */
export type Unsent = {
  readonly alert: Alert;
  /** The ways that are still to take it. */
  readonly ways: readonly string[];
  readonly tries: number;
  /** Not before then: whoever is at it has until then to note what became of it. */
  readonly dueAt: Instant;
};

/** What is remembered of one key, so that nothing is told twice, whoever restarts. */
export type KnownTrouble = {
  readonly key: string;
  /** Raised with each write; 0 is not stored yet. */
  readonly version: number;
  /** `watched`: it has not lasted long enough; `told`: it lasts; `over`: kept a day, to tell less of what comes and goes. */
  readonly phase: 'watched' | 'told' | 'over';
  readonly title: string;
  readonly words: string;
  readonly advice: string;
  readonly since: Instant;
  /** Since when it has not been seen any more. */
  readonly goneSince: Instant | null;
  readonly toldAt: Instant | null;
  /** How often it was told since it began. */
  readonly told: number;
  /** How often it began and was told, within a day of each other. */
  readonly begun: number;
  readonly unsent: Unsent | null;
};
