/** The shipped welcome, from "hi" to saved answers and to the goodbye, through the whole line. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRig, type Rig } from '../support/kabar.ts';

const asha = '+14155550101';
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test('a stranger is asked for consent, welcomed, their answers are kept, and a STOP ends it with one goodbye', async () => {
  await rig.say(asha, 'hi');
  expect((await rig.contact(asha)).consents.marketing).toEqual({ state: 'unknown' });
  await rig.say(asha, 'yes');
  await rig.say(asha, 'Asha');
  await rig.say(asha, '1');
  expect(await rig.contact(asha)).toMatchObject({
    attributes: { name: 'Asha', interest: 'recipes' },
    consents: { utility: { state: 'granted' }, marketing: { state: 'granted' } },
    lifecycle: { stage: 'active' },
    run: null,
    outbox: [],
  });
  await rig.say(asha, 'STOP');
  await rig.say(asha, '2');
  await rig.say(asha, 'hello?');
  const { attributes, lifecycle } = await rig.contact(asha);
  expect([attributes.leaving_reason, lifecycle.stage]).toEqual(['not-for-me', 'optedOut']);
  const beginnings = (await rig.heard(asha)).map((text) => text.split(/[,.:!?\n]/)[0]);
  expect(beginnings).toEqual([
    'Hello',
    'Welcome to *Dapur Sari*',
    'A small gift to begin with',
    'Please save our number',
    'Dapur Sari',
    'One thing before we cook',
    'Nice to meet you',
    'Wonderful',
    'Thank you',
    'Done',
  ]);
});
