/** Whatever list there is: what a dry run tells is what a cleaning does, it changes nothing, and after a cleaning nothing is left. */
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalOf } from '../../src/core/cleaning/cleaning.ts';
import { contactsIn } from '../../src/core/cleaning/list-size.ts';
import type { Stage } from '../../src/core/lifecycle/stages.ts';
import { foresee } from '../../src/scheduler/cleaning/cleaning-dry.ts';
import { askForCleaning } from '../../src/scheduler/cleaning/cleanings.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { beSilent, rewrite, type Silence } from '../support/resting.ts';
import { runsOf, seed } from './seed.ts';

let rig: Rig | null = null;
afterEach(async () => {
  await rig?.close();
  rig = null;
});

const stages: readonly Stage[] = [
  'prospect',
  'active',
  'loyal',
  'dormant',
  'quiet',
  'unreachable',
  'archived',
  'optedOut',
];
const somebody = fc.record({
  days: fc.constantFrom(1, 100, 181, 280, 300, 366, 400, 1_830),
  stage: fc.constantFrom(...stages),
  message: fc.constantFrom<NonNullable<Silence['message']>>('delivered', 'sent', 'forgotten'),
  paused: fc.boolean(),
});

test(`a dry run and a cleaning agree (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(somebody, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (people, page) => {
        rig = await openRig({ cleaning: true });
        const { kabar, clock, phones } = rig;
        const { store } = kabar;
        const release = () => kabar.releases.current();
        for (const [n, { paused, ...silence }] of people.entries()) {
          const phone = `+62812345670${String(n).padStart(2, '0')}`;
          await beSilent(rig, phone, silence);
          if (paused && n % 3 === 0)
            await rewrite(rig, phone, (contact) => ({ ...contact, pausedUntil: Number.MAX_SAFE_INTEGER }));
        }
        const dry = () => foresee({ store, policy: release().policy, now: clock.now() }, page);
        const whole = async () => JSON.stringify(await store.contacts.list({ limit: 100 }));
        const said = () => phones.recent(100).map((who) => phones.shown(who).length);

        const [before, heard] = [await whole(), said()];
        const seen = await dry();
        expect(await whole()).toBe(before);
        expect(await store.cleanings.latest(1)).toEqual([]);

        const { id } = await askForCleaning({ store, clock, release }, 'sari');
        clock.advance(11_000);
        await rig.settle();
        const cleaning = await store.cleanings.find(id);
        if (!cleaning) throw new Error('it was opened');
        const { archived, erased, notDone, after, state } = cleaning;
        expect({ state, archived, erased, notDone, after }).toEqual({
          ...seen,
          before: undefined,
          state: 'done',
        });
        expect(contactsIn(seen.before) - contactsIn(seen.after)).toBe(totalOf(erased));
        expect(said()).toEqual(heard);

        const left = await dry();
        expect([left.archived, left.erased, left.notDone]).toEqual([{}, {}, notDone]);
        await rig.close();
        rig = null;
      },
    ),
    { seed, numRuns: runsOf(12) },
  );
}, 180_000);
