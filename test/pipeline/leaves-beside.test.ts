/** Which answers leave while what was decided is still on its way into the other collections. */
import { expect, test } from '@jest/globals';
import type { ContactRecord, Filing } from '../../src/core/record.ts';
import { leavesBeside } from '../../src/pipeline/deciding/decided.ts';
import { aContact, anOutboxEntry } from '../support/records.ts';

const { id: contact } = aContact('anybody');
const filings: Record<Filing['kind'], boolean> = {
  message: true,
  journal: true,
  consent: true,
  link: false,
  round: false,
  vote: false,
  goal: false,
  friend: false,
  call: false,
  entry: false,
  dropped: false,
  addresses: false,
  erasure: false,
};
test.each(Object.entries(filings))('beside the filing of: %s (%s)', (kind, beside) => {
  const claimed = anOutboxEntry('answer');
  const unfiled = [{ kind: 'message' }, { kind }] as unknown as readonly Filing[];
  const record = { id: contact, unfiled } as ContactRecord;
  expect(leavesBeside({ record, claimed, filed: true, left: false })).toBe(beside);
  expect(leavesBeside({ record, claimed: null, filed: true, left: false })).toBe(false);
});
