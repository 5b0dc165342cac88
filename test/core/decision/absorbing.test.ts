/** Which of two contacts wins in each thing that they both have, and what goes back when they are parted. */
import { describe, expect, test } from '@jest/globals';
import { applyDecision } from '../../../src/core/apply.ts';
import type { ConsentRecordId, Consents } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { decide } from '../../../src/core/decide.ts';
import type { ContactEvent, EntryId } from '../../../src/core/event.ts';
import { newRecord } from '../../../src/core/record.ts';
import { dayMs, hourMs, type Instant } from '../../../src/core/time/instant.ts';
import { anOutboxEntry } from '../../support/records.ts';
import { aContact, aRelease, aWorld, morning } from '../../support/world.ts';

const release = aRelease();
const noon = morning + 2 * hourMs;
const [own, other] = ['contact-1', 'contact-2'] as readonly string[] as readonly [ContactId, ContactId];
const said = (contact: Contact, patch: Partial<Contact['talk']>) => ({ talk: { ...contact.talk, ...patch } });
let entries = 0;

function meet(
  contact: Contact,
  event: ContactEvent,
  at: Instant,
  sealed: Contact | null = null,
  within = release,
) {
  const arrival = { id: `entry-${++entries}` as EntryId, receivedAt: at, event };
  const decision = decide(contact, arrival, { ...aWorld(within, at), sealed: () => sealed });
  const record = applyDecision(newRecord(contact), arrival, decision, at);
  return { contact: record.contact, decision, unfiled: record.unfiled };
}

/** The younger one, as it is after it was sealed. */
function part(patch: Partial<Contact> = {}): Contact {
  const contact = aContact({
    id: other,
    createdAt: morning - dayMs,
    addresses: [{ kind: 'bsuid', value: 'ID.1' }],
    ...patch,
  });
  const into = aContact();
  const event = { type: 'contact.sealed', into: into.id, born: into.createdAt, by: 'Sari' } as const;
  return meet(contact, event, noon).contact;
}

const absorb = (into: Contact, sealed: Contact, within = release) =>
  meet(into, { type: 'contact.absorbed', contact: other, by: 'Sari' }, noon, sealed, within);

const unmerge = (whole: Contact, sealed: Contact) =>
  meet(whole, { type: 'contact.parted', contact: other, by: 'Sari' }, noon + dayMs, sealed);

const consents = (marketing: 'granted' | 'withdrawn' | 'unknown', record: string): Consents => {
  const state =
    marketing === 'unknown'
      ? { state: marketing }
      : { state: marketing, at: morning, record: record as ConsentRecordId };
  return { service: { state: 'unknown' }, utility: { state: 'unknown' }, marketing: state };
};

describe('a silence of which some are left alone', () => {
  const silence = { since: morning - dayMs, leftAlone: true };
  const dormant = { stage: 'dormant', attempt: 1, remembered: null } as const;

  test('comes with the life that is taken over, is counted no second time, and goes back when they are parted', () => {
    const everybody = aRelease({ policy: { leftAlone: 0.5 } });
    const sealed = part({ lifecycle: dormant, silence });
    const { contact: whole, decision } = absorb(aContact(), sealed, everybody);
    expect([whole.lifecycle.stage, whole.silence]).toEqual(['dormant', silence]);
    const [change] = decision.journal.filter(({ what }) => what === 'stage.changed');
    expect(change?.facts).not.toHaveProperty('leftAlone');
    expect(unmerge(whole, sealed).contact.silence).toBeNull();
  });

  test('does not end with a merge into one who was silent: nobody came back', () => {
    const active = { stage: 'active', attempt: 0, remembered: null } as const;
    const archived = aContact({ lifecycle: { ...active, stage: 'archived' }, silence });
    const { contact, decision } = absorb(archived, part({ lifecycle: active }));
    expect([contact.lifecycle.stage, contact.silence]).toEqual(['active', null]);
    const [change] = decision.journal.filter(({ what }) => what === 'stage.changed');
    expect(change?.facts).not.toHaveProperty('silentSince');
  });
});

describe('consent', () => {
  const rank = ['unknown', 'granted', 'withdrawn'] as const;
  const pairs = rank.flatMap((mine) => rank.map((theirs) => ({ mine, theirs })));

  test.each(pairs)('$mine and $theirs: the more restrictive wins, and parting brings back $mine', (pair) => {
    const sealed = part({ consents: consents(pair.theirs, 'theirs.0') });
    const whole = absorb(aContact({ consents: consents(pair.mine, 'mine.0') }), sealed).contact;
    const expected = rank[Math.max(rank.indexOf(pair.mine), rank.indexOf(pair.theirs))];
    expect(whole.consents.marketing.state).toBe(expected);
    expect(unmerge(whole, sealed).contact.consents.marketing.state).toBe(pair.mine);
  });

  test('taken over names the record that it rests on', () => {
    const sealed = part({ consents: consents('granted', 'theirs.0') });
    const { effects } = absorb(aContact(), sealed).decision;
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'consent.record',
        record: expect.objectContaining({
          action: 'grant',
          source: 'merge',
          by: 'Sari',
          at: morning,
          evidence: { reference: 'theirs.0' },
        }),
      }),
    );
  });

  test('is not taken over by somebody whom only they themselves can bring back', () => {
    const sealed = part({ consents: consents('granted', 'theirs.0') });
    expect(absorb(aContact({ suppressed: true }), sealed).contact.consents.marketing.state).toBe('unknown');
  });
});

