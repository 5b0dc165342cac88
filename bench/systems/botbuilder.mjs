/** Microsoft's Bot Builder: a waterfall dialog on its memory storage, the only one that needs no cloud account. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { BotAdapter, ConversationState, MemoryStorage, TurnContext } = require('botbuilder-core');
const { DialogSet, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

export async function open() {
  let hear = () => {};
  class Phones extends BotAdapter {
    async sendActivities(context, activities) {
      for (const { type, text } of activities) if (type === 'message') hear(context.activity.from.id, text);
      return activities.map(() => ({ id: 'sent' }));
    }
    async updateActivity() {}
    async deleteActivity() {}
  }
  const adapter = new Phones();
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialog'));
  dialogs.add(new TextPrompt('text'));
  dialogs.add(
    new WaterfallDialog('welcome', [
      (step) => step.prompt('text', 'May we write to you here?'),
      (step) => step.prompt('text', 'What may we call you?'),
      async (step) => {
        await step.context.sendActivity(`Nice to meet you, ${step.result}!`);
        return step.endDialog();
      },
    ]),
  );
  return {
    write(phone, text) {
      const activity = {
        type: 'message',
        text,
        channelId: 'whatsapp',
        conversation: { id: phone },
        from: { id: phone },
        recipient: { id: 'bot' },
        serviceUrl: 'http://127.0.0.1',
      };
      const context = new TurnContext(adapter, activity);
      return adapter.runMiddleware(context, async (turn) => {
        const dialog = await dialogs.createContext(turn);
        const { status } = await dialog.continueDialog();
        if (status === 'empty') await dialog.beginDialog('welcome');
        await state.saveChanges(turn);
      });
    },
    onAnswer: (listener) => {
      hear = listener;
    },
    close: async () => {},
  };
}
