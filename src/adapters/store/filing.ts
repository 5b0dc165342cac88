/** Puts decided things where they belong, by their derived ids: filing twice is filing once. */

import type { Filing } from '../../core/record.ts';
import type { MessageUpdate } from '../../ports/store/message-store.ts';
import { type MoveFiling, moveAddresses } from './address-book.ts';
import { storedCall } from './call-store.ts';
import { storedConsent } from './consent-store.ts';
import { type ErasureFiling, fileErasures } from './erasure-store.ts';
import { storedFriendship } from './friend-store.ts';
import { storedGoal } from './goal-store.ts';
import { storedEntry } from './inbox-store.ts';
import type { StoredTurn } from './journal-store.ts';
import { storedLink } from './link-store.ts';
import { createMessageStore, storedMessage } from './message-store.ts';
import type { CollectionName, Collections } from './models.ts';
import { fileVotes, storedRound, type VoteFiling } from './round-store.ts';
import { insertNew } from './writing.ts';

type StoredRow = { readonly _id: string; readonly [field: string]: unknown };
type Inserted = Exclude<Filing, { readonly kind: 'dropped' | 'erasure' | 'vote' | 'addresses' }>;

/** Rows first, then what became of rows: both may come in one batch. */
export async function fileAll(collections: Collections, filings: readonly Filing[]): Promise<void> {
  const byCollection = new Map<CollectionName, StoredRow[]>();
  const dropped: MessageUpdate[] = [];
  const erasures: ErasureFiling[] = [];
  const votes: VoteFiling[] = [];
  const moves: MoveFiling[] = [];
  for (const filing of filings) {
    if (filing.kind === 'dropped') {
      dropped.push(...droppedRows(filing));
      continue;
    }
    if (filing.kind === 'erasure') {
      erasures.push(filing);
      continue;
    }
    if (filing.kind === 'vote') {
      votes.push(filing);
      continue;
    }
    if (filing.kind === 'addresses') {
      moves.push(filing);
      continue;
    }
    const [name, row] = placeOf(filing);
    const rows = byCollection.get(name);
    if (rows) rows.push(row);
    else byCollection.set(name, [row]);
  }
  await Promise.all([...byCollection].map(([name, rows]) => insertNew(collections[name], eachOnce(rows))));
  await createMessageStore(collections.messages).settle(dropped);
  await fileVotes(collections.votes, votes);
  await fileErasures(collections.erasures, erasures);
  // Last of all: until then whoever writes is passed on by the contact they were.
  for (const move of moves) await moveAddresses(collections.addresses, move);
}

/** A campaign files its round once for each contact: the first settles it. */
const eachOnce = (rows: readonly StoredRow[]): readonly StoredRow[] => [
  ...new Map([...rows].reverse().map((row) => [row._id, row])).values(),
];

const droppedRows = ({
  messages,
  at,
  reason,
}: Extract<Filing, { kind: 'dropped' }>): readonly MessageUpdate[] =>
  messages.map((id) => ({ id, status: 'dropped', at, reason, transportId: null, text: null }));

function placeOf(filing: Inserted): readonly [CollectionName, StoredRow] {
  switch (filing.kind) {
    case 'journal': {
      const { id, ...turn } = filing.turn;
      return ['journal', { _id: id, ...turn } satisfies StoredTurn];
    }
    case 'message':
      return ['messages', storedMessage(filing.row)];
    case 'link':
      return ['links', storedLink(filing)];
    case 'consent':
      return ['consents', storedConsent(filing)];
    case 'entry':
      return ['inbox', storedEntry(filing)];
    case 'call':
      return ['calls', storedCall(filing)];
    case 'friend':
      return ['friends', storedFriendship(filing)];
    case 'goal':
      return ['goals', storedGoal(filing)];
    case 'round':
      return ['rounds', storedRound(filing)];
    default:
      return filing satisfies never;
  }
}
