/** What the numbers suggest: nothing of few, "could be chance" of the most striking of many, "likely real" of what is beyond chance. */
import { describe, expect, test } from '@jest/globals';
import { suggestionsOf } from '../../src/console/analytics/suggestions.ts';
import { type DayFigures, noFigures } from '../../src/core/figures/day-figures.ts';

type Part = readonly [name: string, delivered: number, replied: number, stopped?: number];

/** What was started, by its parts; `started` is all of one kind together. */
const figures = (...parts: readonly Part[]): DayFigures => {
  const first = parts[0]?.[0].split(':')[0];
  const all = parts.filter(([name]) => name.startsWith(`${first}:`));
  const sum = (nth: 1 | 2 | 3) => all.reduce((total, part) => total + (part[nth] ?? 0), 0);
  const named = (nth: 1 | 2 | 3) => ({
    started: sum(nth),
    ...Object.fromEntries(parts.map((part) => [part[0], part[nth] ?? 0])),
  });
  return { ...noFigures('now'), delivered: named(1), replied: named(2), stopped: named(3) };
};
const nothing = noFigures('before');

describe('suggestions', () => {
  test('name the hour that gets more replies, and say that it is real', () => {
    const now = figures(['hour:2-18', 400, 80], ['hour:3-9', 400, 40], ['hour:5-12', 400, 40]);
    expect(suggestionsOf(now, nothing, [])).toEqual([
      {
        kind: 'hour',
        weekday: 2,
        hour: 18,
        share: { some: 80, all: 400 },
        others: { some: 80, all: 800 },
        times: 2,
        sure: true,
      },
    ]);
  });

  test('say that the most striking of many may be chance', () => {
    const hours = Array.from({ length: 20 }, (_, hour): Part => [`hour:1-${hour}`, 100, 10]);
    const [found] = suggestionsOf(figures(...hours, ['hour:2-18', 100, 18]), nothing, []);
    expect(found).toMatchObject({ kind: 'hour', weekday: 2, hour: 18, sure: false });
  });

  test('say nothing of a few, or of what is hardly apart', () => {
    expect(suggestionsOf(figures(['hour:2-18', 6, 4], ['hour:3-9', 8, 1]), nothing, [])).toEqual([]);
    expect(suggestionsOf(figures(['hour:2-18', 9000, 1900], ['hour:3-9', 9000, 1700]), nothing, [])).toEqual(
      [],
    );
    expect(suggestionsOf(nothing, nothing, [])).toEqual([]);
  });

  test('name the hour that does better for a topic, against its other hours alone', () => {
    const counts = {
      ...{ 'topic:offers': 800, 'topic:news': 4000 },
      ...{ 'at:2-18/offers': 400, 'at:3-9/offers': 400, 'at:2-18/news': 2000, 'at:3-9/news': 2000 },
    };
    const replied = {
      ...{ 'topic:offers': 180, 'topic:news': 400 },
      ...{ 'at:2-18/offers': 120, 'at:3-9/offers': 60, 'at:2-18/news': 200, 'at:3-9/news': 200 },
    };
    const of = (names: readonly string[]) => {
      const only = (all: Record<string, number>) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => names.some((each) => name.endsWith(each))));
      return suggestionsOf({ ...nothing, delivered: only(counts), replied: only(replied) }, nothing, []);
    };
    expect(of(['offers', 'news'])).toContainEqual({
      ...{ kind: 'topic-hour', topic: 'offers', weekday: 2, hour: 18 },
      ...{ share: { some: 120, all: 400 }, others: { some: 60, all: 400 }, times: 2, sure: true },
    });
    // Of the only topic the hour of all that we start says the same.
    expect(of(['offers']).map(({ kind }) => kind)).not.toContain('topic-hour');
  });

  test('name the topic after which people stop', () => {
    const now = figures(['topic:offers', 500, 0, 25], ['topic:news', 500, 0, 5]);
    expect(suggestionsOf(now, nothing, [])).toMatchObject([
      { kind: 'topic-stops', topic: 'offers', times: 5, sure: true },
    ]);
  });

  test('tell when people stop more, or less, than in the period before', () => {
    const [few, many] = [figures(['topic:news', 1000, 0, 10]), figures(['topic:news', 1000, 0, 30])];
    expect(suggestionsOf(many, few, [])).toMatchObject([{ kind: 'more-stops', times: 3 }]);
    expect(suggestionsOf(few, many, [])).toMatchObject([{ kind: 'fewer-stops' }]);
    expect(suggestionsOf(many, many, [])).toEqual([]);
  });

  test('name the question that most leave unanswered', () => {
    const steps = [
      { step: 'name', asked: 100, answered: 80 },
      { step: 'interest', asked: 80, answered: 20 },
      { step: 'rare', asked: 3, answered: 0 },
    ];
    expect(suggestionsOf(nothing, nothing, [{ flow: 'welcome', started: 100, steps, finished: 20 }])).toEqual(
      [{ kind: 'question', flow: 'welcome', step: 'interest', share: { some: 20, all: 80 } }],
    );
  });
});
