/** What happened to a contact, and why: one entry per turn, its lines below. */
import type { JournalTurn } from '../../core/record.ts';
import type { Language } from '../frame/language.ts';
import { stageWords } from '../stage-words.ts';
import { dayAndTime, timeSince } from '../times.ts';
import type { Times } from './cards.tsx';
import { eventWords } from './event-words.ts';
import { factsIn } from './fact-words.ts';
import { wordsOfLine } from './journal-words.ts';
import { whyIn } from './why-words.ts';

export const Turn = ({ turn, times }: { readonly turn: JournalTurn; readonly times: Times }) => (
  <li>
    <header>
      <time
        dateTime={new Date(turn.at).toISOString()}
        title={dayAndTime(turn.at, times.zone, times.language)}
      >
        {timeSince(turn.at, times.now, times.zone, times.language)}
      </time>{' '}
      <b title={turn.event}>{eventWords(times.language)[turn.event] ?? turn.event}</b>{' '}
      <small>{stageWords(times.language)[turn.stage]}</small>
    </header>
    <ul>
      {turn.lines.map((line, index) => (
        <li key={index}>
          <LineName what={line.what} language={times.language} />
          {line.why !== undefined && <span dir="auto">: {whyIn(line.why, times.language)}</span>}{' '}
          <small title={JSON.stringify(line.facts ?? {})}>{factsIn(line.facts ?? {}, times)}</small>
        </li>
      ))}
    </ul>
  </li>
);

/** As the engine calls it for whoever looks closer, and where it has no words. */
const LineName = ({ what, language }: { readonly what: string; readonly language: Language }) => {
  const words = wordsOfLine(language, what);
  return words === null ? <code>{what}</code> : <span title={what}>{words}</span>;
};
