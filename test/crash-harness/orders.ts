/** What the harness tells an engine that it is going to kill, and what that engine tells the harness. */
import type { OutgoingMessage } from '../../src/ports/transport.ts';

/** One life of an engine: where its store is, how the phones behave, and where it ends. */
export type Life = {
  readonly settings: Readonly<Record<string, string>>;
  /** How far its clock is from that of the machine. */
  readonly aheadMs: number;
  /** How often the ticker knocks. */
  readonly tickMs: number;
  /** It ends itself with SIGKILL when it reaches this point for the n-th time. */
  readonly dieAt: { readonly point: string; readonly time: number } | null;
  /** False: the phones' transport cannot say what became of a send. */
  readonly canFind: boolean;
  /** After this, a send that hangs is in doubt. */
  readonly deadlineMs: number;
};

export type Answer =
  | { readonly kind: 'accepted' | 'found'; readonly transportId: string; readonly text: string }
  | { readonly kind: 'absent' | 'unknowable' };

export type Order =
  | { readonly order: 'open'; readonly life: Life }
  | { readonly order: 'hear'; readonly id: string; readonly from: string; readonly text: string }
  | { readonly order: 'answer'; readonly nth: number; readonly answer: Answer }
  | { readonly order: 'receive'; readonly transportIds: readonly string[] }
  | { readonly order: 'erase'; readonly phone: string }
  | { readonly order: 'jump'; readonly byMs: number }
  | { readonly order: 'settle' | 'end' };

export type Told =
  | { readonly told: 'loaded' | 'open' }
  /** Stored, as `incoming` says by resolving; or not. */
  | { readonly told: 'taken' | 'refused'; readonly id: string; readonly why?: string }
  | { readonly told: 'send' | 'find'; readonly nth: number; readonly message: OutgoingMessage }
  /** It waits no longer for what a phone says to this send: told before anything that follows from it. */
  | { readonly told: 'gave up'; readonly nth: number }
  /** A write of a contact went through; these entries are decided in it. Told before anything that follows from it. */
  | { readonly told: 'committed'; readonly entries: readonly string[] }
  | { readonly told: 'received'; readonly transportIds: readonly string[] }
  | { readonly told: 'erased'; readonly phone: string }
  | { readonly told: 'settled'; readonly waiting: number }
  | { readonly told: 'trouble'; readonly words: string };
