/** A number that died and speaks again, over the whole engine: after months it is a stranger's, after weeks it is theirs. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { LedgerFinding } from '../../src/core/ledger/finding.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { verifyLedger } from '../../src/pipeline/ledger/verify.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { phoneOf } from '../support/line.ts';
import { shippedRelease } from '../support/shipped.ts';

const number = '+6281234567890';
const dead = { code: 'nobody', retryable: false, addressFailed: true };

let rig: Rig;
let asked = 0;
beforeEach(async () => {
  const shipped = await shippedRelease();
  // Nothing but what does not arrive is to hold a message back.
  const caps = { service: {}, utility: {}, marketing: {} };
  const policy = { ...shipped.policy, warmUp: [], caps, sameAgainMs: 0, unansweredBudget: 100 };
  rig = await openRig({ release: { ...shipped, policy } });
});
afterEach(() => rig.close());

async function submit(contact: ContactId, event: object): Promise<void> {
  await rig.kabar.engine.inbox.submit([
    { contact, id: `test:${++asked}` as EntryId, event: event as never, rank: 2 },
  ]);
  await rig.settle();
}

/** Asha agrees, tells her name, and three days long nothing reaches her number. */
async function ashaIsLost(): Promise<ContactId> {
  await rig.say(number, 'Hello');
  await rig.say(number, 'yes');
  const { id } = await rig.contact(number);
  await submit(id, { type: 'contact.edited', actor: 'Sari', attributes: { name: 'Asha' }, addTags: ['vip'] });
  await rig.pass(10 * dayMs);
  expect((await rig.contact(number)).lifecycle.stage).toBe('active');
  rig.phones.set({ fail: dead }, phoneOf(number));
  for (let day = 0; day < 3; day++) {
    await submit(id, {
      type: 'flow.requested',
      flow: 'recommend' as FlowId,
      by: 'operator',
      occurrence: `${day}`,
    });
    await rig.pass(dayMs);
  }
  expect((await rig.contact(number)).lifecycle.stage).toBe('unreachable');
  return id;
}

async function findings(): Promise<readonly LedgerFinding[]> {
  const { ledger, store } = rig.kabar;
  const found: LedgerFinding[] = [];
  await verifyLedger({ store, ledger, found: (each) => found.push(each) });
  return found;
}

/** What the phone was told since, as it answers again. */
async function speaksAgain(after: number, ...texts: readonly string[]): Promise<readonly string[]> {
  await rig.pass(after);
  rig.phones.set({ fail: null }, phoneOf(number));
  const before = (await rig.heard(number)).length;
  for (const text of texts) await rig.say(number, text);
  return (await rig.heard(number)).slice(before);
}

test('after a hundred days whoever writes is asked as a stranger, by no name, and may agree for themselves', async () => {
  const id = await ashaIsLost();
  const said = await speaksAgain(100 * dayMs, 'Hello');
  const contact = await rig.contact(number);
  expect(contact).toMatchObject({ id, lifecycle: { stage: 'prospect' }, attributes: {}, tags: [] });
  expect(contact.consents.marketing.state).toBe('unknown');
  expect(contact.run?.stack[0]?.flow).toBe('opt-in');
  expect(said.length).toBeGreaterThan(0);

  await rig.say(number, 'yes');
  await rig.pass(10 * dayMs);
  expect((await rig.contact(number)).consents.marketing.state).toBe('granted');
  expect((await rig.heard(number)).join('\n')).not.toContain('Asha');
  expect((await rig.kabar.store.consents.of(id)).map(({ record }) => record.action)).toEqual([
    'grant',
    'lapse',
    'grant',
  ]);
  expect(await findings()).toEqual([]);
});

test('nobody is written to until they agree', async () => {
  await ashaIsLost();
  await speaksAgain(100 * dayMs, 'Hello');
  const { id } = await rig.contact(number);
  await rig.pass(2 * dayMs);
  const before = (await rig.heard(number)).length;
  await submit(id, {
    type: 'flow.requested',
    flow: 'recommend' as FlowId,
    by: 'campaign',
    occurrence: 'late',
  });
  await rig.pass(5 * dayMs);
  expect((await rig.heard(number)).length).toBe(before);
});

test('after thirty days it is them, and all goes on as before', async () => {
  await ashaIsLost();
  await speaksAgain(30 * dayMs, 'prices');
  expect(await rig.contact(number)).toMatchObject({
    lifecycle: { stage: 'active' },
    attributes: { name: 'Asha' },
    tags: ['vip'],
    consents: { marketing: { state: 'granted' } },
  });
  expect(await findings()).toEqual([]);
});
