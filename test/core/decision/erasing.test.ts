/** An erasure as a decision: a shell, a record for the ledger, and nothing else. */
import { describe, expect, test } from '@jest/globals';
import { applyDecision } from '../../../src/core/apply.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import { newRecord } from '../../../src/core/record.ts';
import { anOutboxEntry } from '../../support/records.ts';
import { aContact, anArrival, aRelease, aWorld, morning } from '../../support/world.ts';

const world = aWorld(aRelease({}), morning);
const arrival = anArrival({ type: 'contact.erased', by: 'operator', reason: 'asked' });

const someone = (more: Partial<Contact> = {}): Contact =>
  aContact({
    profileName: 'Sari',
    attributes: { name: 'Sari' },
    tags: ['vip'],
    timeZone: 'Asia/Jakarta',
    ...more,
  });

describe('contact.erased', () => {
  test('leaves a shell with a record and one journal line, and says nothing', () => {
    const { contact, effects, journal } = decide(someone(), arrival, world);
    expect(contact).toMatchObject({
      addresses: [],
      profileName: null,
      attributes: {},
      tags: [],
      timeZone: null,
      outbox: [],
      suppressed: true,
      erased: { by: 'operator' },
      lifecycle: { stage: 'optedOut' },
      ledger: { count: 1 },
    });
    expect(effects.map(({ type }) => type)).toEqual(['contact.erase']);
    expect(journal).toEqual([{ what: 'contact.erased', why: 'asked', facts: { by: 'operator' } }]);
    expect(JSON.stringify([contact, effects, journal])).not.toMatch(/Sari|vip|Jakarta|\+\d{6}/);
  });

  test('keeps an alive claim without a word of it, and no other message: not even a goodbye', () => {
    const claim = { by: 'engine', at: morning, until: morning + 5_000 };
    const outbox = [
      anOutboxEntry('a.0', { claim, values: { name: 'Sari' } }),
      anOutboxEntry('b.0', { origin: 'confirmation' }),
      anOutboxEntry('c.0', { claim: { ...claim, until: morning } }),
    ];
    const { contact } = decide(someone({ outbox }), arrival, world);
    expect(contact.outbox).toEqual([
      expect.objectContaining({
        id: 'a.0',
        claim,
        crossed: true,
        values: {},
        body: { kind: 'verbatim', text: '' },
      }),
    ]);
  });

  test('takes the words out of what earlier decisions have not filed yet, and keeps what the ledger needs', () => {
    const yes = anArrival({
      type: 'consent.reported',
      action: 'grant',
      purposes: ['marketing'],
      method: 'import',
      source: 'list',
      evidence: { note: 'Sari ticked' },
      confirm: false,
    });
    const before = applyDecision(newRecord(someone()), yes, decide(someone(), yes, world), morning);
    const erasing = { ...arrival, id: 'entry-2' as typeof arrival.id };
    const after = applyDecision(before, erasing, decide(before.contact, erasing, world), morning);
    expect(after.unfiled.map(({ kind }) => kind)).toEqual(['consent', 'journal', 'erasure', 'journal']);
    expect(after.unfiled.filter(({ kind }) => kind === 'journal')).toMatchObject([
      { turn: { lines: [] } },
      { turn: { event: 'contact.erased', lines: [{ what: 'contact.erased' }] } },
    ]);
  });

  test('is the last thing that happens to a contact', () => {
    const { contact } = decide(someone(), arrival, world);
    const shell = newRecord(contact);
    for (const event of [arrival.event, { type: 'message.read', message: 'x.0' as never } as const]) {
      const late = { ...anArrival(event), id: 'late' as typeof arrival.id };
      const decision = decide(contact, late, world);
      expect(decision).toEqual({ contact, effects: [], journal: [] });
      expect(applyDecision(shell, late, decision, morning)).toBe(shell);
    }
  });
});

describe('a list of people not to be contacted', () => {
  test('withdraws without a goodbye, and only the person can come back', () => {
    const report = {
      type: 'consent.reported',
      purposes: ['service', 'utility', 'marketing'],
      method: 'operator',
      source: 'list',
      evidence: {},
      confirm: false,
    } as const;
    const listed = anArrival({ ...report, action: 'withdraw', suppress: true });
    const { contact, effects } = decide(someone(), listed, world);
    expect(contact).toMatchObject({ suppressed: true, lifecycle: { stage: 'optedOut' }, run: null });
    expect(effects.filter(({ type }) => type === 'message.send')).toEqual([]);
    const again = decide(contact, anArrival({ ...report, action: 'grant' }), world);
    expect(again.contact.consents.marketing.state).toBe('withdrawn');
  });
});
