/** Makes a message of a flow: why it is sent, in which language, with which values, and whether it says how to stop. */
import { occurrenceIn } from '../campaign/occurrence-id.ts';
import { type LinkTargets, linkCode, type MessageLink, shownAs } from '../message-link.ts';
import type { MessageBody, MessageOrigin, NewMessage } from '../outbox.ts';
import { zoneOf } from '../policy/where.ts';
import type { TextValues } from '../texts.ts';
import { localDay } from '../time/local-time.ts';
import { nextEffectId, type Turn } from '../turn.ts';
import { segmentsAround } from '../variants/groups-around.ts';
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
  { round, variant, expiresAt, links: targets = {} }: Omit<SendOptions, 'origin'> = {},
): NewMessage {
  const { contact, world } = turn;
  const topic = world.release.topics.get(flow.topic);
  const priority = flow.priority ?? topic?.priority;
  const campaign = occurrenceIn(run.because);
  const ends = [
    ...(flow.expiresAfterMs === undefined ? [] : [world.now + flow.expiresAfterMs]),
    ...(expiresAt === undefined ? [] : [expiresAt]),
  ];
  const { links, values } = shownLinks(turn, targets);
  const isReaction = body.kind === 'reaction';
  const expires = origin === 'started' && ends.length > 0;
  return {
    body,
    values: { ...templateValues(turn, run), ...values },
    language: contact.language,
    // A topic that the newest release has dropped counts as the strictest.
    purpose: isReaction ? 'service' : (topic?.purpose ?? 'marketing'),
    origin,
    topic: flow.topic,
    flow: flow.id,
    version: flow.version,
    step,
    ...(variant === undefined ? {} : { variant, among: segmentsAround(contact, world) }),
    ...(round === undefined ? {} : { round }),
    ...(links.length === 0 ? {} : { links }),
    ...(origin === 'started' ? { because: run.because } : {}),
    ...(campaign === null ? {} : { campaign }),
    ...(priority === undefined ? {} : { priority }),
    ...(expires ? { expiresAt: Math.min(...ends) } : {}),
    optOutLine: !isReaction && (origin === 'started' || isFirstAnswerToday(turn)),
  };
}

/**
 * Under our own address, each with a code of this message alone. Where nobody outside reaches our pages people read the
 * address itself, and nothing is counted: a link that leads nowhere is worse.
 */
function shownLinks(
  turn: Turn,
  targets: LinkTargets,
): { readonly links: readonly MessageLink[]; readonly values: TextValues } {
  const { publicUrl, linkKey } = turn.world;
  if (typeof publicUrl !== 'string' || linkKey === undefined)
    return { links: [], values: shownAs(targets, (_, target) => target) };
  const message = nextEffectId(turn);
  const codeOf = (name: string) => linkCode(linkKey, message, name);
  return {
    links: Object.entries(targets).map(([name, target]) => ({ code: codeOf(name), name, target })),
    values: shownAs(targets, (name) => `${publicUrl}/l/${codeOf(name)}`),
  };
}

/** Everything we start says how to stop, and so does the first answer of a local day. */
function isFirstAnswerToday({ contact, world, effects }: Turn): boolean {
  const today = localDay(world.now, zoneOf(contact, world.release.policy));
  const said = (effect: Turn['effects'][number]) =>
    effect.type === 'message.send' && effect.message.optOutLine;
  return contact.talk.optOutLineOn !== today && !effects.some(said);
}
