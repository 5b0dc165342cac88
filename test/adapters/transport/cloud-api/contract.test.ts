/** The cloud-api transport keeps what every transport keeps, over HTTP against a Graph API that knows Meta's schema. */
import { afterAll, expect } from '@jest/globals';
import { transportContract } from '../../../contracts/transport.contract.ts';
import { type CloudLine, openCloudLine } from '../../../fake-graph/line.ts';

const number = '16505551234';
let line: CloudLine;

transportContract(
  'cloud-api',
  async () => {
    line = await openCloudLine();
    const { fake, transport } = line;
    fake.nobody.add('+16505550000');
    let written = 0;
    const told = (body: object, id = `wamid.IN${++written}`) =>
      fake
        .tell({
          contacts: [{ profile: { name: 'Sheena' }, wa_id: number }],
          messages: [{ from: number, id, timestamp: String(Math.floor(Date.now() / 1_000)), ...body }],
        })
        .then(() => id as never);
    return {
      transport,
      phone: {
        address: { kind: 'phone', value: `+${number}` },
        write: (text, id) => told({ type: 'text', text: { body: text } }, id),
        async choose(position) {
          const message = fake.sent.findLast(({ options }) => options.length > 0);
          const option = message?.options[position];
          if (option === undefined) throw new Error('there is nothing to press');
          const reply = { id: option.id, title: option.title };
          await told({
            type: 'interactive',
            context: { from: '15550783881', id: message?.id },
            interactive: { type: 'button_reply', button_reply: reply },
          });
        },
        vote: async () => {},
        shown: async () =>
          fake.sent
            .filter(({ to }) => to === `+${number}`)
            .map(({ id, text }) => ({ id: id as never, text })),
        reactions: async () =>
          fake.sent.flatMap(({ body }) => {
            const put = body.reaction as { message_id: string; emoji: string } | undefined;
            return put === undefined ? [] : [{ to: put.message_id as never, emoji: put.emoji }];
          }),
        async readAll() {
          for (const message of fake.sent)
            if (!fake.nobody.has(message.to)) await fake.status(message, 'read');
        },
      },
      nobody: { kind: 'phone', value: '+16505550000' },
      makeReady: async () => {},
      close: line.close,
    };
  },
  {
    'a send that was never made is absent':
      'WhatsApp cannot be asked for a message; a send in doubt is found by its status, or not at all',
  },
);

afterAll(() => expect(line.fake.refused).toEqual([]));
