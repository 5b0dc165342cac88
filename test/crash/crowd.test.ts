/** The phones of the crash harness bear witness of what the engine could know, not of what they said to it. */
import { expect, test } from '@jest/globals';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { OutgoingMessage } from '../../src/ports/transport.ts';
import { createDice } from '../../src/simulate/dice.ts';
import { createCrowd } from '../crash-harness/crowd.ts';
import type { EngineProcess } from '../crash-harness/engine-process.ts';
import type { Order } from '../crash-harness/orders.ts';

/** An engine that only listens. */
function listening() {
  const orders: Order[] = [];
  const engine: EngineProcess = {
    pid: 0,
    loaded: Promise.resolve(),
    gone: new Promise(() => {}),
    listen() {},
    order: (order) => void orders.push(order),
    kill() {},
  };
  return { engine, orders };
}

test('an answer for which the engine no longer waited is none that it heard', () => {
  const crowd = createCrowd(createDice(1, 'late'), 0, 16);
  const { engine, orders } = listening();
  crowd.meet(engine, 1, 'answers', 'briefly');
  const message = (id: string): OutgoingMessage => ({
    id: id as OutboxId,
    to: { kind: 'phone', value: '+14155551000' },
    content: { kind: 'text', text: 'hello' },
  });
  crowd.hear({ told: 'send', nth: 1, message: message('simulator:message:0-1.0') });
  crowd.hear({ told: 'send', nth: 2, message: message('simulator:message:0-1.1') });
  crowd.hear({ told: 'gave up', nth: 1 });
  expect(orders.filter(({ order }) => order === 'answer')).toHaveLength(2);
  expect(crowd.seen.flatMap((each) => (each.saw === 'shown' ? [[each.message, each.answered]] : []))).toEqual(
    [
      ['simulator:message:0-1.0', false],
      ['simulator:message:0-1.1', true],
    ],
  );
});
