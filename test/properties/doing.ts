/** Does deeds on one engine by the ways of the product: phones, API routes, lists, the inbox. */
import type { Address } from '../../src/core/address.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import { isKabarError } from '../../src/core/errors.ts';
import type { ContactEvent, EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Release } from '../../src/core/release.ts';
import type { Instant } from '../../src/core/time/instant.ts';
import { contactErasureRoutes } from '../../src/http/api/contact-erasure.ts';
import { contactRoutes } from '../../src/http/api/contacts.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { erasureOf } from '../../src/pipeline/erasing/erasing.ts';
import type { ImportCounts } from '../../src/pipeline/exchange/import-contacts.ts';
import { listAsDoNotContact } from '../../src/pipeline/people/do-not-contact.ts';
import type { Incoming } from '../../src/ports/transport.ts';
import { type Line, type Place, phoneOf } from '../support/line.ts';
import { bringIn, listOf } from '../support/lists.ts';
import { simulator as channel } from '../support/records.ts';
import type { Deed, ListRow } from './deeds.ts';

export type Doing = {
  readonly line: Line;
  readonly place: Place;
  readonly release: Release;
  readonly people: readonly string[];
  /** What this phone wrote so far, as it was delivered the first time. */
  readonly heardFrom: (address: Address) => readonly Incoming[];
  /** Resolves when every engine has done what is there. */
  readonly settled: () => Promise<void>;
  readonly listed: (address: Address, at: Instant) => void;
  readonly imported: (counts: ImportCounts) => void;
};

/** Names of lists: whoever has one was in a list. */
export const isListed = (name: unknown): boolean => typeof name === 'string' && name.startsWith('Listed ');

const saidAs = (id: string): string => `said.${id}.`;
const secretOf = (id: string): string => `Secret ${id}.`;

/** What only one person can have said, or been called by a list; no such word is a part of another. */
export const tellingWordsIn = (text: string): readonly string[] =>
  text.match(/said\.deed-\d+[\w-]*\.|Secret deed-\d+\.|Listed deed-\d+-\d/g) ?? [];

type Done = Exclude<Deed, { does: 'time' }>;

/** Somebody is told by their place among the people; what is done under an id twice is done once. */
export type Doer = (deed: Done, who: number, id: string) => Promise<void>;

export function createDoer(doing: Doing): Doer {
  const { line, place, release, people, settled, heardFrom } = doing;
  const { store, engine } = line;
  const ask = apiOf(line, place, release);

  const erase = (from: string) => ask('eraseContact', { params: { contact: from } });
  const redeliver = async (from: string) =>
    void (await engine.inbox.incoming(channel, heardFrom(phoneOf(from))));

  async function start(phones: readonly string[], id: string, flow: string): Promise<void> {
    const known = await store.contacts.known(phones.map(phoneOf));
    const by = { by: 'campaign', occurrence: id } as const;
    await engine.inbox.submit(
      [...known.values()].map((contact) => ({
        contact,
        id: `${id}:${contact}` as EntryId,
        event: { type: 'flow.requested', flow: flow as FlowId, ...by },
        rank: 2,
      })),
    );
  }

  return async (deed, who, id) => {
    const from = people[who] ?? '';
    switch (deed.does) {
      case 'writes':
        return line.write(from, deed.text, saidAs(id));
      case 'tells':
        return line.write(from, secretOf(id), saidAs(id));
      case 'joins':
        await line.write(from, 'hi', saidAs(`${id}-hi`));
        await settled();
        return line.write(from, 'yes', saidAs(`${id}-yes`));
      case 'redelivers':
        return redeliver(from);
      case 'returns':
        await erase(from);
        await settled();
        await line.write(from, 'hi', saidAs(id));
        await settled();
        return redeliver(from);
      case 'flow':
        return start([from], id, deed.flow);
      case 'campaign':
        return start(people, id, deed.flow);
      case 'form':
        return unlessSuppressed(async () => {
          const contact = await engine.inbox.contactOf(phoneOf(from), channel);
          const event = { ...formEvent, purposes: deed.purposes };
          await engine.inbox.submit([{ contact, id: `${id}:${contact}` as EntryId, event, rank: 0 }]);
        });
      case 'opt-in':
        return ask('optIn', {
          body: { phone: from, purposes: deed.purposes, source: 'an app', evidence, disclosure },
        });
      case 'withdraws':
        return ask('withdrawConsent', {
          params: { contact: from },
          body: { purposes: deed.purposes, source: 'an app', evidence },
        });
      case 'import': {
        const list = listOf(...deed.rows.map((row, index) => rowWords(row, people, `${id}-${index}`)));
        const { counts } = await bringIn(
          {
            kabar: { store, engine, releases: { current: () => release } },
            running: { settle: settled },
            clock: place.clock,
          },
          list,
          { welcome: deed.welcome },
        );
        return doing.imported(counts);
      }
      case 'do-not-contact': {
        const { inbox, suppressions, erasureLog: log } = engine;
        const [address, at] = [phoneOf(from), place.clock.now()];
        await listAsDoNotContact({ store, inbox, suppressions, log }, [address], {
          at,
          by: 'Sari',
          source: 'a list',
        });
        return doing.listed(address, at);
      }
      case 'erases':
        return erase(from);
      default:
        return deed satisfies never;
    }
  };
}

