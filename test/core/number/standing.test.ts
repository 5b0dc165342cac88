/** What WhatsApp tells of a number counts once, and old news that comes late changes nothing. */
import { expect, test } from '@jest/globals';
import type { ChannelId } from '../../../src/core/channel.ts';
import { firstStanding, type NumberNews, told } from '../../../src/core/number/standing.ts';

const first = firstStanding('cloud-api' as ChannelId);
const after = (...news: readonly NumberNews[]) => news.reduce(told, first);

test('the newest tier counts, in whatever order the news come', () => {
  expect(after({ at: 1, tier: 250 }, { at: 3, tier: 2_000 }).tier).toEqual({ perDay: 2_000, at: 3 });
  expect(after({ at: 3, tier: 2_000 }, { at: 1, tier: 250 }).tier).toEqual({ perDay: 2_000, at: 3 });
  expect(after({ at: 1, tier: 250 }, { at: 3, tier: 250 }, { at: 2, tier: null }).tier?.perDay).toBe(250);
});

test('a flag that is told again keeps the moment since when it is so, until it is taken back', () => {
  expect(after({ at: 1, flagged: true }, { at: 2, flagged: true }).flagged).toEqual({ on: true, at: 1 });
  expect(after({ at: 1, flagged: true }, { at: 2, flagged: false }).flagged).toEqual({ on: false, at: 2 });
  expect(after({ at: 2, flagged: false }).flagged).toBeNull();
});

test('what is no news is the very same standing', () => {
  const known = after({ at: 2, tier: 250, flagged: true });
  for (const news of [{ at: 2, tier: 250, flagged: true }, { at: 1, tier: 50, flagged: false }, { at: 3 }])
    expect(told(known, news)).toBe(known);
});
