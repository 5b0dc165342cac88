/** The export of one person against every document of every collection: whatever tells of them is in it. */
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openStore } from '../../src/adapters/store/connect.ts';
import { subjectOf } from '../../src/pipeline/people/subject.ts';
import { createSuppressions } from '../../src/pipeline/people/suppressions.ts';
import { erase } from '../support/erasing.ts';
import { createPlace, type Line, type Place } from '../support/line.ts';
import { shippedRelease } from '../support/shipped.ts';

let place: Place;
afterEach(() => place.close());

const asha = '+14155550101';

type Found = { readonly collection: string; readonly id: string; readonly text: string };

/** Every document, as it is. */
async function allDocuments(): Promise<readonly Found[]> {
  const { store, connection } = await openStore({
    kind: 'embedded',
    file: join(place.directory, 'kabar.db'),
  });
  const found: Found[] = [];
  for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
    for (const row of (await connection.db?.collection(name).find({}).toArray()) ?? [])
      found.push({ collection: name, id: String(row._id), text: JSON.stringify(row) });
  }
  await store.close();
  return found;
}

const tellsOf = (needles: readonly string[]) => (document: Found) =>
  needles.some((needle) => document.text.includes(needle));

async function talk(): Promise<Line> {
  place = createPlace(await shippedRelease());
  const line = await place.open();
  for (const text of ['hi', 'yes', 'Ashanti', '1', 'help']) await line.say(asha, text);
  return line;
}

test('every document that tells of somebody is in the export of them', async () => {
  const line = await talk();
  const { id } = await line.record(asha);
  const suppressions = createSuppressions(line.store.suppressions, 'a key for tests');
  const shown = JSON.stringify(await subjectOf({ store: line.store, suppressions }, id, place.clock.now()));
  const documents = (await allDocuments()).filter(tellsOf([id, asha, 'Ashanti']));
  expect([...new Set(documents.map(({ collection }) => collection))].sort()).toEqual([
    'addresses',
    'consents',
    'contacts',
    'inbox',
    'journal',
    'messages',
  ]);
  expect(documents.filter((document) => !shown.includes(document.id.replace(/^phone:/, '')))).toEqual([]);
});

test('after the erasure only the shell, its last turn, its blank ledger and the erasure name the contact, and nothing the person', async () => {
  const line = await talk();
  const { id } = await line.record(asha);
  await erase(line, id);
  const documents = await allDocuments();
  expect(documents.filter(tellsOf([asha, '14155550101', 'Ashanti']))).toEqual([]);
  const counts = documents.filter(tellsOf([id])).map(({ collection }) => collection);
  expect(counts.sort()).toEqual(['consents', 'consents', 'contacts', 'erasures', 'journal']);
});
