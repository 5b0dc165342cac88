/** Whatever happens around an erasure, in two processes: nothing is sent after it, and nothing of the person is left. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { ContactEvent, EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { Release } from '../../src/core/release.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { erasureOf } from '../../src/pipeline/erasing/erasing.ts';
import type { ContactWrite } from '../../src/ports/store/contact-store.ts';
import type { Transport } from '../../src/ports/transport.ts';
import { tracesIn } from '../support/erasing.ts';
import { createPlace, incoming, type Line, type Place, passTogether, phoneOf } from '../support/line.ts';
import { simulator as channel } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';
import { seed } from './seed.ts';

let release: Release;
beforeAll(async () => {
  release = await shippedRelease();
});

const who = '+14155550101';

type Happening =
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'redeliver' | 'import' | 'flow' | 'erase' | 'settle' }
  | { readonly do: 'wait'; readonly seconds: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      text: fc.constantFrom('hi', 'yes', 'help', 'STOP', 'START'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('redeliver', 'import', 'flow', 'erase', 'erase', 'settle') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 8 }) }),
  },
) as fc.Arbitrary<Happening>;

const step = fc.record({ happening, by: fc.constantFrom(0, 1), awaited: fc.boolean() });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** However the dice fall, somebody asks for an erasure in the middle of it. */
const story: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.array(step, { minLength: 6, maxLength: 16 }), fc.integer({ min: 3, max: 6 }), step)
  .map(([steps, at, asked]) => steps.toSpliced(at, 0, { ...asked, happening: { do: 'erase' } }));

/** Sees every commit and every send, and says which send began that must not have. */
function createWitness() {
  const owner = new Map<OutboxId, ContactId>();
  const erased = new Map<ContactId, number>();
  const crossed = new Set<OutboxId>();
  const wrong: string[] = [];
  return {
    wrong,
    erased,
    watch: {
      after(operation: string, args: readonly unknown[], result: unknown) {
        if (operation !== 'contacts.commit') return;
        const writes = args[0] as readonly ContactWrite[];
        for (const [index, { record }] of writes.entries()) {
          if (!(result as readonly boolean[])[index]) continue;
          for (const { id } of record.contact.outbox) owner.set(id, record.id);
          if (record.contact.erased === null || erased.has(record.id)) continue;
          erased.set(record.id, record.contact.erased.at);
          for (const { id } of record.contact.outbox) crossed.add(id);
        }
      },
    },
    transport: (simulator: Transport): Transport => ({
      ...simulator,
      async send(message) {
        const contact = owner.get(message.id);
        if (contact !== undefined && erased.has(contact) && !crossed.has(message.id)) wrong.push(message.id);
        return simulator.send(message);
      },
    }),
  };
}

async function play(place: Place, steps: readonly Step[]) {
  const witness = createWitness();
  const lines = [await place.open(witness), await place.open(witness)];
  await passTogether(place, lines, 2);
  const said: { readonly words: string; readonly at: number; readonly id: string }[] = [];
  const under: Promise<unknown>[] = [];

  const contactNow = (line: Line) => line.store.contacts.find(phoneOf(who));
  const submit = (line: Line, contact: ContactId, id: string, event: ContactEvent) =>
    line.engine.inbox.submit([{ contact, id: id as EntryId, event, rank: 2 }]);

  async function act(line: Line, happening: Happening, index: number): Promise<unknown> {
    switch (happening.do) {
      case 'write': {
        place.clock.advance(2 * secondMs);
        const [words, id, at] = [`distinct${index}words`, `said-${index}`, place.clock.now()];
        said.push({ words, at, id });
        const text = index % 2 === 0 ? happening.text : `${happening.text} ${words}`;
        return line.engine.inbox.incoming(channel, [incoming(who, text, id, at)]);
      }
      case 'redeliver': {
        const old = said[Math.floor(said.length / 2)];
        return old && line.engine.inbox.incoming(channel, [incoming(who, old.words, old.id, old.at)]);
      }
      case 'import': {
        const contact = await line.engine.inbox.contactOf(phoneOf(who), channel).catch(() => null);
        return contact && submit(line, contact, `import:${contact}:${index}`, reported);
      }
      case 'flow': {
        const contact = await contactNow(line);
        const flow = 'weekly-poll' as FlowId;
        const asked = { type: 'flow.requested', flow, by: 'campaign', occurrence: `${index}` } as const;
        return contact && submit(line, contact, `campaign:${index}:${contact}`, asked);
      }
      case 'erase': {
        const contact = await contactNow(line);
        return contact && line.engine.inbox.submit([erasureOf({ contact, by: 'operator' })]);
      }
      case 'settle':
        return line.settle();
      case 'wait':
        return passTogether(place, lines, happening.seconds);
      default:
        return happening satisfies never;
    }
  }

  for (const [index, { happening, by, awaited }] of steps.entries()) {
    const acting = act(lines[by] as Line, happening, index);
    under.push(acting);
    if (awaited) await acting;
  }
  await Promise.all(under);
  await passTogether(place, lines, 75);
  return { witness, said, lines };
}

const reported: ContactEvent = {
  type: 'consent.reported',
  action: 'grant',
  purposes: ['utility', 'marketing'],
  method: 'import',
  source: 'a list',
  evidence: { note: 'on paper' },
  confirm: false,
};

describe(`erasures among everything else, in two processes (seed ${seed})`, () => {
  test('nothing begins after the commit but what had been claimed, and afterwards nothing is left', async () => {
    let erasures = 0;
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const place = createPlace(release);
        try {
          const { witness, said, lines } = await play(place, steps);
          erasures += witness.erased.size;
          expect(witness.wrong).toEqual([]);
          const [line] = lines as [Line, Line];
          for (const id of witness.erased.keys()) {
            const record = (await line.store.contacts.load([id])).get(id);
            expect(record).toMatchObject({
              decided: [],
              unfiled: [],
              contact: { outbox: [], addresses: [] },
            });
            expect(await line.store.messages.count(id)).toBe(0);
            expect(await line.store.contacts.addressesOf(id)).toEqual([]);
            expect(await line.store.inbox.of(id, [])).toEqual([]);
            const rows = await line.store.consents.of(id);
            expect(rows.filter(({ record: { action }, erased }) => action !== 'erase' && !erased)).toEqual(
              [],
            );
          }
          // Whoever wrote after the last erasure is somebody new, whose words are theirs again.
          const last = Math.max(-1, ...witness.erased.values());
          const gone = said.filter(({ at }) => at <= last).map(({ words }) => words);
          const back = await line.store.contacts.find(phoneOf(who));
          const number = last >= 0 && back === null ? ['14155550101'] : [];
          expect(tracesIn(place, [...gone, ...number])).toEqual([]);
          expect(await line.store.inbox.backlog()).toMatchObject({ count: 0 });
        } finally {
          await place.close();
        }
      }),
      { seed, numRuns: 12, endOnFailure: true },
    );
    // Otherwise nothing was proven.
    expect(erasures).toBeGreaterThan(5);
  }, 240_000);
});
