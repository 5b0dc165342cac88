/** What people of the business and applications do to a contact: the same for the API and the console. All of it goes through the inbox. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import type { ConsentMethod } from '../core/consent.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { ContactEvent, EntryId } from '../core/event.ts';
import type { FlowId } from '../core/flow/flow.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { type Unheard, whyUnheard } from '../core/policy/persons-words.ts';
import type { Release } from '../core/release.ts';
import { secondMs } from '../core/time/instant.ts';
import { erasureOf } from '../pipeline/erasing/erasing.ts';
import { checkAttributes } from './api/attribute-check.ts';
import type { editBody, withdrawBody } from './api/contact-bodies.ts';
import type { HttpDeps } from './deps.ts';
import { findContact, findPerson } from './find-contact.ts';
import { invalidFields, refusal } from './problem.ts';

type DeedDeps = Pick<HttpDeps, 'inbox' | 'store' | 'clock' | 'release' | 'channels' | 'erasing'>;

export type Doer = {
  /** Who does it; the journal shows it. */
  readonly by: string;
  /** The same again is a duplicate; null: doing it again is doing it again. A second STOP must never be taken for the first. */
  readonly key: string | null;
};

export type Deed = { readonly contact: ContactId; readonly entry: EntryId; readonly duplicate: boolean };

/** Longer than an erasure takes; after it the caller asks again. */
const patienceMs = 5 * secondMs;

/** Each takes a contact's id or number, and refuses with `contact.unknown` when nobody is meant. */
export function contactDeeds(deps: DeedDeps, { by, key }: Doer) {
  const { inbox, store, clock } = deps;
  const occurrence = key ?? randomUUID();

  const submit = async (contact: ContactId, event: ContactEvent): Promise<Deed> => {
    const id = `api:${event.type}:${contact}:${occurrence}` as EntryId;
    const [entry] = await inbox.submit([{ contact, id, event, rank: 0 }]);
    return { contact, entry: id, duplicate: entry?.duplicate ?? false };
  };

  return {
    async edit(contact: string, { attributes, ...changes }: z.output<typeof editBody>): Promise<Deed> {
      const checked = attributes && checkAttributes(attributes, deps.release());
      const { id } = await findContact(store, contact);
      return submit(id, {
        type: 'contact.edited',
        actor: by,
        ...(checked ? { attributes: checked } : {}),
        ...defined(changes),
      });
    },

    async startFlow(contact: string, name: string, as: 'api' | 'operator'): Promise<Deed> {
      const flow = knownFlow(name, deps.release());
      const { id } = await findContact(store, contact);
      return submit(id, {
        type: 'flow.requested',
        flow,
        by: as,
        occurrence,
        ...(as === 'operator' ? { actor: by } : {}),
      });
    },

    /** `method` is `operator` where a person of the business reports it. */
    async withdraw(
      contact: string,
      { purposes, source, evidence }: z.output<typeof withdrawBody>,
      method: Extract<ConsentMethod, 'api' | 'operator'>,
    ): Promise<Deed> {
      const { id } = await findContact(store, contact);
      return submit(id, {
        type: 'consent.reported',
        action: 'withdraw',
        purposes,
        method,
        source,
        evidence,
        confirm: false,
        ...(method === 'operator' ? { by } : {}),
      });
    },

    async hand(contact: string, to: 'person' | 'bot'): Promise<Deed> {
      const { id } = await findContact(store, contact);
      return submit(id, { type: 'conversation.handed', to, actor: by });
    },

    /** Null: whoever comes first. */
    async assign(contact: string, to: string | null): Promise<Deed> {
      const { id } = await findPerson(store, contact);
      return submit(id, { type: 'conversation.assigned', to, actor: by });
    },

    /** Refuses with `message.refused` and the reason when their words would not be let out. */
    async write(reference: string, text: string): Promise<Deed> {
      const { id, contact } = await findPerson(store, reference);
      const facts = deps.channels().find((channel) => channel.facts.id === contact.channel)?.facts;
      const why = whyUnheard(contact, facts ?? { serviceWindowMs: null }, clock.now());
      if (why !== null) throw refusal('message.refused', unheardWords[why]);
      return submit(id, { type: 'person.wrote', text, actor: by });
    },

    /** Resolves when everything was taken out, or after some seconds: the store's `erasures` tell which. */
    async erase(reference: string, reason: string | undefined): Promise<ContactId> {
      const { id, contact } = await findPerson(store, reference);
      if (contact.erased !== null) return id;
      const swept = deps.erasing.erased(id);
      await inbox.submit([erasureOf({ contact: id, by, reason })]);
      await Promise.race([swept, setTimeout(patienceMs, undefined, { ref: false })]);
      return id;
    },
  };
}

/** Why a person of the business may not write, for people. */
export const unheardWords: Readonly<Record<Unheard, string>> = {
  erased: 'They were erased: nothing is known of them any more.',
  'opted out': 'They said STOP: nobody writes to them until they write START.',
  unreachable: 'Their number cannot be reached by WhatsApp.',
  'reply too late': 'They have not written for a week: write when they do, or start a flow they agreed to.',
  'service window closed':
    'They last wrote too long ago: this channel takes free words for a day after their message.',
};

/** The flow of this name; a wrong name is a wrong field. */
function knownFlow(name: string, release: Release | null): FlowId {
  const flow = release?.flows.get(name as FlowId);
  if (flow) return flow.id;
  const hint = didYouMean(name, release?.flows.keys() ?? []);
  const detail = ['There is no such flow.', ...(hint ? [hint] : [])].join(' ');
  throw invalidFields([{ pointer: '/flow', detail }]);
}

/** Keys with a value: an edit leaves alone what it does not name. */
function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
