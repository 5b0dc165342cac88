/** Kabar is seen typing before it speaks, and listens while it types. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import { ashaChat, createTransportRig, type TransportRig, text } from './support/transport-rig.ts';

jest.setTimeout(60_000);

describeInChromium('whatsapp-web: typing', () => {
  let rig: TransportRig;
  beforeAll(async () => {
    rig = await createTransportRig({}, { dollarIds: true }, undefined, { typing: true });
    await rig.login();
  });
  afterAll(() => rig.close());

  const typed = () => rig.fake.chatStates.length;

  test('is shown in the chat before the message leaves', async () => {
    const sending = rig.transport.send(text('Your order is ready, and waits for you.'));
    await until(typed);
    expect(rig.fake.sent).toEqual([]);
    expect(rig.fake.chatStates).toEqual([{ to: ashaChat, state: 'typing' }]);
    expect(await sending).toMatchObject({ kind: 'accepted' });
    expect(rig.fake.sent).toHaveLength(1);
  });

  test('a STOP that comes meanwhile is heard first: the message is given back, unsent', async () => {
    const before = typed();
    const long = text('x'.repeat(500));
    const sending = rig.transport.send(long);
    await until(() => typed() > before);
    rig.fake.deliver({
      from: rig.fake.contacts.get(ashaChat)?.lid ?? '',
      body: 'earlier, from behind a lid',
    });
    expect(await sending).toMatchObject({
      kind: 'failed',
      failure: { code: 'whatsapp-web.interrupted', channelFailed: true },
    });
    expect(await rig.transport.find(long)).toEqual({ kind: 'absent' });
    expect(rig.fake.sent).toHaveLength(1);
  });
});
