/** Puts decided things where they belong, by their derived ids: filing twice is filing once. */
import type { Filing } from '../../core/record.ts';
import type { StoredConsent, StoredTurn } from './history-store.ts';
import { storedMessage } from './message-store.ts';
import type { CollectionName, Collections } from './models.ts';
import { insertNew } from './writing.ts';

type StoredRow = { readonly _id: string; readonly [field: string]: unknown };

export async function fileAll(collections: Collections, filings: readonly Filing[]): Promise<void> {
  const byCollection = new Map<CollectionName, StoredRow[]>();
  for (const filing of filings) {
    const [name, row] = placeOf(filing);
    const rows = byCollection.get(name);
    if (rows) rows.push(row);
    else byCollection.set(name, [row]);
  }
  await Promise.all([...byCollection].map(([name, rows]) => insertNew(collections[name], rows)));
}

function placeOf(filing: Filing): readonly [CollectionName, StoredRow] {
  switch (filing.kind) {
    case 'journal': {
      const { id, ...turn } = filing.turn;
      return ['journal', { _id: id, ...turn } satisfies StoredTurn];
    }
    case 'message':
      return ['messages', storedMessage(filing.row)];
    case 'consent': {
      const { id, contact, record } = filing;
      return ['consents', { _id: id, contact, record, at: record.at } satisfies StoredConsent];
    }
    case 'call': {
      const { id, contact, at, request } = filing;
      return ['calls', { _id: id, contact, at, request, state: 'pending' }];
    }
    default:
      return filing satisfies never;
  }
}
