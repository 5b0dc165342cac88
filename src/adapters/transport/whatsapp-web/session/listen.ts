/** Turns the client's events into news. Listeners only report: one that throws would silence those after it. */
import type { News, WireMessage } from '../protocol.ts';
import type { Client } from './client.ts';
import type { OwnMessages } from './own-messages.ts';
import { missingParts } from './page-parts.ts';
import { readMessage, readReaction, readVote } from './wire.ts';

export function listen(
  client: Client,
  own: OwnMessages,
  { report, otherPages }: { report(news: News): void; otherPages(current: string): readonly string[] },
): void {
  // Some QR codes after a login begin with the word undefined; nobody can scan them.
  client.on('qr', (qr: string) => qr.startsWith('undefined') || report({ type: 'qr', qr }));
  client.on('code', (code: unknown) => report({ type: 'code', code: String(code) }));
  client.on('loading_screen', () => report({ type: 'loading' }));
  client.on('authenticated', () => {
    report({ type: 'authenticated' });
    const tell = async () => {
      const parts = await missingParts(client);
      if (parts.length === 0) return;
      const others = otherPages(await client.getWWebVersion());
      report({ type: 'missing', parts: [...parts], others: [...others] });
    };
    // The page is loading anew; it will tell again.
    tell().catch(() => {});
  });
  client.on('change_state', (state: unknown) => report({ type: 'connection', state: String(state) }));
  client.on('disconnected', (reason: unknown) => report({ type: 'disconnected', reason: String(reason) }));
  client.on('ready', () => {
    isReady(client).then(
      (ready) => ready && report({ type: 'ready' }),
      // The page is loading anew; it will tell again.
      () => {},
    );
  });
  client.on('message', (raw: unknown) => {
    const message = readMessage(raw);
    if (message !== null) report({ type: 'message', message });
  });
  client.on('message_create', (raw: unknown) => {
    const message = readMessage(raw);
    if (message?.fromMe) own.note(message);
  });
  client.on('message_ack', (raw: unknown, ack: unknown) => {
    const message = readMessage(raw);
    if (message?.fromMe && typeof ack === 'number') report({ type: 'ack', key: message.key, ack });
  });
  client.on('message_edit', (raw: unknown, _words: unknown, before: unknown) => {
    const message = readMessage(raw);
    if (message !== null && isEdit(message, before)) report({ type: 'message', message: edited(message) });
  });
  client.on('message_reaction', (raw: unknown) => {
    const reaction = readReaction(raw);
    if (reaction !== null) report({ type: 'reaction', reaction });
  });
  client.on('vote_update', (raw: unknown) => {
    const vote = readVote(raw);
    if (vote !== null) report({ type: 'vote', vote });
  });
}

/** The library also calls it an edit when a message that could not be read at first gets its words. */
const isEdit = ({ editedAtMs }: WireMessage, before: unknown): boolean =>
  editedAtMs !== undefined || (typeof before === 'string' && before !== '');

const edited = (message: WireMessage): WireMessage => ({
  ...message,
  editedAtMs: message.editedAtMs ?? Date.now(),
});

/** The library's `ready` can come before its own work is done, and twice: only what the page says counts. */
async function isReady(client: Client): Promise<boolean> {
  if (client.info === undefined) return false;
  return (await client.pupPage?.evaluate('window.WWebJS !== undefined')) === true;
}
