/** The conversation that test/browser holds over the real whatsapp-web.js, here on the simulator. */
import { afterAll, beforeAll, test } from '@jest/globals';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { simulator } from '../support/records.ts';
import { holdTheConversation } from '../support/same-conversation.ts';

const phone = { kind: 'phone', value: '+919812345678' } as const;
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test('from "hi" to goodbye on the simulator', async () => {
  let read = 0;
  let started = 0;
  const shown = () => rig.phones.shown(phone).filter((message) => message.direction === 'out');
  await holdTheConversation(
    {
      writes: (text) => rig.say(phone.value, text),
      async votes(option) {
        await rig.phones.write({ from: phone, content: { kind: 'vote', options: [option + 1] } });
        await rig.settle();
      },
      async reads() {
        const message = shown()[read++];
        if (!message) throw new Error('nothing more appeared');
        return message.text;
      },
      rest: async () =>
        shown()
          .slice(read)
          .map(({ text }) => text),
    },
    {
      async starts(flow) {
        const { inbox } = rig.kabar.engine;
        const contact = await inbox.contactOf(phone, simulator);
        const event = {
          type: 'flow.requested',
          flow: flow as FlowId,
          by: 'operator',
          occurrence: 'test',
        } as const;
        await inbox.submit([{ contact, id: `test:${++started}` as EntryId, event, rank: 0 }]);
        await rig.settle();
      },
    },
  );
});
