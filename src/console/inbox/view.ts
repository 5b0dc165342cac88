/** Everything the inbox shows, gathered before a line of it is written. */
import type { Contact } from '../../core/contact.ts';
import { nameOf } from '../../core/name.ts';
import { heardHereAt } from '../../core/number/moved.ts';
import { personsReplyValidMs, type Unheard, whyUnheard } from '../../core/policy/persons-words.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import { nextPlace, placeIn, viewConversation } from '../../http/api/conversations.ts';
import type { CannedReply } from '../../ports/store/canned-reply-store.ts';
import type { Times } from '../contact/cards.tsx';
import type { ConsoleDeps } from '../deps.ts';
import { mayRole } from '../frame/access.ts';
import type { Language } from '../frame/language.ts';
import { numberOf } from '../people/list-view.ts';
import { talkOf, timesOf, titleOf } from '../people/person-view.ts';
import type { Talk } from '../people/talk.tsx';

export type WaitingRow = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly since: Instant;
  readonly reason: string;
  readonly assignee: string | null;
  /** The latest message is theirs. */
  readonly waits: boolean;
  /** Why nobody may write to them now; null when somebody may. */
  readonly unheard: Unheard | null;
  readonly latest: string | null;
};

export type InboxView = {
  readonly rows: readonly WaitingRow[];
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly now: Instant;
};

const perPage = 50;
const mostColleagues = 200;

export async function inboxView(deps: ConsoleDeps, after: string): Promise<InboxView> {
  const { store, clock } = deps;
  const records = await store.contacts.withPerson(after === '' ? null : placeIn(after), perPage);
  const rows = await Promise.all(
    records.map(async (record): Promise<WaitingRow> => {
      const { reason, assignee, waits, latest } = await viewConversation(store, record);
      const { contact } = record;
      return {
        id: record.id,
        title: titleOf(contact),
        number: nameOf(contact) === null ? '' : numberOf(contact),
        since: contact.withPerson?.since ?? 0,
        reason,
        assignee,
        waits,
        unheard: unheardOf(deps, contact),
        latest: latest?.text ?? null,
      };
    }),
  );
  return { rows, next: nextPlace(records, perPage), isFirst: after === '', now: clock.now() };
}

export type ConversationView = {
  readonly contact: Contact;
  readonly title: string;
  readonly number: string;
  readonly talk: Talk;
  readonly times: Times;
  /** Why a person may not write now; null when they may, until then. */
  readonly unheard: Unheard | null;
  readonly mayUntil: Instant;
  readonly canned: readonly CannedReply[];
  /** The names of those who may answer people. */
  readonly colleagues: readonly string[];
};

export async function conversationView(
  deps: ConsoleDeps,
  { contact }: ContactRecord,
  count: number,
  language: Language,
): Promise<ConversationView> {
  const now = deps.clock.now();
  const window = windowOf(deps, contact);
  const [talk, canned, accounts] = await Promise.all([
    talkOf(deps, contact, count),
    deps.store.cannedReplies.all(),
    deps.store.accounts.list(mostColleagues),
  ]);
  return {
    contact,
    title: titleOf(contact),
    number: numberOf(contact),
    talk,
    times: timesOf(deps, contact, language),
    unheard: unheardOf(deps, contact),
    mayUntil: (heardHereAt(contact) ?? now) + Math.min(window ?? personsReplyValidMs, personsReplyValidMs),
    canned,
    colleagues: accounts.filter(({ role }) => mayRole(role, ['talk'])).map(({ name }) => name),
  };
}

const windowOf = ({ channels }: ConsoleDeps, contact: Contact): number | null =>
  channels().find(({ facts }) => facts.id === contact.channel)?.facts.serviceWindowMs ?? null;

const unheardOf = (deps: ConsoleDeps, contact: Contact): Unheard | null =>
  whyUnheard(contact, { serviceWindowMs: windowOf(deps, contact) }, deps.clock.now());
