/** For how long a contact for whom our code failed is left alone. */
import { expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { Release } from '../../src/core/release.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { createPutOff } from '../../src/pipeline/put-off.ts';
import { someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

const [asha, budi] = ['asha', 'budi'] as [ContactId, ContactId];

async function opened() {
  const clock = createVirtualClock(someTime);
  const releases = { current: (): Release => release };
  let release = await shippedRelease();
  const publish = () => {
    release = { ...release };
  };
  return { clock, publish, putOff: createPutOff({ clock, releases }) };
}

test('half a minute each, and not longer by a clock that is set back', async () => {
  const { clock, putOff } = await opened();
  putOff.add(asha);
  clock.advance(20 * secondMs);
  putOff.add(budi);
  expect([...putOff.now()]).toEqual([asha, budi]);
  clock.advance(10 * secondMs);
  expect([...putOff.now()]).toEqual([budi]);
  clock.advance(-60 * secondMs);
  expect([...putOff.now()]).toEqual([]);
});

test('until another release, and under that one anew', async () => {
  const { publish, putOff } = await opened();
  putOff.add(asha);
  expect([...putOff.now()]).toEqual([asha]);
  publish();
  expect([...putOff.now()]).toEqual([]);
  publish();
  putOff.add(budi);
  expect([...putOff.now()]).toEqual([budi]);
});
