/** A conversation as Kabar remembers it: who said what, what became of it, and why it waited. */
import type { InboundContent } from '../../core/message.ts';
import type { MessageBody } from '../../core/outbox.ts';
import type { MessageRow } from '../../core/record.ts';
import type { Times } from '../contact/cards.tsx';
import { reasonIn } from '../contact/reason-words.ts';
import type { Language } from '../frame/language.ts';
import { dayAndTime } from '../times.ts';
import { Words } from '../words.tsx';
import { talkWords } from './talk-words.ts';

export type Talk = {
  /** Oldest first. */
  readonly rows: readonly MessageRow[];
  /** Where more of it is shown; null when this is all. */
  readonly earlier: string | null;
};

type TalkProps = { readonly talk: Talk; readonly times: Times; readonly language: Language };

export const Thread = ({ talk: { rows, earlier }, times, language }: TalkProps) => {
  const words = talkWords(language);
  return (
    <ol class="thread" id="thread" data-live>
      {earlier !== null && (
        <li class="hint">
          <a href={earlier}>{words.earlier}</a>
        </li>
      )}
      {rows.length === 0 && <li class="hint">{words.nothing}</li>}
      {rows.map((row) => (
        <Bubble key={row.id} {...{ row, times, language }} />
      ))}
      <li id="latest" />
    </ol>
  );
};

type BubbleProps = Omit<TalkProps, 'talk'> & { readonly row: MessageRow };

/** On our side of the table: what Kabar said stands on the right. */
function Bubble({ row, times, language }: BubbleProps) {
  const words = talkWords(language);
  const ours = row.direction === 'out';
  const isOver = row.status === 'dropped' || row.status === 'failed';
  return (
    <li class={`bubble ${ours ? 'mine' : 'theirs'}`}>
      {ours && <p class="from">{senderOf(row, words.person)}</p>}
      <p class="text" dir="auto">
        <Words text={row.text ?? shownFor(row, words.notYet)} />
      </p>
      {(row.holds ?? []).map(({ reason, until }, index) => (
        <p key={index} class="reason">
          {words.held(reasonIn(reason, times.language), dayAndTime(until, times.zone, language))}
        </p>
      ))}
      {isOver && row.reason !== null && <p class="reason">{reasonIn(row.reason, times.language)}</p>}
      <footer>
        <time dateTime={new Date(row.at).toISOString()}>{dayAndTime(row.at, times.zone, language)}</time>
        {ours && <span>{`${marks[row.status]} ${words[row.status]}`}</span>}
      </footer>
    </li>
  );
}

const senderOf = ({ body, flow, step }: MessageRow, person: string): string =>
  body?.kind === 'verbatim' ? person : flow === undefined ? 'Kabar' : `${flow} → ${step}`;

const marks: Readonly<Record<MessageRow['status'], string>> = {
  received: '',
  queued: '◷',
  dropped: '✕',
  failed: '✕',
  sent: '✓',
  delivered: '✓✓',
  read: '✓✓',
};

/** Of what has no words of its own. */
const shownFor = ({ content, body }: MessageRow, notYet: string): string =>
  content ? heard(content) : body ? said(body, notYet) : notYet;

function heard(content: InboundContent): string {
  switch (content.kind) {
    case 'text':
    case 'choice':
      return content.text;
    case 'media':
      return `[${content.media.name ?? content.media.type}]`;
    case 'location':
      return `[${content.name ?? `${content.latitude}, ${content.longitude}`}]`;
    case 'unsupported':
      return `[${content.what}]`;
    default:
      return content satisfies never;
  }
}

const said = (body: MessageBody, notYet: string): string =>
  body.kind === 'verbatim' ? body.text : body.kind === 'media' ? `[${body.source}]` : notYet;
