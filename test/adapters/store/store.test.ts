/** The contracts on the embedded store: in memory and in a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMongooseLeases } from '../../../src/adapters/lease/mongoose.ts';
import { openStore } from '../../../src/adapters/store/connect.ts';
import { noFigures } from '../../../src/core/figures/day-figures.ts';
import type { ReleaseId } from '../../../src/core/release.ts';
import { leaseContract } from '../../contracts/lease.contract.ts';
import { storeContract } from '../../contracts/store.contract.ts';
import { aContact } from '../../support/records.ts';

const inMemory = async () => {
  const { store, connection } = await openStore({ kind: 'embedded', file: ':memory:' });
  return { store, leases: createMongooseLeases(connection), close: () => store.close() };
};

const inFile = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-store-'));
  const { store, connection } = await openStore({ kind: 'embedded', file: join(directory, 'kabar.db') });
  const close = async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  };
  return { store, leases: createMongooseLeases(connection), close };
};

test('a day that an earlier version counted has none of what was not known then, and is counted on', async () => {
  const { store, connection } = await openStore({ kind: 'embedded', file: ':memory:' });
  const figures = { ...noFigures('2026-11-24'), moves: { 'active>dormant': 2 }, handed: 1 };
  await store.figures.save({ figures, upTo: 5, messagesUpTo: 0, version: 0 });
  const later = ['messagesUpTo', 'figures.sent', 'figures.sources', 'figures.unheardOf'];
  await connection
    .collection('figures')
    .updateOne(
      { _id: '2026-11-24' as never },
      { $unset: Object.fromEntries(later.map((name) => [name, ''])) },
    );
  const [day] = (await store.figures.counted(['2026-11-24'])).values();
  expect(day).toEqual({ figures, upTo: 5, messagesUpTo: 0, version: 1 });
  await store.close();
});

describe('a contact that an earlier version wrote', () => {
  test('has earned nothing, has no rhythm yet, and is not silent', async () => {
    const { store, connection } = await openStore({ kind: 'embedded', file: ':memory:' });
    const whole = aContact('old');
    await store.contacts.resolve(whole.addresses, () => whole);
    await connection.collection('contacts').updateOne(
      { _id: 'old' as never },
      {
        $unset: {
          'contact.engagement': '',
          'contact.rhythm': '',
          'contact.talk.silentSince': '',
          'contact.joined': '',
          'contact.talk.lastReadAt': '',
        },
      },
    );
    expect((await store.contacts.load([whole.id])).get(whole.id)?.contact).toEqual(whole);
    await store.close();
  });
});

describe('a release that an earlier version wrote', () => {
  test('has its texts in itself, and is read as any other', async () => {
    const { store, connection } = await openStore({ kind: 'embedded', file: ':memory:' });
    const files = [{ path: 'flows/a.yaml', text: 'flow: a\n' }];
    await connection.collection('releases').insertOne({
      _id: 'old' as never,
      kind: 'release',
      createdAt: 1,
      by: 'files',
      note: '',
      files: JSON.stringify(files),
      media: '[]',
    });
    expect((await store.releases.find('old' as ReleaseId))?.files).toEqual(files);
    await store.close();
  });
});

storeContract('embedded, in memory', inMemory);
storeContract('embedded, in a file', inFile);
leaseContract('embedded, in a file', inFile);
