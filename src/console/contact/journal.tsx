/** What happened to a contact, and why: one entry per turn, its lines below. */
import type { JournalLine } from '../../core/journal.ts';
import type { JournalTurn } from '../../core/record.ts';
import { stageWords } from '../stage-words.ts';
import { dayAndTime, timeSince } from '../times.ts';
import type { Times } from './cards.tsx';
import { eventWords } from './event-words.ts';
import { wordsOfLine } from './journal-words.ts';
import { whyIn } from './why-words.ts';

export const Turn = ({ turn, times }: { readonly turn: JournalTurn; readonly times: Times }) => (
  <li>
    <header>
      <time dateTime={new Date(turn.at).toISOString()} title={dayAndTime(turn.at, times.zone)}>
        {timeSince(turn.at, times.now, times.zone)}
      </time>{' '}
      <b title={turn.event}>{eventWords(times.language)[turn.event] ?? turn.event}</b>{' '}
      <small>{stageWords(times.language)[turn.stage]}</small>
    </header>
    <ul>
      {turn.lines.map((line, index) => (
        <li key={index}>
          <span>{wordsOfLine(times.language, line.what)}</span> <code>{line.what}</code>
          {line.why !== undefined && <span dir="auto"> {whyIn(line.why, times.language)}</span>}
          <small> {factWords(line, times)}</small>
        </li>
      ))}
    </ul>
  </li>
);

const factWords = ({ facts = {} }: JournalLine, { zone }: Times): string =>
  Object.entries(facts)
    .map(([name, value]) =>
      typeof value === 'number' && moments.includes(name)
        ? `${name}: ${dayAndTime(value, zone)}`
        : `${name}: ${value}`,
    )
    .join(', ');

/** Facts that are points in time. */
const moments: readonly string[] = ['since', 'joinedAt'];
