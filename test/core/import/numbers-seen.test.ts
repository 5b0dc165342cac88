/** Who was in a list already: found by telephone, kept as one figure each. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import type { Address } from '../../../src/core/address.ts';
import { type Purpose, purposes } from '../../../src/core/consent.ts';
import type { ConsentReported } from '../../../src/core/event.ts';
import { createNumbersSeen, isDuplicate } from '../../../src/core/import/numbers-seen.ts';

const phone = (value: string): Address => ({ kind: 'phone', value });
const says = (action: 'grant' | 'withdraw', of: readonly Purpose[]): ConsentReported => ({
  type: 'consent.reported',
  action,
  purposes: of,
  method: 'import',
  source: 'list',
  evidence: {},
  confirm: false,
});

test('the first row of a telephone is remembered with its line and what it said', () => {
  const seen = createNumbersSeen();
  expect(seen.meet(phone('+5511987654321'), says('grant', ['marketing']), 2)).toBeNull();
  expect(seen.meet(phone('+551187654321'), says('withdraw', ['utility']), 500_000)).toEqual({
    line: 2,
    granted: ['marketing'],
    withdrawn: [],
    optedOut: false,
  });
  expect(seen.meet(phone('+5511987654321'), says('withdraw', purposes), 3)).toMatchObject({
    granted: ['marketing'],
    withdrawn: ['utility'],
    optedOut: false,
  });
  expect(seen.meet(phone('+5511987654321'), says('grant', []), 4)).toMatchObject({ line: 2, optedOut: true });
  expect(seen.size).toBe(1);
});

test('a row is a duplicate only when all it says was said', () => {
  const before = { line: 2, granted: ['marketing'], withdrawn: purposes, optedOut: false } as const;
  expect(isDuplicate(says('grant', ['marketing']), before)).toBe(true);
  expect(isDuplicate(says('grant', ['marketing', 'utility']), before)).toBe(false);
  expect(isDuplicate(says('withdraw', ['utility']), before)).toBe(true);
  expect(isDuplicate(says('withdraw', purposes), before)).toBe(false);
  expect(isDuplicate(says('withdraw', purposes), { ...before, optedOut: true })).toBe(true);
});

test('half a million telephones are half a million entries of two figures, and nothing of the rows', () => {
  const seen = createNumbersSeen();
  const event = says('grant', ['marketing']);
  const before = liveBytes();
  for (let index = 0; index < 500_000; index++)
    seen.meet(phone(`+62812${10_000_000 + index}`), event, index + 2);
  expect(seen.size).toBe(500_000);
  expect(liveBytes() - before).toBeLessThan(80 * 2 ** 20);
  expect(seen.size).toBe(500_000);
});

function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
