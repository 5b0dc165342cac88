/** The list in the documents is a good one, and the documents name every column there is. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { importFields } from '../../../src/core/import/fields.ts';
import { openRig } from '../../support/kabar.ts';
import { bringIn } from '../../support/lists.ts';

test('the sample list is imported without a bad row', async () => {
  const rig = await openRig();
  const bad: unknown[] = [];
  const notes: string[] = [];
  const result = await bringIn(
    rig,
    readFileSync('docs/samples/contacts.csv', 'utf8'),
    {},
    { bad: (row) => bad.push(row), header: (_, header) => notes.push(...header.notes) },
  );
  expect([bad, notes, result.problems]).toEqual([[], [], []]);
  expect(result.counts).toMatchObject({ rows: 5, new: 4, withdrawn: 1 });
  await rig.close();
});

test('every column is in the guide', () => {
  const guide = readFileSync('docs/how-to/import-a-list.md', 'utf8');
  expect(importFields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
});
