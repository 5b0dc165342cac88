/**
 * When each of the messages that we start may leave: one after the other with gaps as people make them, and a rest after so
 * many (domain.md part 3: median 45 s, 20 to 180 s, 20 and then 10 to 30 minutes). Answers do not ask.
 */
import type { OutboxId } from '../../../core/outbox.ts';
import { type Instant, minuteMs } from '../../../core/time/instant.ts';

export type Pace = {
  /** When it is this message's turn: the same until some minutes after it, however often it is asked for; null: now. */
  turnOf(id: OutboxId, now: Instant): Instant | null;
};

const batch = 20;
const rest = { leastMs: 10 * minuteMs, mostMs: 30 * minuteMs };
/** Of the logarithm: two of three gaps are between 60 and 165 % of the median. */
const spread = 0.5;
const bounds = { least: 20 / 45, most: 4 };
/** A turn that was not taken is given up: quiet hours came between, or a STOP. */
const keptMs = 10 * minuteMs;

/** `random` gives numbers from 0 up to but not 1. Begins as after a message: a restart is no way round the gaps. */
export function createPace(random: () => number, gapMs: number, begunAt: Instant): Pace {
  const turns = new Map<OutboxId, Instant>();
  let taken = 0;
  let next = begunAt + gap();

  function gap(): number {
    const factor = Math.exp(spread * normal(random));
    return Math.round(gapMs * Math.min(bounds.most, Math.max(bounds.least, factor)));
  }

  return {
    turnOf(id, now) {
      const known = turns.get(id);
      if (known !== undefined && now - known < keptMs) return known > now ? known : null;
      for (const [old, at] of turns) if (now - at >= keptMs) turns.delete(old);
      // Nobody has waited for a while: that was the rest.
      if (now - next >= rest.leastMs) taken = 0;
      const turn = Math.max(now, next);
      turns.set(id, turn);
      taken += 1;
      const pause = taken % batch === 0 ? rest.leastMs + random() * (rest.mostMs - rest.leastMs) : 0;
      next = turn + gap() + Math.round(pause);
      return turn > now ? turn : null;
    },
  };
}

/** Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
