import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  backoffMs,
  defaultDeadlines as deadlines,
} from '../../../../src/adapters/transport/whatsapp-web/deadlines.ts';
import { type Signal, step } from '../../../../src/adapters/transport/whatsapp-web/session.ts';
import {
  idleSession,
  type Session,
  type SessionOrder,
} from '../../../../src/adapters/transport/whatsapp-web/session-state.ts';
import { stateOf } from '../../../../src/adapters/transport/whatsapp-web/session-words.ts';

/** Plays signals one second apart; gives the end and every order on the way. */
function play(signals: readonly Signal[], from: Session = idleSession, start = 0) {
  let session = from;
  const orders: SessionOrder[] = [];
  for (const [index, signal] of signals.entries()) {
    const next = step(session, signal, start + index * 1_000, deadlines);
    session = next.session;
    orders.push(...next.orders);
  }
  return { session, orders, state: stateOf(session) };
}

const begin: Signal = { type: 'begin' };
const qr: Signal = { type: 'qr', qr: '2@abc' };
const ready: Signal = { type: 'ready' };
const deadline: Signal = { type: 'deadline' };
const gone: Signal = { type: 'gone', why: 'it ended' };
const connection = (state: string): Signal => ({ type: 'connection', state });
const disconnected = (reason: string): Signal => ({ type: 'disconnected', reason });

