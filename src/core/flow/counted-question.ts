/** A question whose answers are counted together: what `poll` does, and `ask` with `count: true`. */
import type { SentPoll } from '../contact.ts';
import type { InboundContent } from '../message.ts';
import type { MessageBody } from '../outbox.ts';
import type { TextKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { Reading } from './answer/reading.ts';
import type { Cause } from './cause.ts';
import { type Asking, ask, hearAnswer, readContent } from './question.ts';
import {
  askedRound,
  type Counted,
  configOfRound,
  openingRound,
  type RoundOfQuestion,
  roundRow,
} from './round-of.ts';
import type { Outcome, Scene } from './step-kind.ts';
import { roundName } from './values.ts';

export type Looks = (config: Counted) => (key: TextKey) => MessageBody;

/** Asks in the round of the day. Where rounds are dated and none is due, nothing is asked, and the flow is over. */
export function askCounted(config: Counted, scene: Scene, looks: Looks): Outcome {
  const { turn, step } = scene;
  const round = openingRound(config, scene);
  if (round === null) {
    turn.note('round.none-due', 'no dated round is open today', { flow: scene.flow.id, step: step.id });
    return { go: 'back' };
  }
  turn.openRound(roundRow(scene, round));
  turn.countVote(round.id, null);
  scene.keep({ [roundName]: round.id });
  return ask(round.config, scene, asking(round, looks));
}

/** A vote is counted by the decision, for it may come long after the run is over; what was typed is counted here. */
export function hearCounted(config: Counted, scene: Scene, cause: Cause, looks: Looks): Outcome {
  const round = askedRound(config, scene);
  if (cause.kind === 'answer') {
    const reading = readContent(round.config, scene, cause.content);
    if (reading.kind === 'clear') scene.turn.countVote(round.id, chosen(reading));
  }
  return hearAnswer(round.config, scene, cause, asking(round, looks));
}

export const readCounted = (config: Counted, scene: Scene, content: InboundContent): Reading =>
  readContent(askedRound(config, scene).config, scene, content);

/** What these words choose among the options of a poll that was sent, by the flows of today; null when nothing clear. */
export function wordedAsIn(turn: Turn, poll: SentPoll, content: InboundContent): readonly string[] | null {
  const step = turn.world.release.flows.get(poll.flow)?.steps[poll.step];
  if (step?.kind !== 'poll') return null;
  // A step's config is what its own kind compiled.
  const config = configOfRound(step.config as Counted, turn.world.release.rounds.get(poll.flow), poll);
  const reading = readContent(config, { turn }, content);
  return reading.kind === 'clear' ? chosen(reading) : null;
}

const asking = ({ id, config, closesAt }: RoundOfQuestion, looks: Looks): Asking => ({
  body: looks(config),
  round: id,
  ...(closesAt === null ? {} : { expiresAt: closesAt }),
  links: config.links ?? {},
});

/** The ids of what they chose. */
const chosen = ({ value, option }: Extract<Reading, { readonly kind: 'clear' }>): readonly string[] => {
  if (option !== undefined) return [option];
  return Array.isArray(value) ? value.map(String) : [];
};
