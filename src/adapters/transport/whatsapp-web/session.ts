/**
 * The life of one WhatsApp Web session as a pure step: what happened in, new state and orders out. The supervisor
 * carries the orders out. Every state that waits for something outside has a deadline.
 */
import type { Instant } from '../../../core/time/instant.ts';
import { backoffMs, type Deadlines } from './deadlines.ts';
import { codeCame, codeOverdue, type PairingSignal, pairBy, qrCame, wanted } from './pairing.ts';
import type { News } from './protocol.ts';
import { idleSession, type Phase, type Session, type Step, type Trouble } from './session-state.ts';

export type Signal =
  | { readonly type: 'begin' }
  | { readonly type: 'stop' }
  | { readonly type: 'deadline' }
  /** The process and its Chromium no longer exist. */
  | { readonly type: 'gone'; readonly why: string }
  | { readonly type: 'restart'; readonly why: string }
  | PairingSignal
  | News;

export function step(session: Session, signal: Signal, at: Instant, deadlines: Deadlines): Step {
  if (signal.type === 'stop') return { session: idleSession, orders: ['close'] };
  if (signal.type === 'begin')
    return session.phase === 'idle' ? spawn(session, at, deadlines) : keep(session);
  if (session.phase === 'idle' || session.phase === 'restricted') return keep(session);
  if (signal.type === 'gone') return afterEnd(session, signal.why, at, deadlines);
  if (session.phase === 'leaving') return keep(session);
  if (session.phase === 'waiting')
    return signal.type === 'deadline' ? spawn(session, at, deadlines) : keep(session);
  if (signal.type === 'restart') return leave(session, { kind: 'crash', why: signal.why });
  if (signal.type === 'deadline') return overdue(session, at, deadlines);
  if (signal.type === 'pair' || signal.type === 'code-refused') return pairBy(session, signal, at, deadlines);
  return hear(session, signal, at, deadlines);
}

const keep = (session: Session): Step => ({ session, orders: [] });

const spawn = (session: Session, at: Instant, { startMs }: Deadlines): Step => ({
  session: {
    ...session,
    phase: 'starting',
    deadline: at + startMs,
    qr: null,
    missing: [],
    otherPages: [],
    pairing: wanted(session.pairWith),
    noCode: null,
    repaired: false,
    readyAt: null,
  },
  orders: ['spawn'],
});

const leave = (session: Session, trouble: Trouble): Step => ({
  session: { ...session, phase: 'leaving', deadline: null, qr: null, trouble },
  orders: ['end'],
});

function afterEnd(session: Session, why: string, at: Instant, deadlines: Deadlines): Step {
  const trouble: Trouble =
    session.phase === 'leaving' && session.trouble ? session.trouble : { kind: 'crash', why };
  if (trouble.kind === 'restricted')
    return keep({ ...session, phase: 'restricted', deadline: null, qr: null, trouble });
  if (trouble.kind === 'logout') {
    const next = spawn({ ...session, trouble, restarts: 0 }, at, deadlines);
    return { ...next, orders: ['wipe', ...next.orders] };
  }
  const goodLife = session.readyAt !== null && at - session.readyAt >= deadlines.stableMs;
  const restarts = goodLife ? 1 : session.restarts + 1;
  // Somebody else uses this login: two that take it from each other by turns are worse than one that waits.
  const delayMs =
    trouble.kind === 'conflict' ? deadlines.backoffMs.cap : backoffMs(restarts, deadlines.backoffMs);
  return keep({ ...session, phase: 'waiting', deadline: at + delayMs, qr: null, trouble, restarts });
}

function overdue(session: Session, at: Instant, deadlines: Deadlines): Step {
  const { qrMs, qrTries, repairMs } = deadlines;
  if (session.phase === 'scan' && session.pairing !== null)
    return codeOverdue(session, session.pairing, at, deadlines);
  if (session.phase === 'scan' && session.qrTries < qrTries)
    return {
      session: { ...session, qrTries: session.qrTries + 1, deadline: at + qrMs },
      orders: ['refresh-qr'],
    };
  if (session.phase === 'syncing' && !session.repaired)
    return { session: { ...session, repaired: true, deadline: at + repairMs }, orders: ['repair'] };
  return leave(session, { kind: 'late', why: latenessOf(session) });
}

