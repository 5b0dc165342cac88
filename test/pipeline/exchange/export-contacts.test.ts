/** Contacts as lists: the verified one holds only what can be proven, and all of it comes back the same. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentRecordId } from '../../../src/core/consent.ts';
import { purposes } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { seed } from '../../properties/seed.ts';
import { openRig, type Rig } from '../../support/kabar.ts';
import { bringIn, listOf, takeOut } from '../../support/lists.ts';
import { aContact, someTime } from '../../support/records.ts';

const [ana, budi, citra, dewi] = [
  '+6281234567001',
  '+6281234567002',
  '+6281234567003',
  '+6281234567004',
] as const;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

/** The rows of a list by their columns, without the notes of the export. */
function table(list: string): readonly Readonly<Record<string, string>>[] {
  const lines = list
    .replace('\ufeff', '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [header = '', ...rows] = lines;
  const columns = header.split(',');
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, index) => [columns[index] ?? '?', cell])),
  );
}

describe('the verified list', () => {
  test('names who agreed, how, when, to which words, and which record of the ledger proves it', async () => {
    await bringIn(rig, listOf(`${ana},marketing utility`, `${budi},utility`));
    await rig.settle();
    const { list, counts } = await takeOut(rig, { consent: 'marketing' });
    expect(table(list)).toEqual([
      {
        phone: ana,
        purposes: 'marketing',
        'consent-date': '2026-02-28T17:00:00.000Z',
        'kabar-recorded': expect.stringMatching(/^2026-11-24T/),
        method: 'import',
        source: 'fair',
        language: 'id',
        'words-version': '',
        'words-language': '',
        basis: '',
        expires: '',
        reference: expect.stringMatching(/^kabar record consent:/),
        'kabar-seq': expect.stringMatching(/^[12]$/),
        'kabar-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(counts).toEqual({ contacts: 1, rows: 1, unsealed: 0, unproven: 0 });
  });

  test('tells which release and which head of the ledger it was taken at, and how many are on it', async () => {
    await bringIn(rig, listOf(ana));
    await rig.settle();
    const { list } = await takeOut(rig, { consent: 'marketing', format: 'jsonl' });
    const lines = list
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const head = await rig.kabar.store.chain.head();
    expect(lines[0]).toEqual({
      kabar: 'verified list',
      consent: 'marketing',
      release: rig.kabar.releases.current().id,
      takenAt: new Date(Math.floor(rig.clock.now())).toISOString(),
      ledgerHead: { seq: head?.seq, hash: head?.hash },
    });
    expect(lines.at(-1)).toEqual({ kabar: 'end', contacts: 1, rows: 1, unsealed: 0, unproven: 0 });
  });

  test('has nobody who left, cannot be reached, is not to be contacted, or whose consent has ended', async () => {
    await bringIn(rig, listOf(ana, budi, citra, dewi));
    await rig.say(ana, 'STOP');
    await rig.say('+6281234567009', 'hi');
    await change(budi, ({ lifecycle, ...rest }) => ({
      ...rest,
      lifecycle: { ...lifecycle, stage: 'unreachable' },
    }));
    await change(citra, (contact) => ({ ...contact, suppressed: true }));
    await rig.settle();
    expect(table((await takeOut(rig, { consent: 'marketing' })).list).map(({ phone }) => phone)).toEqual([
      dewi,
    ]);
    const implied =
      'phone,purposes,consent-date,source,note,basis\n+14165550103,marketing,2026-06-01,shop,asked,implied-inquiry\n';
    await bringIn(rig, implied);
    expect((await takeOut(rig, { consent: 'marketing' })).counts?.contacts).toBe(2);
    await rig.pass(30 * 24 * 60 * 60 * 1_000);
    expect((await takeOut(rig, { consent: 'marketing' })).list).not.toContain('+14165550103');
  });

  test('leaves out, and says so, whose consent the ledger does not have', async () => {
    const unproven = { state: 'granted', at: someTime, record: 'nowhere.0' as ConsentRecordId } as const;
    const contact = aContact('somebody', {
      addresses: [{ kind: 'phone', value: ana }],
      consents: { service: unproven, utility: unproven, marketing: unproven },
      lifecycle: { stage: 'active', attempt: 0, remembered: null },
    });
    await rig.kabar.store.contacts.resolve(contact.addresses, () => contact);
    const { list, counts } = await takeOut(rig, { consent: 'marketing' });
    expect(table(list)).toEqual([]);
    expect(counts).toMatchObject({ contacts: 0, unproven: 1 });
  });

  test('can be narrowed to a segment, and is a list that can be imported', async () => {
    await bringIn(rig, listOf(ana, `${budi},utility`));
    const { list } = await takeOut(rig, { consent: 'marketing', segment: 'listeners' });
    const other = await openRig();
    expect((await bringIn(other, list)).counts).toMatchObject({ rows: 1, new: 1 });
    await other.close();
  });

  async function change(phone: string, how: (contact: Contact) => Contact) {
    const { contacts } = rig.kabar.store;
    const id = (await contacts.find({ kind: 'phone', value: phone })) as ContactId;
    const record = (await contacts.load([id])).get(id);
    if (!record) throw new Error('nobody there');
    await contacts.commit([{ version: record.version, record: { ...record, contact: how(record.contact) } }]);
  }
});

test('a name that a spreadsheet would run is text in the list, and the same name after an import', async () => {
  const list = listOf(ana).replace('2026-03-01,fair,scan,', '2026-03-01,fair,scan,"=HYPERLINK(""x"",""y"")"');
  await bringIn(rig, list);
  const { list: exported } = await takeOut(rig);
  expect(exported).toContain(`"'=HYPERLINK(""x"",""y"")"`);
  const other = await openRig();
  await bringIn(other, exported);
  expect((await other.contact(ana)).attributes.name).toBe('=HYPERLINK("x","y")');
  await other.close();
});

/** What somebody did in the place that is exported. */
const happening = fc.record({
  phone: fc.constantFrom(ana, budi, citra, dewi),
  what: fc.oneof(
    fc.record({
      granted: fc.uniqueArray(fc.constantFrom(...purposes), { minLength: 1 }),
      date: fc.constantFrom('2026-03-01', '2025-07-14T09:30:00Z', '2024-02-29'),
      name: fc.string({ unit: 'grapheme', maxLength: 12 }),
    }),
    fc.record({ withdrawn: fc.uniqueArray(fc.constantFrom(...purposes), { minLength: 1 }) }),
    fc.constant('STOP' as const),
  ),
});

test(`export and import give the same consents, dates and names (seed ${seed})`, async () => {
  const header = 'phone,purposes,consent-date,source,note,name,opted-out,opted-out-of';
  const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async (life) => {
      const [from, to] = [await openRig(), await openRig()];
      try {
        for (const { phone, what } of life) {
          if (what === 'STOP') await from.say(phone, 'STOP');
          else if ('withdrawn' in what)
            await bringIn(from, `${header}\n${phone},,,,,,2026-05-01,${what.withdrawn.join(' ')}\n`);
          else
            await bringIn(
              from,
              `${header}\n${phone},${what.granted.join(' ')},${what.date},fair,x,${cell(what.name)},,\n`,
            );
        }
        const { list } = await takeOut(from);
        to.clock.moveTo(from.clock.now());
        await bringIn(to, list);
        for (const phone of new Set(life.map((one) => one.phone)))
          expect(await told(to, phone)).toEqual(await told(from, phone));
      } finally {
        await from.close();
        await to.close();
      }
    }),
    { seed, numRuns: 12 },
  );
}, 120_000);

/** What matters of a contact: the purposes with their state and the day it was given, and the name. */
async function told({ kabar, contact }: Rig, phone: string) {
  const known = await contact(phone).catch(() => null);
  if (known === null) return null;
  const records = new Map((await kabar.store.consents.of(known.id)).map(({ id, record }) => [id, record]));
  const consents = purposes.map((purpose) => {
    const state = known.consents[purpose];
    return [purpose, state.state, 'record' in state ? Math.floor(records.get(state.record)?.at ?? 0) : null];
  });
  // Of somebody who left everything, nothing but that is imported.
  const isSomebody = consents.some(([, state]) => state === 'granted');
  return {
    consents,
    name: isSomebody ? known.attributes.name : null,
    isOut: known.lifecycle.stage === 'optedOut',
  };
}
