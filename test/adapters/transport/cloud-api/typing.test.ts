/** Before an answer people see "typing…" below what they wrote, and whatever becomes of that, the answer leaves. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { minuteMs, secondMs } from '../../../../src/core/time/instant.ts';
import type { VirtualClock } from '../../../../src/ports/clock.ts';
import { until } from '../../../browser/support/records.ts';
import { type CloudLine, openCloudLine } from '../../../fake-graph/line.ts';

const number = '16505551234';
let line: CloudLine;
let clock: VirtualClock;
let made = 0;

const open = async (typing: boolean) => {
  clock = createVirtualClock(1_760_000_000_000);
  line = await openCloudLine({ typing }, clock);
  await line.transport.start({
    incoming: async () => {},
    receipts: async () => {},
    stateChanged: () => {},
  });
};
beforeEach(() => open(true));
afterEach(async () => {
  await line.close();
  expect(line.fake.refused).toEqual([]);
});

const writes = (id: string) =>
  line.fake.tell({
    contacts: [{ profile: { name: 'Sheena' }, wa_id: number, user_id: 'US.77' }],
    messages: [{ from: number, from_user_id: 'US.77', id, type: 'text', text: { body: 'hi' } }],
  });
const answer = (to: 'phone' | 'bsuid' = 'phone') =>
  line.transport.send({
    id: `entry.${++made}` as OutboxId,
    to: to === 'phone' ? { kind: 'phone', value: `+${number}` } : { kind: 'bsuid', value: 'US.77' },
    content: { kind: 'text', text: 'Hello, how are you?' },
  });

test('an answer is preceded by it, below the message that is answered', async () => {
  await writes('wamid.A');
  await writes('wamid.B');
  const sending = answer();
  await until(() => line.fake.typed.length === 1);
  expect(line.fake.typed).toEqual(['wamid.B']);
  expect(line.fake.sent).toEqual([]);
  clock.advance(4 * secondMs);
  expect(await sending).toMatchObject({ kind: 'accepted' });
});

test('who is answered by their id is known by it', async () => {
  await writes('wamid.A');
  const sending = answer('bsuid');
  await until(() => line.fake.typed.length === 1);
  clock.advance(4 * secondMs);
  expect(await sending).toMatchObject({ kind: 'accepted' });
});

test('that it cannot be shown neither fails nor delays the answer', async () => {
  line.fake.failReads = 500;
  await writes('wamid.A');
  const sending = answer();
  await until(() => line.fake.askedToType === 1);
  clock.advance(4 * secondMs);
  expect(await sending).toMatchObject({ kind: 'accepted' });
  expect(line.fake.typed).toEqual([]);
});

test('who writes meanwhile is heard first: the answer is given back, unsent', async () => {
  await writes('wamid.A');
  const sending = answer();
  await writes('wamid.STOP');
  expect(await sending).toMatchObject({
    kind: 'failed',
    failure: { code: 'cloud-api.interrupted', channelFailed: true },
  });
  expect(line.fake.sent).toEqual([]);
});

test('what is no answer leaves at once, and so does all when it is switched off', async () => {
  expect(await answer()).toMatchObject({ kind: 'accepted' });
  await writes('wamid.A');
  clock.advance(5 * minuteMs);
  expect(await answer()).toMatchObject({ kind: 'accepted' });
  await line.close();
  await open(false);
  await writes('wamid.B');
  expect(await answer()).toMatchObject({ kind: 'accepted' });
  expect(line.fake.typed).toEqual([]);
});
