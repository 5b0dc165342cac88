/** Whom a cleaning finds, page by page and by index: a dry run and a real one read the same pages and judge by the same rules. */
import { type Counts, countsOf, type Part, plus, type RestingPlace } from '../../core/cleaning/cleaning.ts';
import { cleaningRules, judge, leastSilenceMs } from '../../core/cleaning/judge.ts';
import type { ReceiptsTold } from '../../core/cleaning/receipts-told.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { isSubscribed } from '../../core/lifecycle/stages.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { type ErasingRule, erasingRules } from '../../core/policy/retention.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Store } from '../../ports/store.ts';
import { dueForErasure } from '../retention.ts';

export type PageDeps = { readonly store: Store; readonly policy: Policy; readonly now: Instant };

export type FoundContact = { readonly contact: Contact; readonly because: string };

export type CleaningPage = {
  readonly found: readonly FoundContact[];
  /** Whose time is over and who stay for now, by why. */
  readonly notDone: Counts;
  /** Where to look on; null when the part has no more. */
  readonly after: RestingPlace | null;
};

const nothing: CleaningPage = { found: [], notDone: {}, after: null };

/** They may have written just now: what it is decides. */
const undecided = 'something of theirs is undecided';

export const ruleOf = ({ retention = {} }: Policy, name: ErasingRule['name']): ErasingRule | null =>
  erasingRules(retention).find((rule) => rule.name === name) ?? null;

/** At most `limit` contacts are read and judged. */
export async function readPage(
  deps: PageDeps,
  part: Part,
  { after, limit }: { readonly after: RestingPlace | null; readonly limit: number },
): Promise<CleaningPage> {
  if (part.do === 'archive') return readSilent(deps, part.stage, after, limit);
  const rule = ruleOf(deps.policy, part.rule);
  if (rule === null) return nothing;
  const due = await dueForErasure(deps, rule, { after, limit });
  const waiting = await waitingAmong(deps.store, due.contacts);
  const ready = due.contacts.filter(({ id }) => !waiting.has(id));
  return {
    found: ready.map((contact) => ({ contact, because: rule.name })),
    notDone: countsOf(due.contacts.filter(({ id }) => waiting.has(id)).map(() => undecided)),
    after: due.after,
  };
}

const waitingAmong = (store: Store, contacts: readonly Contact[]): Promise<ReadonlySet<ContactId>> =>
  store.inbox.waitingContacts(
    contacts.map(({ id }) => id),
    [],
  );

async function readSilent(
  { store, policy, now }: PageDeps,
  stage: Extract<Part, { do: 'archive' }>['stage'],
  after: RestingPlace | null,
  limit: number,
): Promise<CleaningPage> {
  const leastMs = stage === 'unreachable' ? cleaningRules(policy).unreachableMs : leastSilenceMs(policy);
  // Whose silence is as long as that to the millisecond is one of them.
  const page = await store.contacts.resting(stage, { after, before: now - leastMs + 1 }, limit);
  const contacts = page.map(({ record }) => record.contact);
  const told = await receiptsOf({ store, policy }, contacts);
  const waiting = await waitingAmong(store, contacts);
  const found: FoundContact[] = [];
  const stays: string[] = [];
  for (const contact of contacts) {
    const judgement = judge(contact, { policy, now, told: told.get(contact.id) });
    if (judgement.kind === 'stay') stays.push(judgement.because);
    if (judgement.kind !== 'archive') continue;
    if (waiting.has(contact.id)) stays.push(undecided);
    else found.push({ contact, because: judgement.because });
  }
  const last = page.at(-1);
  return {
    found,
    notDone: countsOf(stays),
    after: last === undefined || page.length < limit ? null : { since: last.since, id: last.record.id },
  };
}

/**
 * What the receipts tell of the silence of these contacts. Messages that are kept for less than the silence that counts tell
 * nothing of its beginning; then nobody is in the answer.
 */
export async function receiptsOf(
  { store, policy }: Pick<PageDeps, 'store' | 'policy'>,
  contacts: readonly Contact[],
): Promise<ReadonlyMap<ContactId, ReceiptsTold>> {
  const keptMs = policy.retention?.messagesMs ?? Number.POSITIVE_INFINITY;
  const silent = contacts.filter(
    ({ lifecycle, talk }) => isSubscribed(lifecycle.stage) && talk.silentSince !== null,
  );
  if (silent.length === 0 || keptMs < cleaningRules(policy).unengagedMs) return new Map();
  const reached = await store.messages.reached(
    silent.map(({ id, talk, createdAt }) => ({ contact: id, since: talk.lastInboundAt ?? createdAt })),
  );
  const told = new Map<ContactId, ReceiptsTold>();
  for (const contact of silent) {
    const at = reached.get(contact.id) ?? null;
    const inVainSince = at === null ? await inVain(store, contact) : null;
    told.set(contact.id, { reached: at, inVainSince });
  }
  return told;
}

/** Every message since then left and none arrived: null as soon as one of them tells otherwise, or nothing. */
async function inVain(store: Store, { id, talk, createdAt }: Contact): Promise<Instant | null> {
  const since = talk.lastInboundAt ?? createdAt;
  const rows = await store.messages.since([id], since);
  const sent = rows.filter(
    ({ origin, status }) => origin === 'started' && status !== 'queued' && status !== 'dropped',
  );
  const moments = sent.flatMap(({ status, settledAt }) =>
    status === 'sent' && settledAt !== undefined ? [settledAt] : [],
  );
  return moments.length === 0 || moments.length < sent.length ? null : Math.min(...moments);
}

/** What of a page may still be done, and what is left for another time. */
export function withRoom(page: CleaningPage, room: number): CleaningPage {
  const most = Math.max(0, room);
  const left = page.found.length - most;
  return left <= 0
    ? page
    : {
        ...page,
        found: page.found.slice(0, most),
        notDone: plus(page.notDone, { [tooMany]: left }),
      };
}

/** See `maxErased` in retention.ts. */
export const tooMany = 'too many to erase at once';