describe('what both were in the middle of', () => {
  const waiting = [anOutboxEntry('e.1', { origin: 'reply' }), anOutboxEntry('e.2', { origin: 'started' })];
  const run = { id: 'run' as never, startedAt: morning, because: 'keyword', stack: [], values: {} };
  const timers = [{ timer: 'run:silence', arming: 'a.1' as never, dueAt: noon + hourMs }];

  test('goes on with the one that stays, with its clock and what waits to be said', () => {
    const { contact } = absorb(aContact(), part({ run, wakeups: timers, outbox: waiting }));
    expect(contact.run).toEqual(run);
    expect(contact.wakeups).toMatchObject([{ timer: 'run:silence', dueAt: noon + hourMs }]);
    expect(contact.outbox.map(({ id }) => id)).toEqual(['e.1', 'e.2']);
  });

  test('is dropped when that one is in a flow itself, but for the answers', () => {
    const mine = { ...run, id: 'mine' as never };
    const { contact, decision } = absorb(
      aContact({ run: mine }),
      part({ run, wakeups: timers, outbox: waiting }),
    );
    expect(contact.run).toEqual(mine);
    expect(contact.wakeups).toEqual([]);
    expect(contact.outbox.map(({ id }) => id)).toEqual(['e.1']);
    expect(decision.journal.map(({ what }) => what)).toContain('flow.dropped');
  });

  test('a send that has begun stays with the part, to be settled there', () => {
    const claimed = anOutboxEntry('e.3', { claim: { by: 'me', at: noon, until: noon + 5_000 } });
    const sealed = part({ outbox: [claimed, ...waiting] });
    expect(sealed.outbox).toEqual([claimed]);
    expect(absorb(aContact(), sealed).contact.outbox.map(({ id }) => id)).not.toContain('e.3');
  });
});

describe('what is known', () => {
  test('of one and not of the other is known of both; what both know stays as it was', () => {
    const mine = {
      attributes: { city: 'Bandung' },
      tags: ['vip'],
      preferences: { cadence: 'normal', refused: ['offers'] },
    } as const;
    const theirs = {
      attributes: { city: 'Jakarta', shop: 'Sari' },
      tags: ['new'],
      preferences: { cadence: 'less', refused: ['news'] },
    } as const;
    const sealed = part(theirs);
    const { contact } = absorb(aContact(mine), sealed);
    expect(contact.attributes).toEqual({ city: 'Bandung', shop: 'Sari' });
    expect(contact.tags).toEqual(['vip', 'new']);
    expect(contact.preferences).toEqual({ cadence: 'less', refused: ['offers', 'news'] });
    const alone = unmerge(contact, sealed).contact;
    expect([alone.attributes, alone.tags]).toEqual([mine.attributes, mine.tags]);
  });

  test('an attribute that was given another value since stays', () => {
    const sealed = part({ attributes: { shop: 'Sari' } });
    const { contact } = absorb(aContact(), sealed);
    const since = { ...contact, attributes: { shop: 'Warung Budi' } };
    expect(unmerge(since, sealed).contact.attributes).toEqual({ shop: 'Warung Budi' });
  });

  test('caps count what was sent to both, and the later word of theirs counts', () => {
    const base = aContact();
    const day = '2026-11-24/marketing';
    const mine = said(base, {
      startedByDay: { [day]: 1 },
      lastInboundAt: morning,
      unanswered: 2,
      silentSince: 5,
    });
    const theirs = said(base, { startedByDay: { [day]: 2 }, lastInboundAt: noon, unanswered: 0 });
    const { contact } = absorb(aContact(mine), part({ ...theirs, channel: 'web' as never }));
    expect(contact.talk).toMatchObject({
      startedByDay: { [day]: 3 },
      lastInboundAt: noon,
      unanswered: 0,
      silentSince: null,
    });
    expect(contact.channel).toBe('web');
  });
});

describe('who is sealed', () => {
  test('is the younger: the elder does not let itself be sealed', () => {
    const younger = { into: other, born: morning, by: 'Sari' } as const;
    const { contact, decision } = meet(aContact(), { type: 'contact.sealed', ...younger }, noon);
    expect(contact.sealed).toBeNull();
    expect(decision.journal.map(({ what }) => what)).toEqual(['contact.not-sealed']);
  });

  test('decides nothing more, and is told of nothing it could do', () => {
    const sealed = part({ wakeups: [{ timer: 'pause', arming: 'a.1' as never, dueAt: noon }] });
    const wakeup = { type: 'wakeup.due', timer: 'pause', arming: 'a.1' as never } as const;
    const { contact, decision } = meet(sealed, wakeup, noon);
    expect(contact).toEqual(sealed);
    expect(decision.effects).toEqual([]);
  });

  test('is absorbed once', () => {
    const sealed = part({ friends: 2 });
    const { contact } = absorb(aContact({ friends: 1 }), sealed);
    expect(absorb(contact, sealed).contact.friends).toBe(3);
    expect(contact.absorbed.map(({ contact: id }) => id)).toEqual([other]);
    expect(contact.id).toBe(own);
  });
});
