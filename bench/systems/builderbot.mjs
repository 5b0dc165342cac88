/** BuilderBot with its memory database; provider and queue are its own defaults. */
import { addKeyword, createBot, createFlow, MemoryDB, TestTool } from '@builderbot/bot';

export async function open({ flows }) {
  let hear = () => {};
  class Phones extends TestTool.TestProvider {
    async sendMessage(phone, text) {
      hear(`+${phone}`, text);
      return { phone, text };
    }
  }
  const conversation = addKeyword('hi')
    .addAnswer('May we write to you here?', { capture: true })
    .addAnswer('What may we call you?', { capture: true }, async ({ body }, { flowDynamic }) => {
      await flowDynamic(`Nice to meet you, ${body}!`);
    });
  const others = Array.from({ length: flows - 1 }, (_, index) =>
    addKeyword(`visit ${index}`)
      .addAnswer(`Visit ${index}: when would you like to come?`, { capture: true })
      .addAnswer('Noted.'),
  );
  const provider = new Phones();
  // Known to its users: with the default limit of 15 the queue is what is measured.
  await createBot(
    { flow: createFlow([...others, conversation]), database: new MemoryDB(), provider },
    { queue: { timeout: 50_000, concurrencyLimit: 64 } },
  );
  return {
    write: async (phone, text) =>
      void provider.emit('message', { from: phone.slice(1), name: 'x', body: text }),
    onAnswer: (listener) => {
      hear = listener;
    },
    close: async () => {},
  };
}
