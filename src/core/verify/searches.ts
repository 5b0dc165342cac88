/** The three kinds of search: the whole life, one flow from every stage, and what can follow a STOP. */
import type { ChannelId } from '../channel.ts';
import { type Contact, newContact } from '../contact.ts';
import type { ContactId } from '../contact-id.ts';
import type { FlowId } from '../flow/flow.ts';
import { firstSnapshot } from '../lifecycle/snapshot.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Release } from '../release.ts';
import { keyOf } from './abstract.ts';
import type { Happen } from './happen.ts';
import type { Move } from './move.ts';
import type { Moves } from './moves.ts';
import { lateToo } from './passing.ts';
import { type Bounds, type Node, type Opening, type Rules, type Search, search } from './search.ts';
import type { Situation } from './situation.ts';
import { stageWords, type Telling } from './story.ts';

export type Model = {
  readonly release: Release;
  readonly happen: Happen;
  readonly moves: Moves;
  readonly bounds: Bounds;
};

/** A Monday morning: as good as any. */
const beginning = Date.UTC(2026, 0, 5, 3);

const happening =
  ({ happen }: Model): Rules['happen'] =>
  (situation, move) =>
    happen(situation, move, { atNight: move.by !== 'contact' });

const stops = ({ moves }: Model, situation: Situation): readonly Move[] => {
  const stop = moves.stop(situation);
  return stop === null ? [] : [stop];
};

const ordinary = (model: Model, situation: Situation): readonly Move[] =>
  lateToo([...model.moves.ordinary(situation), ...stops(model, situation)], situation);

/** From somebody nobody knows. What others tell of them counts as ordinary in the beginning, and as a stray later. */
export function lifeSearch(model: Model): Search {
  const { moves } = model;
  const isEarly = ({ depth }: Node) => depth <= 1;
  return search(
    [{ situation: stranger(model.release), words: ['Somebody we do not know yet.'] }],
    {
      ordinary: (node) => [
        ...ordinary(model, node.situation),
        ...(isEarly(node) ? moves.reports(node.situation) : []),
      ],
      strays: (node) => [
        ...moves.strays(node.situation),
        ...(isEarly(node) ? [] : moves.reports(node.situation)),
      ],
      happen: happening(model),
      isOver: () => false,
    },
    model.bounds,
  );
}

const stranger = ({ policy }: Release): Situation => ({
  contact: {
    ...newContact({
      id: 'verify' as ContactId,
      createdAt: beginning,
      channel: 'verify' as ChannelId,
      address: { kind: 'phone', value: policy.business.phone },
      language: policy.defaultLanguage,
      languageFrom: 'default',
      lifecycle: firstSnapshot,
    }),
    // Any zone would do; this one is worked out fastest.
    timeZone: 'utc',
  },
  now: beginning,
  offered: [],
  goodbyes: 0,
});

/** One flow, begun in every stage by each of its starts, until nothing of it is left. */
export function flowSearch(model: Model, flow: FlowId, openings: readonly Opening[]): Search {
  const { moves } = model;
  const begins = (situation: Situation) => moves.begins(situation, flow);
  return search(
    openings,
    {
      ordinary: ({ situation, depth }) => {
        const going = isAlive(situation.contact, flow) ? ordinary(model, situation) : [];
        return depth === 0 ? [...lateToo(begins(situation), situation), ...going] : going;
      },
      strays: ({ situation, depth }) => [
        ...moves.strays(situation),
        ...(depth === 0 ? [] : begins(situation)),
      ],
      happen: happening(model),
      isOver: ({ situation, depth }) =>
        (depth > 0 && !isAlive(situation.contact, flow)) || situation.contact.lifecycle.stage === 'optedOut',
      isPartial: ({ situation, depth }) => depth === 0 && !isAlive(situation.contact, flow),
    },
    model.bounds,
  );
}

/** A person who has the conversation may have it from the flow. */
function isAlive({ run, aside, queue, outbox, withPerson }: Contact, flow: FlowId): boolean {
  const stacks = [run, ...aside.map((one) => one.run)].flatMap((each) => each?.stack ?? []);
  return withPerson !== null || [...stacks, ...queue, ...outbox].some((one) => one.flow === flow);
}

/** Everything that any flow, report or word can do to somebody who has opted out, until they are back. */
export function stoppedSearch(model: Model, openings: readonly Opening[]): Search {
  const { moves, release } = model;
  return search(
    openings,
    {
      ordinary: ({ situation }) => [
        ...moves.ordinary(situation),
        ...stops(model, situation),
        ...moves.strays(situation),
        ...moves.reports(situation),
        ...[...release.flows.keys()].flatMap((flow) => moves.begins(situation, flow)),
      ],
      strays: () => [],
      happen: happening(model),
      isOver: ({ situation }) => situation.contact.lifecycle.stage !== 'optedOut',
    },
    model.bounds,
  );
}

/** Of each stage the simplest situation there is, with nothing going on if there is one, and one in the middle of a flow. */
export function openingsFor(life: Search): readonly Opening[] {
  const openings = new Map<string, Opening>();
  for (const { situation } of life.nodes) {
    const { contact } = situation;
    const { stage, attempt } = contact.lifecycle;
    const isIdle = contact.run === null;
    const key = `${stage} ${attempt} ${isIdle}`;
    if (openings.has(key) || !isPlain(situation)) continue;
    const words = `Somebody who is ${stageWords(stage as Stage, attempt)}${isIdle ? '' : ', in the middle of another flow'}.`;
    openings.set(key, { situation, words: [words] });
  }
  return [...openings.values()];
}

/** Nothing that would stand in a flow's way. */
function isPlain({ contact }: Situation): boolean {
  const { queue, aside, outbox, doubt, withPerson, consents, lifecycle, pendingConsent } = contact;
  const outside = ['prospect', 'confirming', 'optedOut'].includes(lifecycle.stage);
  const agreed = consents.marketing.state === 'granted' && consents.utility.state === 'granted';
  return (
    queue.length + aside.length + outbox.length === 0 &&
    doubt === null &&
    withPerson === null &&
    (agreed || outside) &&
    (outside || pendingConsent === null)
  );
}

/** Everybody who has opted out in these searches, each once, with the story so far. */
export const stoppedIn = (searches: readonly Search[], telling: Telling): readonly Opening[] => {
  const found = new Map<string, Node>();
  for (const { nodes } of searches)
    for (const node of nodes)
      if (node.situation.contact.lifecycle.stage === 'optedOut' && !found.has(keyOf(node.situation)))
        found.set(keyOf(node.situation), node);
  return [...found.values()].map((node) => ({ situation: node.situation, words: telling.path(node) }));
};
