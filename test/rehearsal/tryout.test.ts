/** In a tryout no call leaves: flows hear what somebody says that they hear, and the conversation that is saved says so, too. */
import { expect, test } from '@jest/globals';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { createTryouts } from '../../src/rehearsal/tryout/tryouts.ts';
import { openShop } from './shop.ts';

const flow = 'order' as FlowId;
const sent = { status: 200, body: { data: { state: 'sent' } } };

test('a call hears what was said at the beginning, and later what is said later', async () => {
  const tryouts = createTryouts({ flowsDir: 'none', localesDir: 'none' }, { now: () => 0 });
  const tryout = await tryouts.open({ account: 'sari', release: openShop().release, flow, draft: null });
  await tryout.begin({
    ...{ flow, language: 'en', now: '2026-01-05 10:00', starts: null, calls: sent },
    beginning: { begins: 'subscribed', at: 'order.call-find', attributes: { order: 12 } },
  });
  await tryout.happen({ event: 'order-delivered' });
  await tryout.happen({ 'webhook answers': 500 });
  await tryout.happen({ starts: 'order' });
  await tryout.write({ kind: 'text', text: '13' });
  const { text, failures } = await tryout.save('Two orders');
  const called = await tryout.look(async (seen) => seen.called.map(({ url }) => url));
  await tryouts.closeAll();
  expect(failures).toEqual([]);
  const turns = text.split('\n').filter((line) => /answers|says/.test(line));
  expect(turns.map((line) => line.trim())).toEqual([
    '- webhook answers:',
    '- kabar says: order:on-its-way',
    '- kabar says: order:how-was-it',
    '- webhook answers: 500',
    '- kabar says: order:number',
    '- contact says: "13"',
    '- kabar says: order:later',
  ]);
  expect(new Set(called)).toEqual(new Set(['https://api.example.com/orders']));
});
