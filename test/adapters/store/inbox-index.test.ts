/** What waits of somebody is found by an index, however much waits of others, on the embedded store and as declared for MongoDB. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import { openStore } from '../../../src/adapters/store/connect.ts';
import type { EmbeddedCollection } from '../../../src/adapters/store/embedded/collection.ts';
import { waitingOf } from '../../../src/adapters/store/inbox-store.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import type { Store } from '../../../src/ports/store.ts';

let connection: Connection;
let store: Store;
beforeEach(async () => {
  ({ connection, store } = await openStore({ kind: 'embedded', file: ':memory:' }));
});
afterEach(() => store.close());

const [ana, budi] = ['ana', 'budi'] as ContactId[] as [ContactId, ContactId];

test.each([
  ['of one contact', [ana]],
  ['of many', [ana, budi]],
])('what waits %s', (_whose, contacts) => {
  const inbox = connection.models.inbox?.collection as unknown as EmbeddedCollection;
  expect(inbox.explainPlan(waitingOf(contacts))).toMatchObject({
    index: 'state_1_contact_1',
    residual: [],
  });
});

test('the next entries are still read in their order', () => {
  const inbox = connection.models.inbox?.collection as unknown as EmbeddedCollection;
  const filter = { state: 'pending', contact: { $nin: [ana] } };
  const plan = inbox.explainPlan(filter, { sort: { rank: 1, receivedAt: 1, _id: 1 } });
  expect(plan).toMatchObject({ index: expect.stringMatching(/^state_1_rank_1/), ordering: 'walk' });
});
