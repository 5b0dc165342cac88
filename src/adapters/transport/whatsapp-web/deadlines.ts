/** How long everything around a session may take. Nothing here waits for ever. */

export type Deadlines = {
  /** Chromium, the page and the library's first sign: a QR code or a connection. */
  readonly startMs: number;
  /** Age at which a QR code is asked anew, and how often before the session is started again. */
  readonly qrMs: number;
  readonly qrTries: number;
  /** Age at which a code for the phone is asked anew, and how often before it is the QR code again. */
  readonly codeMs: number;
  readonly codeTries: number;
  /** From the scan to a connection. */
  readonly linkMs: number;
  /** From a connection to `ready`, before the library is told by hand; and after that. */
  readonly readyMs: number;
  readonly repairMs: number;
  /** WhatsApp Web without its own connection, before the session is started again. */
  readonly offlineMs: number;
  /** A session without any sign of life, heartbeats included. */
  readonly silentMs: number;
  readonly heartbeatMs: number;
  /** How often the page is asked for its connection, and how long it may not answer. */
  readonly probeMs: number;
  readonly deadPageMs: number;
  /** Ready for this long is a good life: the count of restarts begins anew. */
  readonly stableMs: number;
  readonly backoffMs: { readonly first: number; readonly cap: number };
  /** One send, from the call to the server's receipt; after it the send is in doubt. */
  readonly sendMs: number;
  /** A file from elsewhere, before its send. */
  readonly fetchMs: number;
  /** Any other question to the session. */
  readonly askMs: number;
  /** Reading again what came while nobody listened; many chats take long. */
  readonly catchUpMs: number;
  /** A send that still hangs after this long means that the page is stuck. */
  readonly stuckMs: number;
  /** The orderly end, in which Chromium writes down the login. */
  readonly closeMs: number;
};

export const defaultDeadlines: Deadlines = {
  startMs: 60_000,
  qrMs: 60_000,
  qrTries: 5,
  codeMs: 170_000,
  codeTries: 3,
  linkMs: 60_000,
  readyMs: 90_000,
  repairMs: 15_000,
  offlineMs: 300_000,
  silentMs: 30_000,
  heartbeatMs: 5_000,
  probeMs: 2_000,
  deadPageMs: 60_000,
  stableMs: 60_000,
  backoffMs: { first: 1_000, cap: 60_000 },
  sendMs: 20_000,
  fetchMs: 15_000,
  askMs: 15_000,
  catchUpMs: 120_000,
  stuckMs: 60_000,
  closeMs: 8_000,
};

/** 1st restart after `first`, each next after twice as long, never more than `cap`. */
export const backoffMs = (restarts: number, { first, cap }: Deadlines['backoffMs']): number =>
  Math.min(cap, first * 2 ** Math.min(30, Math.max(0, restarts - 1)));
