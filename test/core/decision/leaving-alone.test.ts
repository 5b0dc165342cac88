/** Some of those who fall silent are left alone: drawn once for a silence, told when it begins and when it ends by a return. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { fire, live } from '../../../src/core/decision/living.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { openTurn } from '../../../src/core/turn.ts';
import type { World } from '../../../src/core/world.ts';
import { aContact, anArrival, aRelease, aWorld, morning, says } from '../../support/world.ts';

const active = { stage: 'active', attempt: 0, remembered: null } as const;
const flows = { again: 'steps: [{ say: miss-you }]' };
const stageFlows = { dormant: 'again' as FlowId };
const withRule = (leftAlone?: number) =>
  aWorld(aRelease({ flows, policy: { stageFlows, ...(leftAlone === undefined ? {} : { leftAlone }) } }));

const someone = (nth: number): Contact => aContact({ id: `contact-${nth}` as ContactId, lifecycle: active });
const everybody = Array.from({ length: 500 }, (_, nth) => someone(nth));

const opened = (contact: Contact, world: World) => openTurn(contact, anArrival(says('hi')), world);
const timer = (delay: string, stage: string) => `stage:xstate.after.${delay}.lifecycle.subscribed.${stage}`;
/** Their time in the stage is over. */
function timeUp(contact: Contact, world: World) {
  const turn = opened(contact, world);
  const { stage } = contact.lifecycle;
  const begun = fire(turn, timer(stage === 'active' ? 'silence' : 'gap', stage));
  return { contact: turn.contact, journal: turn.journal, begun };
}
function lives(contact: Contact, event: Parameters<typeof live>[1], world: World) {
  const turn = opened(contact, world);
  live(turn, event, 'reply');
  return { contact: turn.contact, journal: turn.journal };
}
const changeIn = (journal: ReturnType<typeof timeUp>['journal']) =>
  journal.find(({ what }) => what === 'stage.changed')?.facts;

const fallen = everybody.map((one) => timeUp(one, withRule(0.2)));
const alone = fallen.find(({ contact }) => contact.silence?.leftAlone)?.contact ?? someone(0);

describe('who is left alone', () => {
  test('is drawn by the contact alone, for about the part that was asked for', () => {
    const drawn = fallen.map(({ contact }) => contact.silence?.leftAlone);
    const count = drawn.filter(Boolean).length;
    expect([count > 60, count < 140]).toEqual([true, true]);
    expect(everybody.map((one) => timeUp(one, withRule(0.2)).contact.silence?.leftAlone)).toEqual(drawn);
    for (const { contact, journal } of fallen)
      expect(changeIn(journal)).toMatchObject({ to: 'dormant', leftAlone: contact.silence?.leftAlone });
  });

  test('gets no attempt, the first time and later, and everybody else does', () => {
    for (const { contact, begun } of fallen) expect(begun.length).toBe(contact.silence?.leftAlone ? 0 : 1);
    const later = timeUp(alone, withRule());
    expect([later.contact.lifecycle.attempt, later.begun]).toEqual([2, []]);
  });

  test('nobody is, where no rule says so', () => {
    const { contact, journal, begun } = timeUp({ ...alone, lifecycle: active, silence: null }, withRule());
    expect([contact.silence, begun.length]).toEqual([null, 1]);
    expect(changeIn(journal)).not.toHaveProperty('leftAlone');
  });
});

describe('the draw', () => {
  test('stays until they are back, whatever the rule says meanwhile', () => {
    let quiet = alone;
    for (let attempt = 1; quiet.lifecycle.stage === 'dormant' && attempt < 9; attempt++)
      quiet = timeUp(quiet, withRule(0)).contact;
    expect([quiet.lifecycle.stage, quiet.silence]).toEqual(['quiet', { since: morning, leftAlone: true }]);
    const back = lives(quiet, { type: 'contact.engaged' }, withRule());
    expect(changeIn(back.journal)).toMatchObject({ to: 'active', leftAlone: true, silentSince: morning });
    expect(back.contact.silence).toBeNull();
  });

  test('is over for whoever leaves, and that is no return', () => {
    const left = lives(alone, { type: 'consent.withdrawn' }, withRule(0.2));
    expect([left.contact.lifecycle.stage, left.contact.silence]).toEqual(['optedOut', null]);
    expect(changeIn(left.journal)).not.toHaveProperty('leftAlone');
  });

  test('outlasts a number that reached nobody for a while, and is told once', () => {
    const lost = lives(alone, { type: 'address.failed' }, withRule(0.2));
    expect([lost.contact.lifecycle.stage, lost.contact.silence]).toEqual(['unreachable', alone.silence]);
    expect(changeIn(lost.journal)).not.toHaveProperty('leftAlone');
  });
});
