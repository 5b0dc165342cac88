/** One terminal conversation: what is typed goes to the simulator, what comes back is shown with what the engine thought. */
import { composeVirtual, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import { type Address, readPhone } from '../core/address.ts';
import { isKabarError, KabarError } from '../core/errors.ts';
import type { ContactEvent, EntryId } from '../core/event.ts';
import type { FlowId } from '../core/flow/flow.ts';
import type { ContactRecord } from '../core/record.ts';
import { describeDuration, parseDuration } from '../core/time/duration.ts';
import { secondMs } from '../core/time/instant.ts';
import type { VirtualClock } from '../ports/clock.ts';
import type { WrittenTurn } from '../rehearsal/write.ts';
import { type Running, startKabar } from '../start.ts';
import { travel } from '../travel.ts';
import { type ChatWish, readChatLine } from './chat-line.ts';
import { openSaving, type Saving } from './chat-saving.ts';
import { chatHelp, heldLines, journalLines, messageLines } from './chat-show.ts';
import { silentLogger } from './silent-logger.ts';

export type ChatOptions = {
  readonly from: string;
  /** Without what the engine thought. */
  readonly quiet: boolean;
  /** The file in which the chat is written down as a conversation test. */
  readonly save: string | null;
  readonly print: (line: string) => void;
};

export type Chat = {
  greet(): void;
  /** Does what the line says and prints what follows; false when the conversation is over. */
  take(line: string): Promise<boolean>;
  close(): Promise<void>;
};

/** Throws `address.invalid` and whatever composing throws. */
export async function openChat(options: ChatOptions): Promise<Chat> {
  const phone = readPhone(options.from);
  if (!phone)
    throw new KabarError(
      'address.invalid',
      `${options.from} is no phone number. Write it like +6281234567890.`,
    );
  if (options.save !== null) {
    const saving = await openSaving(options.save, phone.value);
    return createChat({ ...saving.stage, phone, saving }, options);
  }
  const { kabar, clock } = await composeVirtual(
    readSettings({ ...process.env, LOG_LEVEL: 'silent' }),
    Date.now(),
    silentLogger,
  );
  return createChat({ kabar, clock, running: await startKabar(kabar), phone }, options);
}

type Parts = {
  readonly kabar: Kabar;
  readonly clock: VirtualClock;
  readonly running: Running;
  readonly phone: Address;
  readonly saving?: Saving;
};

function createChat({ kabar, clock, running, phone, saving }: Parts, { print, quiet }: ChatOptions): Chat {
  const startedAt = Date.now();
  const virtualStart = clock.now();
  let travelled = 0;
  let shown = 0;
  let told = 0;
  let asked = 0;

  const settle = saving?.stage.settle ?? running.settle;

  const phones = () => {
    if (!kabar.simulator)
      throw new KabarError('settings.invalid', 'KABAR_CHANNELS must include the simulator for a chat.');
    return kabar.simulator.phones;
  };

  const record = async (): Promise<ContactRecord | null> => {
    const id = await kabar.store.contacts.find(phone);
    return id === null ? null : kabar.store.contacts.get(id);
  };

  /** Real time passes while people type; what is saved has to go the same way whoever types it. */
  const keepTime = (wish: ChatWish) => {
    if (saving === undefined)
      clock.moveTo(Math.max(clock.now(), virtualStart + travelled + (Date.now() - startedAt)));
    else if (turnOf(wish) !== null) clock.advance(2 * secondMs);
  };

  const show = async () => {
    const thread = phones().shown(phone);
    for (const line of thread.slice(shown))
      if (line.direction === 'out') for (const row of messageLines(line)) print(row);
    shown = thread.length;
    const contact = await record();
    if (quiet || !contact) return;
    const turns = await kabar.store.journal.of(contact.id, 1_000);
    for (const turn of turns.slice(told)) for (const row of journalLines(turn)) print(row);
    told = turns.length;
    for (const row of heldLines(contact.contact)) print(row);
  };

  const submit = async (event: ContactEvent) => {
    const contact = await kabar.engine.inbox.contactOf(phone, kabar.engine.channelIds()[0] as never);
    await kabar.engine.inbox.submit([{ contact, id: `chat:${++asked}` as EntryId, event, rank: 0 }]);
  };

  return {
    greet() {
      print(
        `A conversation with the flows in ./flows, from ${phone.value}. Nothing is kept. Type /help for what else you can do.`,
      );
    },
    async take(line) {
      const wish = readChatLine(line);
      keepTime(wish);
      if (wish.kind === 'write') saving?.notebook.noteWritten(wish.content);
      else if (saving) for (const turn of turnOf(wish) ?? []) saving.notebook.note(turn);
      switch (wish.kind) {
        case 'nothing':
          return true;
        case 'quit':
          return false;
        case 'help':
          print(chatHelp);
          return true;
        case 'wrong':
          print(wish.words);
          return true;
        case 'write':
          try {
            await phones().write({ from: phone, content: wish.content });
          } catch (error) {
            if (!isKabarError(error) || error.code !== 'request.invalid') throw error;
            saving?.notebook.strikeOut();
            print(error.message);
            return true;
          }
          break;
        case 'travel': {
          const ms = parseDuration(wish.span);
          if (ms === null) {
            print(`"${wish.span}" is no span of time. Write it like 3d, 2h30m or 45m.`);
            return true;
          }
          travelled += ms;
          await travel(running, clock, ms);
          print(`    ··· ${describeDuration(ms)} later: ${new Date(clock.now()).toUTCString()}`);
          break;
        }
        case 'flow':
          await submit({
            type: 'flow.requested',
            flow: wish.flow as FlowId,
            by: 'operator',
            occurrence: `chat ${asked}`,
          });
          break;
        case 'event':
          await submit({ type: 'business.occurred', name: wish.name, values: {} });
          break;
        case 'hand-back':
          await submit({ type: 'conversation.handed', to: 'bot', actor: 'chat' });
          break;
        case 'webhook':
          if (saving) saving.webhooks.answer(wish.answer);
          else print('/webhook is for chats that are saved: in others calls go where they lead.');
          return true;
        case 'contact':
          print(JSON.stringify((await record())?.contact ?? null, null, 2));
          return true;
        default:
          wish satisfies never;
      }
      await settle();
      await show();
      await saving?.notebook.listen();
      return true;
    },
    async close() {
      await running.stop();
      for (const line of (await saving?.finish()) ?? []) print(line);
    },
  };
}

/** What a wish is called in a conversation test; null for what is nobody's deed. */
function turnOf(wish: ChatWish): readonly WrittenTurn[] | null {
  switch (wish.kind) {
    case 'write':
      return [];
    case 'travel':
      return parseDuration(wish.span) === null ? null : [{ after: wish.span }];
    case 'flow':
      return [{ starts: wish.flow }];
    case 'event':
      return [{ event: wish.name }];
    case 'hand-back':
      return ['a person hands back'];
    case 'webhook':
      return [{ 'webhook answers': wish.answer }];
    default:
      return null;
  }
}
