/** What went wrong in a scenario: where it is written, what was expected and heard, and the conversation up to there. */
import { nodeAt } from '../core/flow/doc-node.ts';
import type { Complaint } from './checks.ts';
import { messagesTo, type Person } from './person.ts';
import type { Place, Scenario, Turn } from './read.ts';
import type { Stage } from './stage.ts';
import type { Language } from './turn-shapes.ts';

export type Failure = {
  readonly scenario: string;
  readonly language: Language;
  readonly place: Place;
  /** `kabar says`, or `at the end`. */
  readonly what: string;
  /** `-` before what was expected, `+` before what was heard. */
  readonly lines: readonly string[];
  /** The end of what the phone shows; `›` was written by the contact, `‹` by Kabar. */
  readonly talk: readonly string[];
  /** How many messages of Kabar there are on the phone. */
  readonly messages: number;
};

type Around = {
  readonly stage: Stage;
  readonly person: Person;
  /** Null at the end of the scenario. */
  readonly turn: Turn | null;
  readonly scenario: Scenario;
};

const shownMessages = 8;
const longestShown = 160;

export function complaint({ lines, entry }: Complaint, { stage, person, turn, scenario }: Around): Failure {
  const last = scenario.turns.at(-1);
  const place = turn?.place ?? last?.place ?? scenario.place;
  const listed = turn && entry !== undefined ? nodeAt(turn.node, [entry]).at : null;
  return {
    scenario: scenario.title,
    language: person.language,
    place: listed ? { ...place, ...listed } : place,
    what: turn?.kind ?? 'at the end',
    lines,
    talk: stage.phones
      .shown(person.phone)
      .slice(-shownMessages)
      .map(
        ({ direction, text }) =>
          `${direction === 'in' ? '›' : '‹'} ${text.slice(0, longestShown).replaceAll('\n', ' ⏎ ')}`,
      ),
    messages: messagesTo(stage, person).length,
  };
}

/** As it is printed. */
export function failureWords({ scenario, language, place, what, lines, talk, messages }: Failure): string {
  return [
    `${place.file}:${place.line}:${place.column}  ${what}  (${scenario}, ${language})`,
    ...lines.map((line) => `    ${line}`),
    `    What the phone shows (${messages} from Kabar):`,
    ...talk.map((line) => `      ${line}`),
  ].join('\n');
}