function latenessOf({ phase, missing, otherPages }: Session): string {
  if (phase !== 'syncing' || missing.length === 0) return lateness[phase] ?? 'it took too long';
  const [page] = otherPages;
  const back =
    page === undefined ? '' : `, or go back to a page that is kept: KABAR_WHATSAPP_WEB_PAGE=${page}`;
  return `WhatsApp has changed its page: the library does not find ${missing.join(', ')}. Look for a newer Kabar${back}`;
}

const lateness: Partial<Record<Phase, string>> = {
  starting: 'WhatsApp Web did not load (is the network up?)',
  scan: 'nobody scanned the QR code',
  linking: 'the link to the phone was not completed',
  syncing: 'WhatsApp Web is connected but the library does not get ready: WhatsApp may have changed its page',
  offline: 'WhatsApp Web lost its connection and did not get it back',
};

function hear(session: Session, heard: News, at: Instant, deadlines: Deadlines): Step {
  const { phase } = session;
  switch (heard.type) {
    case 'qr':
      return qrCame(session, heard.qr, at, deadlines);
    case 'code':
      return codeCame(session, heard.code, at, deadlines);
    case 'loading':
    case 'authenticated':
      return phase === 'ready' || phase === 'offline' ? keep(session) : syncing(session, at, deadlines);
    case 'ready':
      return {
        session: {
          ...session,
          phase: 'ready',
          deadline: null,
          qr: null,
          trouble: null,
          readyAt: session.readyAt ?? at,
        },
        orders: ['catch-up'],
      };
    case 'missing':
      return keep({ ...session, missing: heard.parts, otherPages: heard.others });
    case 'navigated':
      return phase === 'ready' || phase === 'offline' ? syncing(session, at, deadlines) : keep(session);
    case 'connection':
      return connection(session, heard.state, at, deadlines);
    case 'disconnected':
      return leave(session, disconnection(heard.reason));
    case 'dying':
      return leave(session, { kind: 'crash', why: heard.why });
    case 'alive':
    case 'memory':
    case 'browser':
    case 'message':
    case 'ack':
    case 'vote':
    case 'reaction':
      return keep(session);
    default:
      return heard satisfies never;
  }
}

const syncing = (session: Session, at: Instant, { readyMs }: Deadlines): Step =>
  keep(
    session.phase === 'syncing'
      ? session
      : { ...session, phase: 'syncing', qr: null, deadline: at + readyMs },
  );

function connection(session: Session, state: string, at: Instant, deadlines: Deadlines): Step {
  const { phase } = session;
  if (state === 'CONNECTED') {
    if (phase === 'offline')
      return { session: { ...session, phase: 'ready', deadline: null }, orders: ['catch-up'] };
    return phase === 'ready' ? keep(session) : syncing(session, at, deadlines);
  }
  if (state === 'PAIRING' && (phase === 'starting' || phase === 'scan'))
    return keep({ ...session, phase: 'linking', qr: null, deadline: at + deadlines.linkMs });
  if (state === 'UNPAIRED_IDLE' && phase === 'scan' && session.pairing === null)
    return { session, orders: ['refresh-qr'] };
  if ((state === 'OPENING' || state === 'TIMEOUT') && phase === 'ready')
    return keep({ ...session, phase: 'offline', deadline: at + deadlines.offlineMs });
  return keep(session);
}

function disconnection(reason: string): Trouble {
  switch (reason) {
    case 'LOGOUT':
    case 'UNPAIRED':
    case 'UNPAIRED_IDLE':
      return { kind: 'logout', why: 'the phone removed this device' };
    case 'TOS_BLOCK':
    case 'SMB_TOS_BLOCK':
    case 'PROXYBLOCK':
      return { kind: 'restricted', why: `WhatsApp has blocked this login (${reason})` };
    case 'CONFLICT':
      return { kind: 'conflict', why: 'WhatsApp Web was opened elsewhere with this login' };
    default:
      return { kind: 'crash', why: `WhatsApp Web disconnected (${reason})` };
  }
}
