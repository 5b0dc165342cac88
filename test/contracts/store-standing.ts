/** Part of the store's contract: how many contacts stand where in the flows, as it is now. */
import { describe, expect, test } from '@jest/globals';
import type { Contact, SetAside } from '../../src/core/contact.ts';
import type { FlowId, StepId, VersionId } from '../../src/core/flow/flow.ts';
import type { Frame, Run, RunId } from '../../src/core/flow/run.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact, someTime } from '../support/records.ts';

const frame = (flow: string, step: string, version = 'v1'): Frame => ({
  flow: flow as FlowId,
  version: version as VersionId,
  step: step as StepId,
  tries: 0,
  waiting: null,
});

const aRun = (...stack: readonly Frame[]): Run => ({
  id: 'run' as RunId,
  startedAt: someTime,
  because: 'keyword',
  stack,
  // Names that a field of a database may not have: they are stored in another form.
  values: { 'business.name': 'x', $odd: 1 },
});

const resting = (run: Run): SetAside => ({ run, timer: null, heard: null });

/** `fresh` makes names that no other test has used. */
export function standingContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('standing in flows', () => {
    const born = async (more: Partial<Contact>) => {
      const contact = aContact(fresh('standing'), more);
      await storeOf().contacts.resolve([{ kind: 'lid', value: contact.id }], () => contact);
      return contact;
    };
    test('what a run that stepped aside knows comes back as it was, and so does what it heard', async () => {
      const values = { 'business.name': 'y', '~tilde': 2 };
      const aside = [{ ...resting(aRun(frame('outer', 'begin'))), heard: { name: 'paid', values } }];
      const { id } = await born({ aside });
      expect((await storeOf().contacts.load([id])).get(id)?.contact.aside).toEqual(aside);
    });

    const standing = (flow: string) => storeOf().contacts.standingIn(flow as FlowId);
    const inFlows = async (...flows: readonly string[]) =>
      Object.fromEntries(await storeOf().contacts.countInFlows(flows as readonly FlowId[]));

    test('everybody counts at each place of the stack, in front and aside, version by version', async () => {
      const [outer, inner] = [fresh('outer'), fresh('inner')];
      await born({ run: aRun(frame(outer, 'begin', 'v2')) });
      for (const step of ['ask', 'ask', 'wait'])
        await born({ run: aRun(frame(outer, 'begin'), frame(inner, step)) });
      await born({
        run: aRun(frame(inner, 'ask')),
        aside: [
          resting(aRun(frame(outer, 'begin'), frame(inner, 'wait'))),
          resting(aRun(frame(outer, 'begin'))),
        ],
      });
      await born({});
      const at = (flow: string, version: string, step: string, how: string, contacts: number) =>
        ({ flow, version, step, how, contacts }) as never;
      expect(await standing(inner)).toEqual([
        at(inner, 'v1', 'ask', 'here', 3),
        at(inner, 'v1', 'wait', 'aside', 1),
        at(inner, 'v1', 'wait', 'here', 1),
      ]);
      expect(await standing(outer)).toEqual([
        // Two runs of one contact at one place: it is one contact.
        at(outer, 'v1', 'begin', 'aside', 1),
        at(outer, 'v1', 'begin', 'inside', 3),
        at(outer, 'v2', 'begin', 'here', 1),
      ]);
      expect(await inFlows(outer, inner, fresh('nothing'))).toMatchObject({ [outer]: 5, [inner]: 4 });
    });

    test('who stands there is read page by page, each with their places in that flow', async () => {
      const [outer, inner] = [fresh('outer'), fresh('inner')];
      const ids: string[] = [];
      for (const step of ['ask', 'wait', 'ask'])
        ids.push((await born({ run: aRun(frame(outer, 'begin'), frame(inner, step)) })).id);
      await born({ run: aRun(frame(outer, 'begin')) });
      const standers = (after: string | null) =>
        storeOf().contacts.standers(inner as FlowId, after as never, 2);
      const first = await standers(null);
      const second = await standers(first.at(-1)?.contact ?? null);
      const all = [...first, ...second];
      expect(all.map(({ contact }) => contact).sort()).toEqual([...ids].sort());
      expect([first.length, second.length]).toEqual([2, 1]);
      expect(all.every(({ places }) => places.length === 1 && places[0]?.flow === inner)).toBe(true);
    });

    test('nobody stands in a flow that nobody is in, and whoever moves on is counted where they are', async () => {
      const flow = fresh('flow');
      expect(await standing(flow)).toEqual([]);
      expect(await inFlows(flow)).toEqual({ [flow]: 0 });
      const contact = await born({ run: aRun(frame(flow, 'first')) });
      const record = (await storeOf().contacts.load([contact.id])).get(contact.id);
      if (!record) throw new Error('the contact is not there');
      const move = (run: Run | null, version: number) =>
        storeOf().contacts.commit([{ version, record: { ...record, contact: { ...record.contact, run } } }]);
      await move(aRun(frame(flow, 'second')), 1);
      expect((await standing(flow)).map(({ step, contacts }) => [step, contacts])).toEqual([['second', 1]]);
      await move(null, 2);
      expect([await standing(flow), await inFlows(flow)]).toEqual([[], { [flow]: 0 }]);
    });

    test('more than a page of them is counted to the last', async () => {
      const flow = fresh('crowded');
      const people = Array.from({ length: 1_203 }, (_, n) =>
        aContact(fresh('crowd'), { run: aRun(frame(flow, n % 3 === 0 ? 'a' : 'b')) }),
      );
      const byId = new Map(people.map((contact) => [String(contact.id), contact]));
      await storeOf().contacts.resolve(
        people.map(({ id }) => ({ kind: 'lid', value: id })),
        ({ value }) => byId.get(value) as Contact,
      );
      expect((await standing(flow)).map(({ step, contacts }) => [step, contacts])).toEqual([
        ['a', 401],
        ['b', 802],
      ]);
      expect(await inFlows(flow)).toEqual({ [flow]: 1_203 });
    }, 60_000);
  });
}
