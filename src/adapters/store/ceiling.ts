/** What the embedded store's engine can do at best, one message per transaction: the line that `kabar bench` measures against. */
import { join } from 'node:path';
import { deserialize, serialize } from 'bson';
import Database from 'libsql';

const documentBytes = 2_048;

/**
 * Messages per second of the raw driver: for each, one durable transaction of its own with one read and one version-checked
 * update of a 2 KB document. Same durability as the store (WAL, synchronous FULL), nothing of Mongoose or Kabar in it.
 */
export function measureCeiling(directory: string, messages: number): number {
  const database = new Database(join(directory, 'ceiling.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE contacts (id TEXT PRIMARY KEY, version INTEGER, doc BLOB) WITHOUT ROWID');
  const insert = database.prepare('INSERT INTO contacts VALUES (?, 1, ?)');
  const contacts = Array.from({ length: 1_000 }, (_, index) => `contact-${index}`);
  database.exec('BEGIN');
  for (const id of contacts)
    insert.run(id, Buffer.from(serialize({ _id: id, body: 'x'.repeat(documentBytes) })));
  database.exec('COMMIT');

  const read = database.prepare('SELECT version, doc FROM contacts WHERE id = ?').raw();
  const update = database.prepare('UPDATE contacts SET version = ?, doc = ? WHERE id = ? AND version = ?');
  const startedAt = performance.now();
  for (let index = 0; index < messages; index++) {
    const id = contacts[index % contacts.length] ?? '';
    database.exec('BEGIN IMMEDIATE');
    const [version, doc] = read.get(id) as unknown as [number, Buffer];
    const next = Buffer.from(serialize({ ...deserialize(doc), turn: index }));
    update.run(version + 1, next, id, version);
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  database.close();
  return messages / seconds;
}
