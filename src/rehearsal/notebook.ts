/** Writes a conversation down while it is held, as a scenario that passes when it is played. */
import type { Instant } from '../core/time/instant.ts';
import { inZone } from '../core/time/local-time.ts';
import type { Beginning } from './format.ts';
import { createPerson, messagesTo, newsFor, type Person, recordOf } from './person.ts';
import type { PhoneContent, Stage } from './stage.ts';
import { transcribe } from './transcribe.ts';
import { saysTurn, type WrittenScenario, type WrittenTurn, writeEntries, writeScenarios } from './write.ts';

export type Notebook = {
  readonly person: Person;
  /** Before it happens: what something that is written on the phone is called depends on what the phone shows. */
  note(turn: WrittenTurn): void;
  noteWritten(content: PhoneContent): void;
  /** It could not be done after all. */
  strikeOut(): void;
  /** After it happened: what Kabar said, and in which language. */
  listen(): Promise<void>;
  /** How much was written down so far. */
  readonly length: number;
  /** The whole of it as YAML. */
  text(title: string): string;
  /** The same for a file that has others already. `first`: what must be known before anything happens. */
  entry(title: string, first: readonly WrittenTurn[]): string;
};

export type NotebookOptions = {
  readonly stage: Stage;
  readonly language: string;
  /** One of the language's country when left out. */
  readonly phone?: string;
  /** A stranger's when left out. */
  readonly beginning?: Beginning;
  readonly now: Instant;
};

export function createNotebook({ stage, language, phone, beginning, now }: NotebookOptions): Notebook {
  const person = createPerson(language, phone);
  const turns: WrittenTurn[] = [];
  const { defaultTimeZone } = stage.kabar.releases.current().policy;
  const note = (turn: WrittenTurn) => void turns.push(turn);
  const scenario = (title: string, all: readonly WrittenTurn[]): WrittenScenario => ({
    scenario: title,
    in: language,
    now: inZone(now, defaultTimeZone).toFormat('yyyy-MM-dd HH:mm'),
    ...(phone === undefined ? {} : { phone }),
    ...(beginning === undefined ? {} : { contact: beginning }),
    turns: all.length === 0 ? ['hears nothing'] : all,
  });
  return {
    person,
    note,
    noteWritten: (content) => note(turnOf(content, stage, person)),
    strikeOut: () => void turns.pop(),
    async listen() {
      const spoken = (await recordOf(stage, person))?.contact.language ?? person.spokenTo;
      if (spoken !== person.spokenTo) {
        person.spokenTo = spoken;
        note({ 'language is': spoken });
      }
      const heard = newsFor(stage, person);
      const said = saysTurn(await transcribe(heard, stage, person));
      person.heard += heard.length;
      if (said !== null) note(said);
    },
    get length() {
      return turns.length;
    },
    text: (title) =>
      writeScenarios(
        [scenario(title, turns)],
        'Held in a chat and written down by it: give it a title that says what it shows',
      ),
    entry: (title, first) => writeEntries([scenario(title, [...first, ...turns])]),
  };
}

/** Where something can be pressed it is told by its id, which outlives its words. */
function turnOf(content: PhoneContent, stage: Stage, person: Person): WrittenTurn {
  const idOf = (what: string | number) => idOnShow(what, stage, person);
  switch (content.kind) {
    case 'text':
      return { 'contact says': content.text };
    case 'choice': {
      const id = idOf(content.choice);
      return id === null ? { 'contact says': String(content.choice) } : { 'contact presses': id };
    }
    case 'vote':
      return { 'contact votes': content.options.map((what) => idOf(what) ?? String(what)) };
    case 'reaction':
      return { 'contact reacts': content.emoji ?? '' };
    case 'media':
      return {
        'contact sends': {
          media: content.media.type,
          ...(content.caption === undefined ? {} : { caption: content.caption }),
        },
      };
    case 'location':
      return { 'contact sends': { latitude: content.latitude, longitude: content.longitude } };
    case 'unsupported':
      return { 'contact sends': content.what };
    default:
      return content satisfies never;
  }
}

function idOnShow(what: string | number, stage: Stage, person: Person): string | null {
  const shown = messagesTo(stage, person).findLast(({ options, poll }) => options ?? poll);
  const options = shown?.poll?.options ?? shown?.options ?? [];
  const words = String(what).trim().toLowerCase();
  const found =
    options.find(({ id }) => id === String(what)) ??
    options.find(({ label }) => label.trim().toLowerCase() === words) ??
    (/^\d{1,3}$/.test(words) ? options[Number(words) - 1] : undefined);
  return found?.id ?? null;
}
