/** Which round a question belongs to that is asked now, and which words and options that round has. */
import type { SentPoll } from '../contact.ts';
import { fingerprint } from '../hash.ts';
import { zoneOf } from '../policy/where.ts';
import type { Round, RoundId } from '../round.ts';
import type { TextKey } from '../texts.ts';
import type { Instant } from '../time/instant.ts';
import { closingOf, type DatedRound, type DatedRounds, roundOfTheDay } from './dated-rounds.ts';
import { own } from './own.ts';
import type { QuestionConfig } from './question-shape.ts';
import type { Scene } from './step-kind.ts';
import { houseValues, roundName } from './values.ts';

export type Counted = QuestionConfig & {
  readonly multiple: boolean;
  /** Votes later than this after the first sending are late; null: never. Dated rounds have their own. */
  readonly closesMs: number | null;
};

export type RoundOfQuestion = {
  readonly id: RoundId;
  /** With the words and options of the round in place of the step's own. */
  readonly config: Counted;
  readonly closesAt: Instant | null;
};

/**
 * The round that is asked in when this step is entered now; null when its rounds are dated and none is due. Of a campaign's
 * occurrence it is one for all its contacts. Whatever else begins the flow asks in one standing round, for as long as the
 * options are the same.
 */
export function openingRound(config: Counted, scene: Scene): RoundOfQuestion | null {
  const { world } = scene.turn;
  const dated = datedOf(scene);
  if (dated !== null) {
    const houseZone = world.release.policy.defaultTimeZone;
    const zone = zoneOf(scene.turn.contact, world.release.policy);
    const due = roundOfTheDay(dated, { now: world.now, zone, houseZone });
    return due && ofDay(due, config, scene);
  }
  const occurrence = /^campaign:(.+)$/.exec(scene.run.because)?.[1];
  const closesAt = config.closesMs === null ? null : world.now + config.closesMs;
  const standing = `standing-${fingerprint(config.options.map(({ id }) => id).join(' ')).slice(0, 8)}`;
  return { id: idOf(scene, occurrence ?? standing), config, closesAt: occurrence ? closesAt : null };
}

/** The round this run was asked in, with its options: an answer is an answer to what was shown. */
export function askedRound(config: Counted, scene: Scene): RoundOfQuestion {
  const id = own(scene.run.values, roundName) as RoundId | undefined;
  const day = datedOf(scene)?.rounds.find(({ on }) => idOf(scene, on) === id);
  if (day) return ofDay(day, config, scene);
  return { id: id ?? idOf(scene, scene.run.id), config, closesAt: null };
}

/** What is kept of it, in every language that has words. */
export function roundRow({ turn, flow, step }: Scene, { id, config, closesAt }: RoundOfQuestion): Round {
  const { texts } = turn.world.release;
  const inAll = (key: TextKey, values: (language: string) => ReturnType<typeof houseValues> | undefined) =>
    Object.fromEntries(
      texts.languages.map((language) => [language, texts.text(key, language, values(language))]),
    );
  return {
    id,
    flow: flow.id,
    step: step.id,
    question: inAll(config.key, (language) => houseValues(turn.world, language)),
    options: config.options.map((option) => ({
      id: option.id,
      labels: inAll(option.label, () => undefined),
    })),
    multiple: config.multiple,
    openedAt: turn.world.now,
    closesAt,
  };
}

const datedOf = ({ turn, flow, step }: Scene) => {
  const dated = turn.world.release.rounds.get(flow.id);
  return dated?.step === step.id ? dated : null;
};

/** The question of a poll that was sent, as its round has it. */
export function configOfRound(
  config: Counted,
  dated: DatedRounds | undefined,
  { step, round }: SentPoll,
): Counted {
  const day = dated?.step === step ? dated.rounds.find(({ on }) => round.endsWith(`.${on}`)) : undefined;
  return day ? worded(config, day) : config;
}

const worded = (config: Counted, { question, againKey, nudgeKey, options }: DatedRound): Counted => ({
  ...config,
  key: question,
  againKey,
  nudgeKey,
  options,
});

function ofDay(day: DatedRound, config: Counted, scene: Scene): RoundOfQuestion {
  return {
    id: idOf(scene, day.on),
    config: worded(config, day),
    closesAt: closingOf(day, scene.turn.world.release.policy.defaultTimeZone),
  };
}

const idOf = ({ flow, step }: Pick<Scene, 'flow' | 'step'>, sending: string): RoundId =>
  `${flow.id}.${step.id}.${sending}` as RoundId;
