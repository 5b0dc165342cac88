/** Makes a message of a flow: why it is sent, in which language, with which values, and whether it says how to stop. */
import { occurrenceIn } from '../campaign/occurrence-id.ts';
import type { MessageBody, MessageOrigin, NewMessage } from '../outbox.ts';
import { zoneOf } from '../policy/where.ts';
import { localDay } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';
import type { Flow, StepId } from './flow.ts';
import type { Run } from './run.ts';
import type { SendOptions } from './step-kind.ts';
import { templateValues } from './values.ts';

type Sender = {
  readonly flow: Flow;
  readonly step: StepId;
  readonly run: Run;
  readonly origin: MessageOrigin;
};

export function compose(
  turn: Turn,
  { flow, step, run, origin }: Sender,
  body: MessageBody,
  { round, variant, expiresAt }: Omit<SendOptions, 'origin'> = {},
): NewMessage {
  const { contact, world } = turn;
  const topic = world.release.topics.get(flow.topic);
  const priority = flow.priority ?? topic?.priority;
  const campaign = occurrenceIn(run.because);
  const ends = [
    ...(flow.expiresAfterMs === undefined ? [] : [world.now + flow.expiresAfterMs]),
    ...(expiresAt === undefined ? [] : [expiresAt]),
  ];
  const isReaction = body.kind === 'reaction';
  const expires = origin === 'started' && ends.length > 0;
  return {
    body,
    values: templateValues(turn, run),
    language: contact.language,
    // A topic that the newest release has dropped counts as the strictest.
    purpose: isReaction ? 'service' : (topic?.purpose ?? 'marketing'),
    origin,
    topic: flow.topic,
    flow: flow.id,
    version: flow.version,
    step,
    ...(variant === undefined ? {} : { variant }),
    ...(round === undefined ? {} : { round }),
    ...(origin === 'started' ? { because: run.because } : {}),
    ...(campaign === null ? {} : { campaign }),
    ...(priority === undefined ? {} : { priority }),
    ...(expires ? { expiresAt: Math.min(...ends) } : {}),
    optOutLine: !isReaction && (origin === 'started' || isFirstAnswerToday(turn)),
  };
}

/** Everything we start says how to stop, and so does the first answer of a local day. */
function isFirstAnswerToday({ contact, world, effects }: Turn): boolean {
  const today = localDay(world.now, zoneOf(contact, world.release.policy));
  const said = (effect: Turn['effects'][number]) =>
    effect.type === 'message.send' && effect.message.optOutLine;
  return contact.talk.optOutLineOn !== today && !effects.some(said);
}
