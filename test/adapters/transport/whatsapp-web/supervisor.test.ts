import { beforeEach, describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { defaultDeadlines as deadlines } from '../../../../src/adapters/transport/whatsapp-web/deadlines.ts';
import type { News } from '../../../../src/adapters/transport/whatsapp-web/protocol.ts';
import {
  AskFailed,
  type ChildListener,
} from '../../../../src/adapters/transport/whatsapp-web/session-child.ts';
import {
  createSupervisor,
  type Supervisor,
} from '../../../../src/adapters/transport/whatsapp-web/supervisor.ts';
import type { Logger } from '../../../../src/ports/logger.ts';

const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };

/** A process that exists only in this test: it does what it is told and is heard when the test says so. */
type Puppet = ChildListener & { readonly asked: string[]; readonly killed: boolean };

let clock: ReturnType<typeof createVirtualClock>;
let puppets: Puppet[];
let told: string[];
let heard: News[];
let wiped: number;
let taking: () => Promise<void>;
let supervisor: Supervisor;

/** Lets orders that were given be carried out. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const puppet = (): Puppet => {
  const last = puppets.at(-1);
  if (last === undefined) throw new Error('no process was started');
  return last;
};

beforeEach(() => {
  clock = createVirtualClock(0);
  puppets = [];
  told = [];
  heard = [];
  wiped = 0;
  taking = async () => {};
  supervisor = createSupervisor(
    {
      clock,
      logger: quiet,
      pairWith: null,
      profile: {
        take: () => taking(),
        async wipe() {
          wiped += 1;
        },
      },
      spawn(listener) {
        const asked: string[] = [];
        const made = { ...listener, asked, killed: false };
        puppets.push(made);
        return {
          async ask(name) {
            asked.push(name);
            throw new AskFailed('refused', 'a puppet knows nothing');
          },
          kill() {
            made.killed = true;
            listener.gone('killed');
          },
        };
      },
    },
    deadlines,
    {
      stateChanged: (state) => told.push(state.name),
      news: (news) => heard.push(news),
      connected: () => told.push('(catch-up)'),
    },
  );
});

describe('the supervisor', () => {
  test('tells each state once, and catches up when ready', async () => {
    supervisor.begin();
    await settle();
    puppet().news({ type: 'qr', qr: 'a' });
    puppet().news({ type: 'alive' });
    puppet().news({ type: 'ready' });
    await settle();
    expect(told).toEqual(['starting', 'scan', 'ready', '(catch-up)']);
    expect(supervisor.ready()).not.toBeNull();
  });

  test('starts again after the pause, and not before', async () => {
    supervisor.begin();
    await settle();
    puppet().gone('it crashed');
    clock.advance(deadlines.backoffMs.first - 1);
    await settle();
    expect(puppets).toHaveLength(1);
    clock.advance(1);
    await settle();
    expect(puppets).toHaveLength(2);
    expect(told).toEqual(['starting', 'degraded', 'starting']);
  });

  test('drops late news of a session that is no longer current', async () => {
    supervisor.begin();
    await settle();
    const old = puppet();
    old.gone('it crashed');
    clock.advance(deadlines.backoffMs.first);
    await settle();
    old.news({ type: 'ready' });
    old.gone('again');
    expect(supervisor.state().name).toBe('starting');
    expect(heard).toEqual([]);
  });

  test('ends a session that falls silent, heartbeats included', async () => {
    supervisor.begin();
    await settle();
    puppet().news({ type: 'ready' });
    clock.advance(deadlines.silentMs - 1);
    puppet().news({ type: 'alive' });
    clock.advance(deadlines.silentMs - 1);
    await settle();
    expect(puppet().killed).toBe(false);
    clock.advance(1);
    await settle();
    expect(puppet().killed).toBe(true);
    expect(supervisor.state().words).toContain('fell silent');
  });

  test('removes the login between a logout and the next start', async () => {
    supervisor.begin();
    await settle();
    puppet().news({ type: 'ready' });
    await settle();
    puppet().news({ type: 'disconnected', reason: 'LOGOUT' });
    await settle();
    expect(wiped).toBe(1);
    expect(puppets).toHaveLength(2);
    expect(told).toEqual(['starting', 'ready', '(catch-up)', 'logged-out']);
  });

  test('keeps trying for a profile that somebody else holds', async () => {
    taking = async () => {
      throw new Error('Process 7 already runs a session in this profile.');
    };
    supervisor.begin();
    await settle();
    expect(supervisor.state()).toMatchObject({ name: 'degraded' });
    expect(supervisor.state().words).toContain('Process 7');
    taking = async () => {};
    clock.advance(deadlines.backoffMs.first);
    await settle();
    expect(puppets).toHaveLength(1);
  });

  test('stops in order: asks the session to close, kills it when it does not', async () => {
    supervisor.begin();
    await settle();
    puppet().news({ type: 'ready' });
    await supervisor.stop();
    expect(puppet()).toMatchObject({ asked: ['close'], killed: true });
    expect(supervisor.state().name).toBe('stopped');
    clock.advance(deadlines.silentMs * 10);
    await settle();
    expect(puppets).toHaveLength(1);
  });
});
