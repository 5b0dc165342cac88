/** Linking by a code that is typed on the phone, beside the QR code: when it is asked for, shown and given up. Pure. */
import type { Instant } from '../../../core/time/instant.ts';
import type { Deadlines } from './deadlines.ts';
import type { Pairing, Session, Step } from './session-state.ts';

export type PairingSignal =
  /** Somebody wants a code for this number, or the QR code again. */
  | { readonly type: 'pair'; readonly phone: string | null }
  | { readonly type: 'code-refused'; readonly why: string };

/** What a new process begins with. */
export const wanted = (phone: string | null): Pairing | null =>
  phone === null ? null : { phone, code: null, tries: 0 };

/** Only a session that shows a QR code can be asked for another way. */
export function pairBy(session: Session, signal: PairingSignal, at: Instant, deadlines: Deadlines): Step {
  if (session.phase !== 'scan') return { session, orders: [] };
  if (signal.type === 'code-refused')
    return session.pairing === null
      ? { session, orders: [] }
      : backToQr(session, `WhatsApp gave no code (${signal.why}).`, at, deadlines);
  if (signal.phone !== null)
    return askCode({ ...session, pairing: wanted(signal.phone), noCode: null }, at, deadlines);
  return session.pairing === null ? { session, orders: [] } : backToQr(session, null, at, deadlines);
}

/** A QR code came. Nobody needs it while a code is on show; and a number that was configured wants a code instead. */
export function qrCame(session: Session, qr: string, at: Instant, deadlines: Deadlines): Step {
  const { pairing } = session;
  if (pairing !== null && pairing.code !== null) return { session, orders: [] };
  const scan: Session = { ...session, phase: 'scan', qr };
  if (pairing?.tries === 0) return askCode(scan, at, deadlines);
  // One that is being asked for keeps its own deadline: the page changes its QR code more often than that.
  if (pairing !== null) return { session: scan, orders: [] };
  return { session: { ...scan, qrTries: 0, deadline: at + deadlines.qrMs }, orders: [] };
}

export function codeCame(session: Session, code: string, at: Instant, { codeMs }: Deadlines): Step {
  if (session.phase !== 'scan' || session.pairing === null) return { session, orders: [] };
  const pairing = { ...session.pairing, code };
  return { session: { ...session, pairing, qr: null, deadline: at + codeMs }, orders: [] };
}

/** The code is too old, or none came. */
export function codeOverdue(session: Session, pairing: Pairing, at: Instant, deadlines: Deadlines): Step {
  if (pairing.code === null) return backToQr(session, 'WhatsApp gave no code in time.', at, deadlines);
  if (pairing.tries < deadlines.codeTries) return askCode(session, at, deadlines);
  return backToQr(session, 'Nobody typed the code.', at, deadlines);
}

function askCode(session: Session, at: Instant, { qrMs }: Deadlines): Step {
  const pairing = session.pairing && { ...session.pairing, code: null, tries: session.pairing.tries + 1 };
  return { session: { ...session, pairing, deadline: at + qrMs }, orders: ['ask-code'] };
}

/** A number that was configured is not asked for again either: its phone would be told without end. */
const backToQr = (session: Session, noCode: string | null, at: Instant, { qrMs }: Deadlines): Step => ({
  session: { ...session, pairing: null, pairWith: null, noCode, qr: null, qrTries: 0, deadline: at + qrMs },
  orders: ['cancel-code'],
});
