/** What happened to a contact, and why: one entry per turn, its lines below. */
import type { JournalLine } from '../../core/journal.ts';
import type { JournalTurn } from '../../core/record.ts';
import { dayAndTime, timeOfDay } from '../times.ts';
import type { Times } from './cards.tsx';

export const Turn = ({ turn, times }: { readonly turn: JournalTurn; readonly times: Times }) => (
  <li>
    <header>
      <time dateTime={new Date(turn.at).toISOString()} title={dayAndTime(turn.at, times.zone)}>
        {timeOfDay(turn.at, times.zone)}
      </time>{' '}
      <b>{turn.event}</b> <small>{turn.stage}</small>
    </header>
    <ul>
      {turn.lines.map((line, index) => (
        <li key={index}>
          <code>{line.what}</code>
          {line.why !== undefined && <span dir="auto"> {line.why}</span>}
          <small> {factWords(line)}</small>
        </li>
      ))}
    </ul>
  </li>
);

const factWords = ({ facts = {} }: JournalLine): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