const evidence = { note: 'a test' };
const disclosure = { text: 'May we write to you?', language: 'en' };

const formEvent = {
  type: 'consent.reported',
  action: 'grant',
  method: 'form',
  source: 'a form',
  evidence,
  confirm: false,
} as const;

/** A stranger's number is made of the row's id, so that no two rows mean the same stranger. */
function rowWords({ of, says }: ListRow, people: readonly string[], id: string): string {
  const phone = of === 'a stranger' ? `+62813${id.replace(/\D/g, '').padStart(7, '0')}` : people[of];
  const stopped = says === 'opted out';
  return [
    phone,
    stopped ? '' : says,
    stopped ? '' : '2026-03-01',
    'fair',
    id,
    `Listed ${id}`,
    stopped ? 'yes' : '',
  ].join();
}

/** Refusals that belong to the game: nobody there (any more), not to be brought in, not decided yet. */
const refusals = ['contact.unknown', 'consent.suppressed', 'store.unavailable'];

async function unlessSuppressed(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isKabarError(error) || !refusals.includes(error.code)) throw error;
  }
}

/** The API of one engine, without a server in front. */
function apiOf({ store, engine }: Line, { clock }: Place, release: Release) {
  const { inbox, suppressions } = engine;
  // Nobody waits for an erasure's end: things go on.
  const erasing = { suppressions, erased: async () => {}, storeKind: 'embedded' as const };
  // What these routes use of it.
  const deps = {
    ...{ inbox, store, clock, channel, erasing },
    ...{ release: () => release, channels: () => [] },
  } as unknown as HttpDeps;
  const routes = new Map(
    [...contactRoutes(deps), ...contactErasureRoutes(deps)].map((each) => [each.id, each]),
  );
  return (id: string, asked: { readonly params?: unknown; readonly body?: unknown }): Promise<void> => {
    const route = routes.get(id);
    if (!route) throw new Error(`the API has no ${id}`);
    const params = route.params?.parse(asked.params);
    const query = route.query?.parse({});
    const body = route.body?.parse(asked.body);
    return unlessSuppressed(() => route.handle({ params, query, body, idempotencyKey: null } as never));
  };
}

/** Withdraws for somebody, or has them erased, as the meddler in the middle of a send. */
export const meddlers = {
  withdraw: (line: Line, contact: ContactId, id: string) =>
    line.engine.inbox.submit([
      {
        contact,
        id: id as EntryId,
        event: {
          ...{ type: 'consent.reported', action: 'withdraw', method: 'platform', source: 'somewhere' },
          ...{ purposes: ['utility', 'marketing'], evidence, confirm: false },
        } as ContactEvent,
        rank: 0,
      },
    ]),
  erase: (line: Line, contact: ContactId) =>
    line.engine.inbox.submit([erasureOf({ contact, by: 'operator' })]),
};
