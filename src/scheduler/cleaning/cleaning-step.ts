/** One step of a cleaning: whoever was found is asked and counted, or the next page is looked through, or it ends. */
import {
  advanced,
  type Cleaning,
  cleaningEntry,
  closed,
  counted,
  countsOf,
  type Numbers,
  type Part,
  partOf,
  totalOf,
} from '../../core/cleaning/cleaning.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { cameBack } from '../../core/decision/cleaning.ts';
import type { JournalTurn } from '../../core/record.ts';
import { type FailPoints, noFailPoints } from '../../pipeline/fail-points.ts';
import type { Inbox, Submission } from '../../pipeline/intake/inbox.ts';
import type { Logger } from '../../ports/logger.ts';
import { sizeOfList } from '../figures/list-size.ts';
import { erasureBy, isDue, maxErased } from '../retention.ts';
import { type PageDeps, readPage, receiptsOf, ruleOf, withRoom } from './cleaning-pages.ts';

export type StepDeps = PageDeps & {
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly failPoints?: FailPoints;
  /** How many people are looked at, and asked, at once. */
  readonly batch?: number;
};

const usualBatch = 250;
/** With more than this undecided nobody else is asked: what people write must not wait behind a cleaning. */
const maxUndecided = 1_000;

/** Answers how much was done; 0 when those who were asked are not decided yet. */
export async function stepCleaning(deps: StepDeps, cleaning: Cleaning): Promise<number> {
  const { store, failPoints = noFailPoints, batch = usualBatch } = deps;
  if (cleaning.asked) return settle(deps, cleaning, cleaning.asked.contacts, partOf(cleaning.asked));
  const part = partOf(cleaning.at);
  if (part === null) return end(deps, cleaning);
  const { count } = await store.inbox.backlog();
  if (count > maxUndecided) return 0;
  const read = await readPage(deps, part, { after: cleaning.at.after, limit: batch });
  const page = part.do === 'erase' ? withRoom(read, maxErased - totalOf(cleaning.erased)) : read;
  const contacts = page.found.map(({ contact }) => contact.id);
  // Where another process wrote first, it goes on from there.
  await store.cleanings.save(advanced(cleaning, { ...page, contacts }));
  failPoints.reach('cleaning-found');
  return Math.max(1, contacts.length);
}

async function settle(
  deps: StepDeps,
  cleaning: Cleaning,
  ids: readonly ContactId[],
  part: Part | null,
): Promise<number> {
  const { store, inbox, failPoints = noFailPoints } = deps;
  const records = await store.contacts.load(ids);
  const contacts = ids.flatMap((id) => records.get(id)?.contact ?? []);
  const outcomes = await outcomesOf(deps, cleaning, contacts, part);
  const open = contacts.filter(({ id }) => !outcomes.has(id));
  if (open.length > 0) {
    const accepted = await inbox.submit(await questions(deps, cleaning, open, part));
    failPoints.reach('cleaning-asked');
    return accepted.filter(({ duplicate }) => !duplicate).length;
  }
  await store.cleanings.save(counted(cleaning, numbersOf([...outcomes.values()])));
  failPoints.reach('cleaning-counted');
  return 1;
}

type Outcome = { readonly as: keyof Numbers; readonly because: string };

const numbersOf = (outcomes: readonly Outcome[]): Numbers => {
  const of = (kind: keyof Numbers) =>
    countsOf(outcomes.filter(({ as }) => as === kind).map(({ because }) => because));
  return { archived: of('archived'), erased: of('erased'), notDone: of('notDone') };
};

/** What became of each, as far as it is decided. */
async function outcomesOf(
  deps: StepDeps,
  { id: cleaning }: Cleaning,
  contacts: readonly Contact[],
  part: Part | null,
): Promise<ReadonlyMap<ContactId, Outcome>> {
  const { store } = deps;
  const turns =
    part?.do === 'archive'
      ? await store.journal.turns(contacts.map(({ id }) => cleaningEntry(cleaning, id)))
      : new Map<string, JournalTurn>();
  return new Map(
    contacts.flatMap((contact): readonly [ContactId, Outcome][] => {
      const { id, erased } = contact;
      const outcome = erased
        ? erasedBy(erased.by, part)
        : part?.do === 'archive'
          ? archivedBy(turns.get(cleaningEntry(cleaning, id)))
          : notErased(deps, contact, part);
      return outcome === null ? [] : [[id, outcome]];
    }),
  );
}

/** Before anybody is erased they are looked at once more: after a crash it may be another day, and they may be back. */
function notErased({ policy, now }: StepDeps, contact: Contact, part: Part | null): Outcome | null {
  const rule = part?.do === 'erase' ? ruleOf(policy, part.rule) : null;
  if (rule === null) return { as: 'notDone', because: 'its rule is no longer there' };
  return isDue(rule, contact, now) ? null : { as: 'notDone', because: cameBack };
}

const erasedBy = (by: string, part: Part | null): Outcome =>
  part?.do === 'erase' && by === 'retention'
    ? { as: 'erased', because: part.rule }
    : { as: 'notDone', because: 'erased meanwhile' };

function archivedBy(turn: JournalTurn | undefined): Outcome | null {
  const line = turn?.lines.find(({ what }) => what === 'cleaning.archived' || what === 'cleaning.left');
  if (line === undefined) return null;
  const as = line.what === 'cleaning.archived' ? 'archived' : 'notDone';
  return { as, because: line.why ?? '' };
}

async function questions(
  deps: StepDeps,
  { id: cleaning }: Cleaning,
  contacts: readonly Contact[],
  part: Part | null,
): Promise<readonly Submission[]> {
  const rule = part?.do === 'erase' ? ruleOf(deps.policy, part.rule) : null;
  if (rule) return contacts.map(({ id }) => erasureBy(rule, id));
  const receipts = await receiptsOf(deps, contacts);
  return contacts.map(({ id }): Submission => {
    const told = receipts.get(id);
    return {
      contact: id,
      id: cleaningEntry(cleaning, id),
      event: { type: 'cleaning.asked', cleaning, ...(told ? { told } : {}) },
      rank: 2,
    };
  });
}

async function end({ store, logger, now }: StepDeps, cleaning: Cleaning): Promise<number> {
  const over = closed(cleaning, await sizeOfList(store), now);
  if (!(await store.cleanings.save(over))) return 0;
  const { id, by, state, archived, erased, notDone } = over;
  logger.info('the list was cleaned', { cleaning: id, by, state, archived, erased, notDone });
  return 1;
}
