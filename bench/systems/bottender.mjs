/** Bottender with its file session store, on its WhatsApp connector; only the client that would call Twilio is ours. */

import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const Bot = require('bottender/dist/bot/Bot').default;
const WhatsappConnector = require('bottender/dist/whatsapp/WhatsappConnector').default;
const FileSessionStore = require('bottender/dist/session/FileSessionStore').default;

export async function open({ directory }) {
  let hear = () => {};
  const client = {
    async createMessage({ to, body }) {
      hear(to, body);
      return { sid: 'sent' };
    },
  };
  const bot = new Bot({
    connector: new WhatsappConnector({ client }),
    sessionStore: new FileSessionStore(join(directory, 'sessions')),
    sync: true,
  });
  bot.setInitialState({ step: 'new' });
  bot.onEvent(async (context) => {
    const { text } = context.event;
    if (context.state.step === 'new') {
      context.setState({ step: 'may-we' });
      await context.sendText('May we write to you here?');
    } else if (context.state.step === 'may-we') {
      context.setState({ step: 'name' });
      await context.sendText('What may we call you?');
    } else {
      context.setState({ step: 'done', name: text });
      await context.sendText(`Nice to meet you, ${text}!`);
    }
  });
  const handle = bot.createRequestHandler();
  return {
    write: (phone, text) =>
      handle({
        SmsStatus: 'received',
        From: phone,
        To: '+10000000000',
        Body: text,
        smsStatus: 'received',
        from: phone,
        body: text,
      }),
    onAnswer: (listener) => {
      hear = listener;
    },
    close: async () => {},
  };
}
