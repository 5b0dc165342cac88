/** Keeps one session alive: carries out the orders of `session.ts`, watches deadlines and heartbeats, starts it again. */
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { TransportState } from '../../../ports/transport.ts';
import type { Deadlines } from './deadlines.ts';
import type { Profile } from './profile.ts';
import type { News } from './protocol.ts';
import { type Signal, step } from './session.ts';
import type { ChildListener, SessionChild } from './session-child.ts';
import { idleSession, type Session, type SessionOrder } from './session-state.ts';
import { stateOf } from './session-words.ts';

export type Supervisor = {
  begin(): void;
  /** Ends the session in order. Resolves when its process and Chromium are gone. */
  stop(): Promise<void>;
  restart(why: string): void;
  /** While it waits to be linked: by a code for the phone with these digits, or (null) by the QR code. False when it does not wait. */
  linkBy(phone: string | null): boolean;
  state(): TransportState;
  /** The session's process while it is ready for questions of the business, else null. */
  ready(): SessionChild | null;
};

export type SupervisorDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly profile: Pick<Profile, 'take' | 'wipe'>;
  /** Digits of the number that is to be linked by a code; null: by the QR code. */
  readonly pairWith: string | null;
  spawn(listener: ChildListener): SessionChild;
};

export type SupervisorListener = {
  stateChanged(state: TransportState): void;
  /** News of the current session only; an old one may still talk while it dies. */
  news(news: News): void;
  /** After every connection, new or regained: what was written meanwhile gave no news. */
  connected(child: SessionChild): void;
};

export function createSupervisor(
  { clock, logger, profile, pairWith, spawn }: SupervisorDeps,
  deadlines: Deadlines,
  listener: SupervisorListener,
): Supervisor {
  let session: Session = { ...idleSession, pairWith };
  let child: SessionChild | null = null;
  let generation = 0;
  let work: Promise<void> = Promise.resolve();
  let disarm = () => {};
  let calm = () => {};
  let allGone = () => {};

  const signal = (given: Signal) => {
    const before = stateOf(session);
    const next = step(session, given, clock.now(), deadlines);
    session = next.session;
    disarm();
    disarm =
      session.deadline === null ? () => {} : clock.at(session.deadline, () => signal({ type: 'deadline' }));
    tell(before, stateOf(session));
    for (const order of next.orders)
      work = work.then(() => carryOut(order)).catch((error) => failed(order, error));
  };

  const tell = (before: TransportState, now: TransportState) => {
    const same = before.name === now.name && before.words === now.words;
    if (same && before.qr === now.qr && before.code === now.code) return;
    logger.info('whatsapp-web session', { state: now.name, words: now.words, restarts: session.restarts });
    listener.stateChanged(now);
  };

  const failed = (order: SessionOrder, error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    logger.warn('whatsapp-web session order failed', { order, why });
    if (order === 'spawn') signal({ type: 'gone', why });
  };

  /** Orders wait for each other only where they must: questions to a page that hangs must not hold up its end. */
  const carryOut = async (order: SessionOrder): Promise<void> => {
    switch (order) {
      case 'wipe':
        return profile.wipe();
      case 'spawn':
        await profile.take();
        return begin();
      case 'end':
        return child?.kill();
      case 'close':
        return close();
      case 'ask-code':
        return askCode();
      case 'repair':
      case 'cancel-code':
      case 'refresh-qr':
        child?.ask(order, {}).catch((error) => failed(order, error));
        return;
      case 'catch-up':
        if (child !== null) listener.connected(child);
        return;
      default:
        return order satisfies never;
    }
  };

  const askCode = () => {
    if (child === null || session.pairing === null) return;
    child.ask('ask-code', { phone: session.pairing.phone }).catch((error) => {
      failed('ask-code', error);
      signal({ type: 'code-refused', why: error instanceof Error ? error.message : String(error) });
    });
  };

  const begin = () => {
    if (session.phase !== 'starting') return;
    generation += 1;
    const mine = generation;
    const current = () => mine === generation && child !== null;
    child = spawn({
      news(item) {
        if (!current()) return;
        heard();
        signal(item);
        listener.news(item);
      },
      gone(why) {
        if (!current()) return;
        child = null;
        calm();
        allGone();
        signal({ type: 'gone', why });
      },
    });
    heard();
  };

  /** The watchdog: a session says something every few seconds, or it is ended. */
  const heard = () => {
    calm();
    calm = clock.at(clock.now() + deadlines.silentMs, () =>
      signal({ type: 'restart', why: 'its process fell silent' }),
    );
  };

  const close = async () => {
    const closing = child;
    if (closing === null) return;
    const gone = new Promise<void>((resolve) => {
      allGone = resolve;
    });
    const giveUp = clock.at(clock.now() + deadlines.closeMs, () => closing.kill());
    closing.ask('close', {}).catch(() => closing.kill());
    await gone;
    giveUp();
  };

  return {
    begin: () => signal({ type: 'begin' }),
    restart: (why) => signal({ type: 'restart', why }),
    linkBy(phone) {
      const waits = session.phase === 'scan';
      signal({ type: 'pair', phone });
      return waits;
    },
    state: () => stateOf(session),
    ready: () => (session.phase === 'ready' ? child : null),
    async stop() {
      signal({ type: 'stop' });
      await work;
      generation += 1;
    },
  };
}
