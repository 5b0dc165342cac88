/** How a question is asked, asked again, nudged, understood and given up: the same for `ask` and `poll`. */
import { countryOf } from '../address.ts';
import { type InboundContent, wordsOf } from '../message.ts';
import type { LinkTargets } from '../message-link.ts';
import type { MessageBody } from '../outbox.ts';
import type { RoundId } from '../round.ts';
import type { TextKey } from '../texts.ts';
import type { Instant } from '../time/instant.ts';
import { readAnswer } from './answer/read.ts';
import { type Reading, unclear } from './answer/reading.ts';
import type { Cause } from './cause.ts';
import type { StepId } from './flow.ts';
import type { QuestionConfig } from './question-shape.ts';
import { silenceTimer } from './run.ts';
import type { Outcome, Scene } from './step-kind.ts';
import { takeAnswer } from './take-answer.ts';
import { givenUp } from './ways.ts';

/** What differs: how the question looks, the round it is asked in, after when it is of no use, and the links it shows. */
export type Asking = {
  readonly body: (key: TextKey) => MessageBody;
  readonly round?: RoundId;
  readonly expiresAt?: Instant;
  readonly links?: LinkTargets;
};

export function ask(config: QuestionConfig, scene: Scene, asking: Asking): Outcome {
  const question = scene.send(asking.body(config.key), asking);
  scene.turn.note('question.asked', undefined, { flow: scene.flow.id, step: scene.step.id });
  return {
    go: 'wait',
    waiting: { for: 'answer', question, shownAt: null, silences: 0, patienceMs: config.silent.afterMs },
    timer: silence(config, scene),
  };
}

export function hearAnswer(config: QuestionConfig, scene: Scene, cause: Cause, asking: Asking): Outcome {
  switch (cause.kind) {
    case 'answer': {
      const reading = readContent(config, scene, cause.content);
      if (reading.kind === 'unclear') return askAgain(config, scene, asking);
      return takeAnswer(config, scene, reading, wordsOf(cause.content));
    }
    case 'vote': {
      const reading = readVote(config, cause.options);
      return reading.kind === 'clear' ? takeAnswer(config, scene, reading, null) : { go: 'nowhere' };
    }
    case 'timer':
      return cause.timer === silenceTimer ? hearSilence(config, scene, asking) : { go: 'nowhere' };
    case 'begin':
    case 'event':
    case 'call':
    case 'handed-back':
      return { go: 'nowhere' };
    default:
      return cause satisfies never;
  }
}

export const readContent = (
  config: QuestionConfig,
  { turn }: Pick<Scene, 'turn'>,
  content: InboundContent,
): Reading => {
  const { contact, world } = turn;
  const country = contact.addresses.map(countryOf).find((code) => code !== null) ?? null;
  const ears = { language: contact.language, texts: world.release.texts, country, now: world.now };
  return readAnswer(config.type, content, ears, {
    options: config.options,
    strict: config.grants.length > 0,
  });
};

/** A vote taken back, or one for options this question does not have, is no answer. */
function readVote(config: QuestionConfig, voted: readonly string[]): Reading {
  const ids = config.options.filter((option) => voted.includes(option.id)).map((option) => option.id);
  const [first] = ids;
  if (first === undefined) return unclear;
  if (config.type === 'options') return { kind: 'clear', value: ids };
  return { kind: 'clear', value: config.type === 'yes-no' ? first === 'yes' : first, option: first };
}

/** One message per try. `shownAt` begins anew: what they wrote before reading it belongs to the burst. */
function askAgain(config: QuestionConfig, scene: Scene, asking: Asking): Outcome {
  const { turn, frame } = scene;
  if (frame.tries >= config.unclear.again) {
    turn.note('question.given-up', 'the answers were unclear', { step: scene.step.id, tries: frame.tries });
    return afterwards(config.unclear.last, givenUp.unclear);
  }
  turn.note('answer.unclear', undefined, { step: scene.step.id, tries: frame.tries + 1 });
  const question = scene.send(asking.body(wordsFor(config.againKey, config, scene)), asking);
  return {
    go: 'wait',
    waiting: { for: 'answer', question, shownAt: null, silences: 0, patienceMs: config.silent.afterMs },
    tries: frame.tries + 1,
    timer: silence(config, scene),
  };
}

function hearSilence(config: QuestionConfig, scene: Scene, asking: Asking): Outcome {
  const { turn, frame } = scene;
  const { waiting } = frame;
  if (waiting?.for !== 'answer') return { go: 'nowhere' };
  if (waiting.silences >= config.silent.again) {
    turn.note('question.given-up', 'silence', { step: scene.step.id, silences: waiting.silences });
    return afterwards(config.silent.last, givenUp.silent);
  }
  turn.note('question.nudged', 'silence', { step: scene.step.id, silences: waiting.silences + 1 });
  const nudge = asking.body(wordsFor(config.nudgeKey, config, scene));
  const question = scene.send(nudge, { ...asking, origin: 'started' });
  return {
    go: 'wait',
    // They have seen the question: an answer that crosses the nudge counts.
    waiting: { ...waiting, question, silences: waiting.silences + 1 },
    tries: frame.tries,
    timer: silence(config, scene),
  };
}

const silence = (config: QuestionConfig, { turn }: Scene) => ({
  name: silenceTimer,
  dueAt: turn.world.now + config.silent.afterMs,
});

/** The special words where the language, or the default one, has them; else the question itself. */
function wordsFor(special: TextKey, config: QuestionConfig, { turn }: Scene): TextKey {
  const { texts, policy } = turn.world.release;
  const has = (language: string) => texts.has(special, language);
  return has(turn.contact.language) || has(policy.defaultLanguage) ? special : config.key;
}

function afterwards(last: string, why: string): Outcome {
  if (last === 'skip') return { go: 'on', way: why };
  return last === 'end' ? { go: 'home', why, way: why } : { go: 'to', step: last as StepId, way: why };
}
