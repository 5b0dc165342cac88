/** Linking a number by a code that is typed on its phone, beside the QR code. */
import { expect, jest, test } from '@jest/globals';
import { describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import { createTransportRig, text } from './support/transport-rig.ts';

jest.setTimeout(60_000);

describeInChromium('whatsapp-web: linking by a code', () => {
  test('asked for while it waits, told in state and terminal, cancelled, asked for again and used', async () => {
    const rig = await createTransportRig();
    const { transport, fake } = rig;
    const shows = (code: string) => rig.states.when((state) => state.code === code);
    try {
      await rig.start();
      expect(transport.linkBy?.('+919000000001')).toBe(false);
      await rig.stateIs('scan');
      expect(transport.linkBy?.('+91 900 000 0001')).toBe(true);
      const state = await shows('ABCD-1234');
      expect(fake.pairingPhone).toBe('919000000001');
      expect(state).toEqual({
        name: 'scan',
        sending: false,
        code: 'ABCD-1234',
        until: expect.any(Number),
        words: expect.stringMatching(/^Type the code on the phone: WhatsApp, Linked devices/),
      });
      expect(rig.drawn).toContain('ABCD-1234');

      const codes = rig.drawn.length;
      expect(transport.linkBy?.(null)).toBe(true);
      await until(() => transport.state().qr !== undefined);
      expect(transport.state().code).toBeUndefined();
      expect(rig.drawn[codes]).toMatch(/^2@/);

      transport.linkBy?.('+919000000001');
      await shows('ABCD-1235');
      fake.scan();
      await rig.stateIs('ready');
      expect(transport.state().code).toBeUndefined();
      expect(transport.linkBy?.('+919000000001')).toBe(false);
      expect(await transport.send(text('linked by a code'))).toMatchObject({ kind: 'accepted' });
    } finally {
      await rig.close();
    }
  });

  test('a configured number gets a code by itself, a new one when it grows old, and the QR code in the end', async () => {
    const rig = await createTransportRig({ codeMs: 600, codeTries: 2 }, {}, undefined, {
      pairWith: '+919000000001',
    });
    try {
      await rig.start();
      await rig.states.when((state) => state.words.startsWith('Nobody typed the code.'), 30_000);
      await until(() => rig.transport.state().qr !== undefined);
      expect(rig.drawn.filter((drawn) => !drawn.startsWith('2@'))).toEqual(['ABCD-1234', 'ABCD-1235']);
    } finally {
      await rig.close();
    }
  });

  test('WhatsApp gives no code: the QR code stays, and the words say so', async () => {
    const rig = await createTransportRig();
    rig.fake.refusePairing = true;
    try {
      await rig.start();
      await rig.stateIs('scan');
      rig.transport.linkBy?.('+919000000001');
      const refused = await rig.states.when((state) => state.words.startsWith('WhatsApp gave no code'));
      expect(refused.words).toContain('rate-overlimit');
      await until(() => rig.transport.state().qr !== undefined);
      rig.fake.scan();
      await rig.stateIs('ready');
    } finally {
      await rig.close();
    }
  });
});
