/** Since when somebody is in their stage: kept with each change, and told when they leave it. */
import { describe, expect, test } from '@jest/globals';
import { type Contact, withLaterFields } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { changeStage } from '../../../src/core/decision/changing-stage.ts';
import { openTurn } from '../../../src/core/turn.ts';
import type { World } from '../../../src/core/world.ts';
import { aContact, anArrival, aRelease, aWorld, morning, says } from '../../support/world.ts';

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

describe('a silence of which some are left alone', () => {
  const withRule = (leftAlone: number) => aWorld(aRelease({ policy: { leftAlone } }));
  const to = (contact: ReturnType<typeof aContact>, lifecycle: Contact['lifecycle'], world: World) => {
    const turn = openTurn(contact, anArrival(says('hi')), world);
    changeStage(turn, lifecycle, 'a reason');
    return turn;
  };
  const someone = (nth: number) => aContact({ id: `contact-${nth}` as ContactId, lifecycle: active });
  const everybody = Array.from({ length: 500 }, (_, nth) => someone(nth));

  test('is drawn by the contact alone, for about the part that was asked for', () => {
    const drawn = () => everybody.map((one) => to(one, dormant, withRule(0.2)).contact.silence?.leftAlone);
    const alone = drawn().filter(Boolean).length;
    expect([alone > 60, alone < 140]).toEqual([true, true]);
    expect(drawn()).toEqual(drawn());
    expect(to(someone(1), dormant, aWorld()).contact.silence).toBeNull();
  });

  test('stays as it was drawn until they are back, whatever the rule says meanwhile', () => {
    const left = everybody.map((one) => to(one, dormant, withRule(0.2)).contact);
    const [alone] = left.filter(({ silence }) => silence?.leftAlone);
    if (!alone) throw new Error('somebody is left alone');
    const quiet = to(alone, { ...dormant, stage: 'quiet', attempt: 0 }, withRule(0)).contact;
    expect(quiet.silence).toEqual({ since: morning, leftAlone: true });
    const back = to(quiet, active, aWorld());
    expect(back.journal[0]?.facts).toMatchObject({ leftAlone: true, silentSince: morning });
    expect(back.contact.silence).toBeNull();
  });

  test('is over for whoever leaves', () => {
    const silent = to(someone(1), dormant, withRule(0.2)).contact;
    const left = to(silent, { ...active, stage: 'optedOut' }, withRule(0.2));
    expect(left.contact.silence).toBeNull();
    expect(left.journal[0]?.facts).not.toHaveProperty('silentSince');
  });
});
