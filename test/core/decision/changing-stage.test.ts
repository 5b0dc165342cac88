/** Since when somebody is in their stage: kept with each change, and told when they leave it. */
import { describe, expect, test } from '@jest/globals';
import { withLaterFields } from '../../../src/core/contact.ts';
import { changeStage } from '../../../src/core/decision/changing-stage.ts';
import { openTurn } from '../../../src/core/turn.ts';
import { aContact, anArrival, aWorld, morning, says } from '../../support/world.ts';

const dormant = { stage: 'dormant', attempt: 1, remembered: null } as const;
const active = { stage: 'active', attempt: 0, remembered: null } as const;

const moved = (contact: ReturnType<typeof aContact>) => {
  const turn = openTurn(contact, anArrival(says('hi')), aWorld());
  changeStage(turn, dormant, 'silence');
  return turn;
};

describe('the beginning of a stage', () => {
  test('is kept, and that of the one before is told', () => {
    const { contact, journal } = moved(aContact({ lifecycle: active, stageSince: morning - 5 }));
    expect(contact).toMatchObject({ lifecycle: dormant, stageSince: morning });
    const facts = { from: 'active', to: 'dormant', since: morning - 5 };
    expect(journal).toEqual([{ what: 'stage.changed', why: 'silence', facts }]);
  });

  test('of a contact that an earlier version wrote is not known', () => {
    const { stageSince: _, ...written } = aContact({ lifecycle: active });
    const { contact, journal } = moved(withLaterFields(written as ReturnType<typeof aContact>));
    expect(journal[0]?.facts).toEqual({ from: 'active', to: 'dormant' });
    expect(contact.stageSince).toBe(morning);
  });

  test('stays where the next attempt begins in the same stage', () => {
    const { contact, journal } = moved(aContact({ lifecycle: { ...dormant, attempt: 0 }, stageSince: 7 }));
    expect(contact).toMatchObject({ lifecycle: dormant, stageSince: 7 });
    expect(journal).toEqual([]);
  });
});
