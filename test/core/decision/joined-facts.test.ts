import { expect, test } from '@jest/globals';
import type { Joined } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { joinedOf } from '../../../src/core/decision/joined-facts.ts';
import type { EntryId } from '../../../src/core/event.ts';
import { figuresOfTurns } from '../../../src/core/figures/of-turns.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { someTime } from '../../support/records.ts';

/** What it counts when somebody who joined so falls silent a day later. */
function waysOf(joined: Joined) {
  const facts = { from: 'active', to: 'dormant', ...joinedOf(joined) };
  const turn = {
    id: 't' as EntryId,
    contact: 'c' as ContactId,
    at: someTime + dayMs,
    event: 'wakeup.due',
    stage: 'dormant',
    lines: [{ what: 'stage.changed', facts }],
  } as const;
  return figuresOfTurns([turn], 'Asia/Jakarta').map(({ ways }) => ways);
}

test('whoever joined before it was counted what becomes of everybody is counted for no way: they would be missed where they never came', () => {
  expect(waysOf({ at: someTime, method: 'import' })).toEqual([{}]);
  expect(waysOf({ at: someTime, method: 'import', followed: true })).toEqual([
    { 'out import 2026-11-23': 1 },
  ]);
});