describe('a session', () => {
  test('goes from starting by scan, linking and syncing to ready', () => {
    const names: string[] = [];
    const signals = [
      begin,
      qr,
      connection('PAIRING'),
      connection('CONNECTED'),
      { type: 'authenticated' },
      ready,
    ] as const;
    for (const index of signals.keys()) names.push(play(signals.slice(0, index + 1)).state.name);
    expect(names).toEqual(['starting', 'scan', 'linking', 'syncing', 'syncing', 'ready']);
    expect(play(signals).orders).toEqual(['spawn', 'catch-up']);
  });

  test('shows the code only while it is to be scanned, and sends only when ready', () => {
    expect(play([begin, qr]).state).toMatchObject({ qr: '2@abc', sending: false });
    expect(play([begin, qr, connection('PAIRING')]).state.qr).toBeUndefined();
    expect(play([begin, qr, ready]).state).toEqual({ name: 'ready', sending: true, words: 'Connected.' });
  });

  test('asks for a new code when one grows old, and starts again when nobody scans', () => {
    const { session, orders } = play([begin, qr, ...Array(deadlines.qrTries).fill(deadline)]);
    expect(orders.filter((order) => order === 'refresh-qr')).toHaveLength(deadlines.qrTries);
    expect(play([deadline], session).orders).toEqual(['end']);
  });

  describe('that is linked by a code', () => {
    const pair = (phone: string | null): Signal => ({ type: 'pair', phone });
    const code = (text: string): Signal => ({ type: 'code', code: text });
    const phone = '6281234567890';

    test('shows it instead of the QR code, and is linked', () => {
      const shown = play([begin, qr, pair(phone), code('ABCD1234'), qr]);
      expect(shown.orders).toEqual(['spawn', 'ask-code']);
      expect(shown.state).toMatchObject({
        name: 'scan',
        code: 'ABCD-1234',
        words: expect.stringMatching(/^Type the code/),
      });
      expect(shown.state.qr).toBeUndefined();
      const linked = play([connection('PAIRING'), connection('CONNECTED'), ready], shown.session);
      expect(linked.state).toEqual({ name: 'ready', sending: true, words: 'Connected.' });
    });

    test('asks for one as soon as there is a QR code when its number is configured, once', () => {
      const from = { ...idleSession, pairWith: phone };
      const asked = play([begin, qr, qr, qr], from);
      expect(asked.orders).toEqual(['spawn', 'ask-code']);
      expect(asked.session.pairing).toEqual({ phone, code: null, tries: 1 });
      expect(asked.state).toMatchObject({
        qr: '2@abc',
        words: expect.stringMatching(/was asked for\. Scan/),
      });
    });

    test('asks for a new one when it grows old, and goes back to the QR code when nobody types it', () => {
      const rounds = Array.from({ length: deadlines.codeTries }, () => [code('ABCD1234'), deadline]).flat();
      const { orders, state, session } = play([begin, qr, pair(phone), ...rounds]);
      expect(orders).toEqual(['spawn', ...Array(deadlines.codeTries).fill('ask-code'), 'cancel-code']);
      expect(state).toEqual({
        name: 'scan',
        sending: false,
        words: expect.stringMatching(/^Nobody typed/),
        until: expect.any(Number),
      });
      expect(play([qr], session).state.qr).toBe('2@abc');
    });

    test('goes back to the QR code when WhatsApp gives none, and when somebody wants it', () => {
      const refused = play([begin, qr, pair(phone), { type: 'code-refused', why: 'rate-overlimit' }]);
      expect(refused.orders.at(-1)).toBe('cancel-code');
      expect(refused.state.words).toMatch(/^WhatsApp gave no code \(rate-overlimit\)\. Scan/);
      expect(play([deadline], play([begin, qr, pair(phone)]).session).state.words).toMatch(/no code in time/);
      const cancelled = play([begin, qr, pair(phone), code('ABCD1234'), pair(null), code('EFGH1234'), qr]);
      expect(cancelled.orders).toEqual(['spawn', 'ask-code', 'cancel-code']);
      expect(cancelled.state).toMatchObject({ qr: '2@abc', words: expect.stringMatching(/^Scan/) });
    });

    test('only while it waits to be linked', () => {
      for (const signals of [[], [begin], [begin, ready], [begin, gone]] as const)
        expect(play([...signals, pair(phone)]).orders).not.toContain('ask-code');
    });
  });

  test('a second ready is no second life, but catches up again', () => {
    const once = play([begin, ready]);
    const twice = play([ready], once.session, 60_000);
    expect(twice.session.readyAt).toBe(once.session.readyAt);
    expect(twice.orders).toEqual(['catch-up']);
  });

  test('that is connected but not ready is repaired, then restarted, then called degraded', () => {
    const late = play([begin, connection('CONNECTED'), deadline]);
    expect(late.orders).toEqual(['spawn', 'repair']);
    const restarted = play([deadline, gone, deadline, connection('CONNECTED')], late.session, 10_000);
    expect(restarted.orders).toEqual(['end', 'spawn']);
    expect(restarted.state.name).toBe('syncing');
    const again = play(
      [deadline, deadline, gone, deadline, connection('CONNECTED')],
      restarted.session,
      20_000,
    );
    expect(again.state).toMatchObject({ name: 'degraded', sending: false });
    expect(again.state.words).toContain('WhatsApp may have changed its page');
  });

  test('is offline while WhatsApp Web is, and catches up after it', () => {
    const offline = play([begin, ready, connection('OPENING')]);
    expect(offline.state).toMatchObject({ name: 'offline', sending: false });
    expect(play([{ type: 'loading' }], offline.session).state.name).toBe('offline');
    const back = play([connection('CONNECTED')], offline.session);
    expect(back).toMatchObject({ state: { name: 'ready' }, orders: ['catch-up'] });
  });

  test('that ends by itself is started again, each time after a longer pause', () => {
    let session = play([begin]).session;
    const pauses: number[] = [];
    for (let at = 0; pauses.length < 9; ) {
      session = step(session, gone, at, deadlines).session;
      pauses.push((session.deadline ?? 0) - at);
      at = session.deadline ?? 0;
      session = step(session, deadline, at, deadlines).session;
    }
    expect(pauses.map((ms) => ms / 1_000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('counts restarts anew after a good life', () => {
    const tired = { ...play([begin, ready]).session, restarts: 7 };
    const livedMs = (tired.readyAt ?? 0) + deadlines.stableMs;
    expect(step(tired, gone, livedMs, deadlines).session.restarts).toBe(1);
    expect(step(tired, gone, livedMs - 1, deadlines).session.restarts).toBe(8);
  });

  test.each(['LOGOUT', 'UNPAIRED', 'UNPAIRED_IDLE'])(
    '%s ends it, removes the login, and shows a new code',
    (reason) => {
      const out = play([begin, ready, disconnected(reason)]);
      expect(out).toMatchObject({ state: { name: 'logged-out' }, orders: ['spawn', 'catch-up', 'end'] });
      const next = play([gone], out.session);
      expect(next).toMatchObject({ state: { name: 'logged-out' }, orders: ['wipe', 'spawn'] });
      expect(play([qr], next.session).state.name).toBe('scan');
    },
  );

  test.each(['TOS_BLOCK', 'SMB_TOS_BLOCK', 'PROXYBLOCK'])('%s restricts it until a person acts', (reason) => {
    const { session, orders, state } = play([
      begin,
      ready,
      disconnected(reason),
      gone,
      deadline,
      qr,
      ready,
      begin,
    ]);
    expect(state.name).toBe('restricted');
    expect(session.deadline).toBeNull();
    expect(orders).toEqual(['spawn', 'catch-up', 'end']);
  });

  test('taken over elsewhere, it waits the longest pause and keeps the login', () => {
    const { session, orders } = play([begin, ready, disconnected('CONFLICT'), gone]);
    expect(session.deadline).toBe(3_000 + deadlines.backoffMs.cap);
    expect(orders).not.toContain('wipe');
  });

  test('stops from anywhere and hears nothing more', () => {
    const { orders, state } = play([begin, ready, { type: 'stop' }, qr, ready, gone, deadline]);
    expect(orders).toEqual(['spawn', 'catch-up', 'close']);
    expect(state).toEqual({ name: 'stopped', sending: false, words: 'Stopped.' });
  });

  test('whatever happens, it waits for something or has an end', () => {
    const signal = fc.constantFrom<Signal>(
      ...[begin, qr, ready, deadline, gone, { type: 'loading' } as const, { type: 'navigated' } as const],
      ...['OPENING', 'PAIRING', 'CONNECTED', 'UNPAIRED_IDLE', 'TIMEOUT'].map(connection),
      ...['LOGOUT', 'CONFLICT', 'TOS_BLOCK', 'odd'].map(disconnected),
      { type: 'dying', why: 'x' },
      { type: 'restart', why: 'y' },
    );
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 40 }), (signals) => {
        const { session, state } = play([begin, ...signals]);
        // Ready waits for people, leaving for the process's end, restricted for a person; all else has a deadline.
        const patient = ['ready', 'leaving', 'restricted'].includes(session.phase);
        expect(session.deadline === null).toBe(patient);
        expect(state.sending).toBe(session.phase === 'ready');
      }),
    );
  });
});

test('a pause never grows past its cap, and never overflows', () => {
  expect(backoffMs(10_000, { first: 1_000, cap: 60_000 })).toBe(60_000);
  expect(backoffMs(0, { first: 1_000, cap: 60_000 })).toBe(1_000);
});
