/** What begins which flow, looked up. */
import { describe, expect, test } from '@jest/globals';
import { waysIn } from '../../../src/core/flow/ways-in.ts';
import { aRelease } from '../../support/world.ts';

const says = 'steps: [{ say: hello }]';

describe('the ways into flows', () => {
  test('a word leads to the first flow that has it, however it is written', () => {
    const { keywords } = waysIn(
      aRelease({
        flows: {
          first: `start: { keyword: ["Menú!", carta] }\n${says}`,
          second: `start: { keyword: [menu, prices] }\n${says}`,
        },
      }),
    );
    expect([...keywords].map(([word, flow]) => [word, flow.id])).toEqual([
      ['menu', 'first'],
      ['carta', 'first'],
      ['prices', 'second'],
    ]);
  });

  test('an event leads to every flow that it starts, in their order', () => {
    const { events } = waysIn(
      aRelease({
        flows: {
          later: `start: { event: paid, after: 2d }\n${says}`,
          other: `start: { event: left }\n${says}`,
          soon: `start: { event: paid }\n${says}`,
        },
      }),
    );
    expect(events.get('paid')?.map(({ flow, start }) => [flow.id, start.later?.afterMs])).toEqual([
      ['later', 2 * 86_400_000],
      ['soon', undefined],
    ]);
  });

  test('of several flows for what nobody understands the first one counts', () => {
    const { single } = waysIn(
      aRelease({
        flows: { one: `start: { fallback: true }\n${says}`, two: `start: { fallback: true }\n${says}` },
      }),
    );
    expect(single.fallback?.id).toBe('one');
    expect(single.unsure).toBeUndefined();
  });
});
