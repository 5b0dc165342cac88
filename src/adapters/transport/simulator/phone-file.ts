/**
 * The memory of the simulated phones: one SQLite file outside the engine's store, so that it can bear witness after a
 * crash. Writes of one tick share a transaction. Several processes may have the file open.
 */
import { type Address, addressKey } from '../../../core/address.ts';
import type { OutboxId } from '../../../core/outbox.ts';
import type { Incoming } from '../../../ports/transport.ts';
import { createSharedTransaction, openDatabase } from './shared-transaction.ts';
import { type Line, type ShownMessage, type ShownStatus, shownStatuses } from './thread.ts';

export type PhoneRow = {
  readonly seq: number;
  readonly phone: Address;
  readonly line: Line;
  readonly status: ShownStatus;
  /** What the engine is told of a message the phone wrote. */
  readonly news?: Incoming;
};

export type NewPhoneRow = Omit<PhoneRow, 'seq'> & {
  /** False while the engine is still to be told: of the message (`in`) or of its receipts (`out`). */
  readonly settled: boolean;
};

export type Appended = { readonly row: PhoneRow; readonly fresh: boolean };

export type PhoneFile = {
  /** Resolves when written. A line whose id is there already is not written again; then the old row comes back. */
  append(row: NewPhoneRow): Promise<Appended>;
  /** The engine knows these rows now. Written with the next transaction; losing it only tells the engine twice. */
  settle(rows: readonly PhoneRow[]): void;
  /** The latest `limit` lines, or the first `limit` after a line; oldest first. */
  thread(phone: Address, range: { readonly after?: string; readonly limit: number }): readonly ShownMessage[];
  byId(id: string): PhoneRow | undefined;
  byOutboxId(id: OutboxId): Promise<PhoneRow | null>;
  unsettled(direction: 'in' | 'out', limit: number): readonly PhoneRow[];
  recentPhones(limit: number): readonly Address[];
  /** Resolves when nothing waits to be written. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** NUL ends a text column when it is read back, so everything a person may have written is in `body`, as JSON. */
const schema = `
  CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, phone TEXT NOT NULL, direction TEXT NOT NULL,
    outbox_id TEXT, status INTEGER NOT NULL, settled INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS messages_phone ON messages (phone, seq);
  CREATE INDEX IF NOT EXISTS messages_outbox ON messages (outbox_id) WHERE outbox_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS messages_unsettled ON messages (direction, seq) WHERE settled = 0;`;

const columns = 'seq, status, body';
export function openPhoneFile(file: string): PhoneFile {
  const db = openDatabase(file, schema);
  const insert = db.prepare(
    'INSERT INTO messages (id, phone, direction, outbox_id, status, settled, body) VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING',
  );
  const settle = db.prepare('UPDATE messages SET settled = 1, status = max(status, ?) WHERE seq = ?');
  const select = (rest: string) => {
    const statement = db.prepare(`SELECT ${columns} FROM messages WHERE ${rest}`).raw();
    return (...values: readonly unknown[]) => (statement.all(values) as RawRow[]).map(rowOf);
  };
  const byId = select('id = ?');
  const byOutboxId = select('outbox_id = ? ORDER BY seq LIMIT 1');
  const latest = select('phone = ? ORDER BY seq DESC LIMIT ?');
  const following = select('phone = ? AND seq > ? ORDER BY seq LIMIT ?');
  const unsettled = select('settled = 0 AND direction = ? ORDER BY seq LIMIT ?');
  const recent = db
    .prepare(
      'SELECT phone FROM (SELECT phone, seq FROM messages ORDER BY seq DESC LIMIT 2000) GROUP BY phone ORDER BY max(seq) DESC LIMIT ?',
    )
    .raw();

  const shared = createSharedTransaction(db);
  const { idle } = shared;
  let open = true;
  /** libsql ends the whole process when a closed file is used. */
  const requireOpen = () => {
    if (!open) throw new Error('The phone file is closed.');
  };
  const inTransaction = async <T>(work: () => T): Promise<T> => {
    requireOpen();
    return shared.inTransaction(work);
  };

  return {
    append: ({ settled, ...row }) =>
      inTransaction(() => {
        const { id, direction, outboxId = null } = row.line;
        const body = JSON.stringify({ phone: row.phone, line: row.line, news: row.news });
        const status = shownStatuses.indexOf(row.status);
        const values = [id, addressKey(row.phone), direction, outboxId, status, settled ? 1 : 0, body];
        const { changes, lastInsertRowid } = insert.run(values);
        if (changes > 0) return { row: { ...row, seq: Number(lastInsertRowid) }, fresh: true };
        const [known] = byId(id);
        if (!known) throw new Error('The phone file refused a row that it does not have.');
        return { row: known, fresh: false };
      }),
    settle(rows) {
      const delivered = shownStatuses.indexOf('delivered');
      inTransaction(() => {
        for (const { seq, line } of rows) settle.run([line.direction === 'in' ? delivered : 0, seq]);
        // Rows that stay unsettled are told again after a restart, which the engine takes as duplicates.
      }).catch(() => {});
    },
    thread(phone, { after, limit }) {
      requireOpen();
      const start = after === undefined ? undefined : byId(after)[0];
      const rows = start
        ? following(addressKey(phone), start.seq, limit)
        : latest(addressKey(phone), limit).reverse();
      return rows.map(({ line, status }) => ({ ...line, status }));
    },
    byId: (id) => byId(id)[0],
    byOutboxId: (id) => inTransaction(() => byOutboxId(id)[0] ?? null),
    unsettled,
    recentPhones: (limit) =>
      (recent.all([limit]) as string[][]).map(([key = '']) => {
        const [kind = '', ...value] = key.split(':');
        return { kind, value: value.join(':') } as Address;
      }),
    idle,
    async close() {
      open = false;
      await idle();
      db.close();
    },
  };
}

type RawRow = readonly [seq: number, status: number, body: string];

function rowOf([seq, status, body]: RawRow): PhoneRow {
  // Written by `append` alone.
  const known = JSON.parse(body) as Pick<PhoneRow, 'phone' | 'line' | 'news'>;
  return { ...known, seq, status: shownStatuses[status] ?? 'sent' };
}
