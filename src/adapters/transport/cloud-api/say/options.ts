/** Offered answers as WhatsApp shows them: up to 3 as buttons, up to 10 as a list, else as numbered text (domain.md 1.5). */
import { type Option, writtenOut } from '../../../../core/message.ts';
import { clip, lengthOf } from './clip.ts';

const most = {
  buttons: 3,
  rows: 10,
  buttonTitle: 20,
  rowTitle: 24,
  rowWords: 72,
  buttonId: 256,
  rowId: 200,
  body: 1_024,
  footer: 60,
} as const;

/** On the button that opens a list: in no language, and understood in all. */
const opensList = '☰';

export type Offer = {
  readonly text: string;
  readonly options: readonly Option[];
  readonly footer?: string;
};

/** The `interactive` object, or null when these options fit into none. */
export function interactive({ text, options, footer }: Offer): object | null {
  // A line that says how to stop must be read whole: where the footer is too short for it, it goes below the words.
  const short = footer === undefined || lengthOf(footer) <= most.footer;
  const body = short ? text : writtenOut(text, [], footer);
  if (lengthOf(body) > most.body || body.trim() === '' || options.length === 0) return null;
  const frame = {
    body: { text: body },
    ...(short && footer !== undefined ? { footer: { text: footer } } : {}),
  };
  const action = buttons(options) ?? list(options);
  return action === null ? null : { ...action, ...frame };
}

function buttons(options: readonly Option[]): object | null {
  const fit =
    options.length <= most.buttons &&
    options.every(({ label }) => lengthOf(label.trim()) <= most.buttonTitle) &&
    areTakable(options, most.buttonId, most.buttonTitle);
  if (!fit) return null;
  const replies = options.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label.trim() } }));
  return { type: 'button', action: { buttons: replies } };
}

/** A long label is cut in the title and whole below it. */
function list(options: readonly Option[]): object | null {
  const fit =
    options.length <= most.rows &&
    options.every(({ label }) => lengthOf(label.trim()) <= most.rowWords) &&
    areTakable(options, most.rowId, most.rowTitle);
  if (!fit) return null;
  const rows = options.map(({ id, label }) => {
    const words = label.trim();
    const title = clip(words, most.rowTitle);
    return title === words ? { id, title } : { id, title, description: words };
  });
  return { type: 'list', action: { button: opensList, sections: [{ rows }] } };
}

/** WhatsApp refuses titles that are empty or there twice, and ids that are too long or begin or end with a space. */
function areTakable(options: readonly Option[], idLength: number, titleLength: number): boolean {
  const titles = options.map(({ label }) => clip(label.trim(), titleLength));
  const ids = options.map(({ id }) => id);
  return (
    titles.every((title) => title !== '') &&
    new Set(titles).size === titles.length &&
    new Set(ids).size === ids.length &&
    ids.every((id) => id !== '' && id.trim() === id && lengthOf(id) <= idLength)
  );
}
