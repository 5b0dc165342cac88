/** How a conversation looks in the terminal: bubbles for what the phone shows, dots for what the engine thought. */
import type { Contact } from '../core/contact.ts';
import type { JournalTurn } from '../core/record.ts';
import type { ShownMessageLike } from '../http/deps.ts';

export const chatHelp = [
  '  any words         write them to Kabar',
  '  /press 2          press an option by number or label',
  '  /vote 1 3         vote in the latest poll; /vote alone takes the vote back',
  '  /react 👍          react to the latest message',
  '  /send sticker     send something else: sticker, call, order, location, image',
  '  /after 3d         let time pass; what is due on the way happens',
  '  /flow weekly-poll start a flow, as a campaign would',
  '  /event booking    tell of an event, as an application would',
  '  /webhook 500      what calls of flows hear from here on, in a chat that is saved',
  '  /back             hand the conversation back to the bot',
  '  /contact          everything stored about you',
  '  /quit             end',
].join('\n');

export const messageLines = (message: ShownMessageLike): readonly string[] =>
  message.text.split('\n').map((line, index) => `${index === 0 ? 'kabar ‹ ' : '        '}${line}`);

export const journalLines = (turn: JournalTurn): readonly string[] =>
  turn.lines.map(({ what, why, facts }) => {
    const details = Object.entries(facts ?? {}).map(([name, value]) => `${name} ${value}`);
    return `    · ${[what, ...details].join(', ')}${why === undefined ? '' : `  (${why})`}`;
  });

export const heldLines = (contact: Contact): readonly string[] =>
  contact.outbox.flatMap((entry) => {
    if (!entry.held) return [];
    const until = entry.held.until === null ? '' : ` until ${new Date(entry.held.until).toUTCString()}`;
    return [`    · held${until}: ${entry.step ?? 'a message'}  (${entry.held.reason})`];
  });
