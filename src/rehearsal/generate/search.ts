/** Breadth-first through one flow by `decide` itself: the shortest conversation to each step and each way out of one. */
import type { Flow } from '../../core/flow/flow.ts';
import type { Release } from '../../core/release.ts';
import type { Instant } from '../../core/time/instant.ts';
import { keyOf } from '../../core/verify/abstract.ts';
import { markOf } from '../coverage.ts';
import type { Beginning } from '../format.ts';
import { type Told, tellingsOf } from './literals.ts';
import { asked, createMoves } from './moves.ts';
import { follow, type Move, openingPoint, type Point } from './point.ts';

/** A flow needs some hundreds; more is a loop that counts something. */
const mostPoints = 3_000;
const deepest = 16;
/** Each of a silence's timers is a turn of its own. */
const deepestSilence = 40;

/** By mark (coverage.ts), the few shortest ways to it: what leads there in the search may be held up in the engine. */
export type Found = ReadonlyMap<string, readonly Point[]>;
const fewWays = 3;
const mostTurns = 100;

export function searchFlow(flow: Flow, release: Release, start: Instant): Found {
  const moves = createMoves(release);
  const { dormant, quiet } = release.policy.stageFlows;
  const isOfSilence = flow.id === dormant || flow.id === quiet;
  const begins = (point: Point) => (isOfSilence ? fallingSilent(point, release) : moves.begins(point, flow));
  const found = new Map<string, Point[]>();
  const known = new Set<string>();
  let front = openingsFor(flow, release).map((beginning) => openingPoint(beginning, release, start));
  for (
    let depth = 0;
    depth < (isOfSilence ? deepestSilence : deepest) && front.length > 0 && known.size < mostPoints;
    depth++
  ) {
    /** A scenario that ends in the middle of a call has not said what it answers. */
    const answeredAt = (point: Point): Point => {
      const isCalling = point.contact.run?.stack.at(-1)?.waiting?.for === 'call';
      const [answer] = isCalling ? moves.next(point) : [];
      return answer === undefined || point.turns.length > mostTurns
        ? point
        : answeredAt(follow(point, answer, release, () => {}));
    };
    const movesAt = (point: Point, at: number) =>
      at === 0 ? begins(point) : isIn(point, flow) ? moves.next(point) : moves.silence(point);
    front = front.flatMap((point) =>
      movesAt(point, depth).flatMap((move) => {
        const marks = new Set<string>();
        const next = follow(point, move, release, (passage) =>
          marks.add(markOf(passage.flow, passage.step, passage.way)),
        );
        for (const mark of marks) {
          const ways = found.get(mark) ?? [];
          if (ways.length < fewWays) found.set(mark, [...ways, answeredAt(next)]);
        }
        const key = keyOf({ contact: next.contact, now: next.now, offered: next.offered, goodbyes: 0 });
        if (known.has(key) || known.size >= mostPoints || !(isOfSilence || isIn(next, flow))) return [];
        known.add(key);
        return [next];
      }),
    );
  }
  return found;
}

/** Silence begins when something that Kabar started has reached them: any flow does that speaks for itself. */
const fallingSilent = (point: Point, { flows }: Release): readonly Move[] =>
  [...flows.values()]
    .filter(({ starts }) => starts.some(({ by }) => by === 'schedule' || by === 'date'))
    .slice(0, 2)
    .map(({ id }) => asked(point, id));

/** Somebody who knows us, as they are and with what conditions ask for; and a stranger where the flow is for them. */
function openingsFor(flow: Flow, release: Release): readonly Beginning[] {
  const begins = flow.id === release.policy.stageFlows.prospect ? 'stranger' : 'subscribed';
  return [{ begins }, ...tellingsOf(flow, release).map((told) => ({ begins, ...given(told) }) as const)];
}

const given = ({ attributes, tags }: Told) => ({
  // Only values that can be written are told.
  ...(Object.keys(attributes).length === 0 ? {} : { attributes: attributes as Beginning['attributes'] }),
  ...(tags.length === 0 ? {} : { tags: [...tags] }),
});

/** Something of the flow is still to come. */
function isIn({ contact }: Point, { id }: Flow): boolean {
  const { run, aside, queue, outbox, planned } = contact;
  const frames = [run, ...aside.map((each) => each.run)].flatMap((each) => each?.stack ?? []);
  return [...frames, ...queue, ...outbox, ...planned].some(({ flow }) => flow === id);
}
