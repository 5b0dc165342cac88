/** Everything that is known of a session's life, and what can be ordered for it. */
import type { Instant } from '../../../core/time/instant.ts';

export type Phase =
  | 'idle'
  | 'starting'
  | 'scan'
  | 'linking'
  | 'syncing'
  | 'ready'
  /** Ready but for WhatsApp Web's own connection. */
  | 'offline'
  /** The process was told to end; `gone` follows. */
  | 'leaving'
  /** No process; one is started at the deadline. */
  | 'waiting'
  /** WhatsApp has blocked this login. A person decides what comes next. */
  | 'restricted';

export type Trouble = {
  readonly kind: 'crash' | 'late' | 'conflict' | 'logout' | 'restricted';
  readonly why: string;
};

export type Pairing = {
  /** Digits of the number that is to be linked. */
  readonly phone: string;
  /** Null until WhatsApp has given one. */
  readonly code: string | null;
  /** How often one was asked for: each time the phone is told. */
  readonly tries: number;
};

export type Session = {
  readonly phase: Phase;
  readonly deadline: Instant | null;
  readonly qr: string | null;
  readonly qrTries: number;
  /** The number that a code is asked for instead of a QR code, as configured. */
  readonly pairWith: string | null;
  /** Linking by a code that is typed on the phone; null while it is the QR code. */
  readonly pairing: Pairing | null;
  /** Why there is no such code although somebody wanted one. */
  readonly noCode: string | null;
  /** What ended the last life, or is about to end this one. */
  readonly trouble: Trouble | null;
  /** Restarts since the last good life. */
  readonly restarts: number;
  readonly readyAt: Instant | null;
  readonly repaired: boolean;
  /** Parts of the page that the library needs and did not find. */
  readonly missing: readonly string[];
  /** Versions of the page that are kept beside the one that runs, the latest first. */
  readonly otherPages: readonly string[];
};

export type SessionOrder =
  | 'spawn'
  | 'end'
  | 'close'
  | 'wipe'
  | 'repair'
  | 'refresh-qr'
  | 'ask-code'
  | 'cancel-code'
  | 'catch-up';

export type Step = { readonly session: Session; readonly orders: readonly SessionOrder[] };

export const idleSession: Session = {
  phase: 'idle',
  deadline: null,
  qr: null,
  qrTries: 0,
  pairWith: null,
  pairing: null,
  noCode: null,
  trouble: null,
  restarts: 0,
  readyAt: null,
  repaired: false,
  missing: [],
  otherPages: [],
};
