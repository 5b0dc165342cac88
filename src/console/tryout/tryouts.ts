/** Tryouts as the console sees them: private engines in which flows are tried. Made in src/rehearsal, filled in by serve.ts. */
import type { Address } from '../../core/address.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { Release } from '../../core/release.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { HttpDeps, PhoneContentLike, SimulatedPhonesLike } from '../../http/deps.ts';

/**
 * At most 8 in a process, whoever opened them: one more closes the one that was used longest ago. One that nobody used for half an
 * hour is closed. Each holds the release, an engine and a store in memory: about 5 MB, most of it after its first message.
 */
export type Tryouts = {
  /** Nothing runs in it until it is begun. */
  open(subject: TryoutSubject): Promise<Tryout>;
  /** Null for one that is closed or was opened by another account. Ids cannot be guessed. */
  find(id: string, account: string): Tryout | null;
  /** Those of an account, the one that was used last first. */
  of(account: string): readonly Tryout[];
  /** Does nothing where there is none. */
  close(id: string, account: string): Promise<void>;
};

export type TryoutSubject = {
  readonly account: string;
  readonly release: Release;
  /** The flow that is tried: that of the latest opening, once there is one. All others are there as well. */
  readonly flow: FlowId;
  /** Null where the release in force is tried. */
  readonly draft: TriedDraft | null;
};

/** Files that nobody published, as somebody wrote them over the release `base`: to go on writing where they left. */
export type TriedDraft = {
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly note: string;
};

/** What calls of flows hear: nothing leaves. A status, or one with a body, or nothing at all. */
export type CallAnswer = number | 'not at all' | { readonly status: number; readonly body?: unknown };

/** Values that a conversation test can tell. */
export type ToldValue = string | number | boolean | null | { date: string };

export type TryoutOpening = {
  /** The flow that is tried, and whose test it would be. */
  readonly flow: FlowId;
  /** One of the release's. */
  readonly language: string;
  /** On a clock where the business is: `2026-01-05 10:00`. */
  readonly now: string;
  readonly beginning: {
    readonly begins: 'stranger' | 'subscribed';
    /** The step at which they stand, such as `book.people`. */
    readonly at?: string | undefined;
    readonly attributes?: Record<string, ToldValue> | undefined;
    readonly tags?: string[] | undefined;
  };
  /** A flow that is started for them as the first thing. */
  readonly starts: string | null;
  readonly calls: CallAnswer;
};

/** What happens besides messages and time. */
export type TryoutTurn =
  | { readonly starts: string }
  | { readonly event: string }
  | { readonly 'webhook answers': CallAnswer }
  | 'a person hands back';

/**
 * One action at a time: each waits for the one before, and answers when all that follows from it has happened. Every action rejects
 * with `request.invalid` where the tryout is closed, was not begun, cannot do what is asked, or has gone on for 300 turns.
 */
export type Tryout = TryoutSubject & {
  readonly id: string;
  /** Begins, also anew: with another engine, at another place. */
  begin(opening: TryoutOpening): Promise<void>;
  /** Something is written or pressed on the phone. */
  write(content: PhoneContentLike): Promise<void>;
  /** Time passes; or until the next thing is due, in whole minutes. Ends early where very much happens. */
  wait(ms: number | 'until-next'): Promise<void>;
  happen(turn: TryoutTurn): Promise<void>;
  /** Shows what there is to see, while nothing happens. Null before it was begun. */
  look<T>(show: (seen: SeenTryout) => Promise<T>): Promise<T | null>;
  /**
   * Everything so far as an entry of a conversation test, played once more: `failures` tells where that went otherwise, and is empty
   * where it went the same way.
   */
  save(title: string): Promise<{ readonly text: string; readonly failures: readonly string[] }>;
};

/** The parts of its engine that pages read: they are the console's own, seen through another store and another clock. */
export type SeenTryout = Pick<HttpDeps, 'store' | 'clock' | 'release' | 'channels'> & {
  readonly phone: Address;
  readonly phones: SimulatedPhonesLike;
  readonly opening: Omit<TryoutOpening, 'calls'>;
  readonly nextDue: Instant | null;
  /** How the wait ended that came last; null where something else did. */
  readonly waited: 'passed' | 'nothing-due' | 'cut-short' | null;
  /** Calls that flows made, which went nowhere. */
  readonly called: readonly { readonly method: string; readonly url: string }[];
};
