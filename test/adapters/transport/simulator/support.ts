/** A simulator under a clock that stands still until it is moved, and a listener that remembers. */

import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createSimulatorTransport } from '../../../../src/adapters/transport/simulator/simulator.ts';
import type { Address } from '../../../../src/core/address.ts';
import type { OutgoingContent } from '../../../../src/core/message.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import type { Receipt } from '../../../../src/core/receipt.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Incoming, TransportListener, TransportState } from '../../../../src/ports/transport.ts';

export const ana: Address = { kind: 'phone', value: '+6281234567890' };
export const budi: Address = { kind: 'phone', value: '+6281234567891' };
export const start = Date.parse('2026-03-01T09:00:00Z');

export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => silent,
};

export type RecordingListener = TransportListener & {
  readonly heard: Incoming[];
  readonly told: Receipt[];
  readonly states: TransportState['name'][];
  /** While set, the engine cannot store anything. */
  refuse: boolean;
  /** Resolves when `check` holds; looked at after each thing the listener hears. */
  until(check: () => boolean): Promise<void>;
};

export function recordingListener(): RecordingListener {
  let waiting: (() => void)[] = [];
  const look = () => {
    for (const again of [...waiting]) again();
  };
  const listener: RecordingListener = {
    heard: [],
    told: [],
    states: [],
    refuse: false,
    async incoming(news) {
      if (listener.refuse) throw new Error('store down');
      listener.heard.push(...news);
      look();
    },
    async receipts(receipts) {
      if (listener.refuse) throw new Error('store down');
      listener.told.push(...receipts);
      look();
    },
    stateChanged(state) {
      listener.states.push(state.name);
      look();
    },
    until(check) {
      return new Promise((resolve) => {
        const again = () => {
          if (!check()) return;
          waiting = waiting.filter((other) => other !== again);
          resolve();
        };
        waiting.push(again);
        again();
      });
    },
  };
  return listener;
}

export async function simulator(file = ':memory:') {
  const clock = createVirtualClock(start);
  const listener = recordingListener();
  const transport = createSimulatorTransport({ clock, logger: silent, file });
  await transport.start(listener);
  const { phones } = transport;
  return {
    clock,
    listener,
    transport,
    phones,
    write: (text: string, from = ana) => phones.write({ from, content: { kind: 'text', text } }),
    send: (content: OutgoingContent, id = 'out.0', to = ana) =>
      transport.send({ id: id as OutboxId, to, content }),
    async close() {
      await transport.stop();
      await transport.close();
    },
  };
}

export type Simulator = Awaited<ReturnType<typeof simulator>>;
