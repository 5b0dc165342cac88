import type { TransportId } from '../../src/core/message.ts';
import { transportContract } from '../contracts/transport.contract.ts';
import { describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import { asha, ashaChat, createTransportRig } from './support/transport-rig.ts';

describeInChromium('whatsapp-web', () => {
  transportContract('whatsapp-web', async () => {
    const rig = await createTransportRig();
    const { fake, transport } = rig;
    const key = (serialized: string) => serialized.split('_')[2] as TransportId;
    const toAsha = () => fake.sent.filter((message) => message.to === ashaChat);
    return {
      transport,
      nobody: { kind: 'phone', value: '+6280000000000' },
      async makeReady() {
        await until(() => transport.state().name === 'scan');
        fake.scan();
        await until(() => transport.state().sending);
      },
      close: rig.close,
      phone: {
        address: asha,
        async write(body, id) {
          const written = fake.deliver({ from: ashaChat, body, ...(id ? { id, duplicate: true } : {}) });
          return written.id as TransportId;
        },
        // No buttons on WhatsApp Web: people type the number.
        async choose(position) {
          fake.deliver({ from: ashaChat, body: String(position + 1) });
        },
        async vote(poll, positions) {
          const message = toAsha().find((one) => key(one.id) === poll);
          fake.vote(message?.id ?? '', ashaChat, positions);
        },
        async shown() {
          return toAsha().map((one) => ({
            id: key(one.id),
            text: one.pollName ?? one.caption ?? one.body ?? '',
          }));
        },
        reactions: async () => fake.reacted.map(({ id, emoji }) => ({ to: key(id), emoji })),
        async readAll() {
          for (const one of toAsha()) fake.ack(one.id, 3);
        },
      },
    };
  });
});
