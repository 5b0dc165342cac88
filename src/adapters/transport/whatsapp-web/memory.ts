/**
 * What the session must still know after a crash: which message a send became, what a poll's positions mean, which
 * number hides behind a lid, and which numbers are on WhatsApp. A small SQLite file beside the browser's profile.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import type { TransportId } from '../../../core/message.ts';
import type { OutboxId } from '../../../core/outbox.ts';
import { dayMs, type Instant } from '../../../core/time/instant.ts';
import type { ChatAddress } from './ids.ts';

/** A send: noted before it begins, so that no note means that it never began. */
export type SendNote = {
  readonly id: OutboxId;
  readonly chat: string;
  /** What the page can be searched for. */
  readonly words: string;
  /** What the phone shows. */
  readonly text: string;
  readonly at: Instant;
  /** Option ids by position, for a poll. */
  readonly options: readonly string[];
  /** Null until the page told the id. */
  readonly sent: { readonly key: TransportId; readonly ref: string } | null;
};

export type NumberNote = { readonly chat: string | null; readonly at: Instant };

/** A lid and the number that hides behind it, as the page told them last. */
export type Person = { readonly lid: string; readonly phone: string; readonly at: Instant };

export type Memory = {
  noteSend(note: Omit<SendNote, 'sent'>): void;
  noteSent(id: OutboxId, key: string, ref: string): void;
  /** The send did not happen after all. */
  forgetSend(id: OutboxId): void;
  send(id: OutboxId): SendNote | null;
  isTaken(key: string): boolean;
  /** Serialized ids of the newest sends since `at`. */
  sentRefs(at: Instant, limit: number): readonly string[];
  /** Those of them that are polls. */
  pollRefs(at: Instant, limit: number): readonly string[];
  /** Option ids by position of a poll that we sent, or null. */
  pollOptions(key: string): readonly string[] | null;
  /** Everything written before it is stored; null before the first login. Only moves forward. */
  storedUntil(): Instant | null;
  noteStored(until: Instant): void;
  /** Takes the place of what was known of either. */
  notePerson(person: Person): void;
  personBy(address: ChatAddress): Person | null;
  noteNumber(digits: string, note: NumberNote): void;
  number(digits: string): NumberNote | null;
  close(): void;
};

/** Votes on older polls and receipts of older messages no longer matter. */
const keptMs = 90 * dayMs;

const strings = z.array(z.string());
const sendRow = z.object({
  id: z.string(),
  chat: z.string(),
  words: z.string(),
  text: z.string(),
  at: z.number(),
  options: z.string(),
  key: z.string().nullable(),
  ref: z.string().nullable(),
});
const optionsRow = z.object({ options: z.string() });
const refRow = z.object({ ref: z.string() });
const personRow = z.object({ lid: z.string(), phone: z.string(), at: z.number() });
const storedRow = z.object({ at: z.number() });
const numberRow = z.object({ chat: z.string().nullable(), at: z.number() });

export function openMemory(profileDir: string, now: Instant): Memory {
  mkdirSync(profileDir, { recursive: true });
  const db = new Database(join(profileDir, 'memory.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(tables);
  db.prepare('DELETE FROM sends WHERE at < ?').run(now - keptMs);

  const noteSend = db.prepare(
    'INSERT OR REPLACE INTO sends (id, chat, words, text, at, options) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const noteSent = db.prepare('UPDATE sends SET key = ?, ref = ? WHERE id = ?');
  const forgetSend = db.prepare('DELETE FROM sends WHERE id = ?');
  const oneSend = db.prepare('SELECT * FROM sends WHERE id = ?');
  const byKey = db.prepare('SELECT options FROM sends WHERE key = ?');
  const refs = db.prepare('SELECT ref FROM sends WHERE at >= ? AND ref IS NOT NULL ORDER BY at DESC LIMIT ?');
  const polls = db.prepare(
    "SELECT ref FROM sends WHERE at >= ? AND ref IS NOT NULL AND options <> '[]' ORDER BY at DESC LIMIT ?",
  );
  const stored = db.prepare('SELECT at FROM stored');
  const noteStored = db.prepare(
    'INSERT INTO stored (one, at) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at = max(at, excluded.at)',
  );
  const forgetPerson = db.prepare('DELETE FROM people WHERE phone = ?');
  const notePerson = db.prepare('INSERT OR REPLACE INTO people (lid, phone, at) VALUES (?, ?, ?)');
  const onePerson = {
    lid: db.prepare('SELECT * FROM people WHERE lid = ?'),
    phone: db.prepare('SELECT * FROM people WHERE phone = ?'),
  };
  const noteNumber = db.prepare('INSERT OR REPLACE INTO numbers (digits, chat, at) VALUES (?, ?, ?)');
  const oneNumber = db.prepare('SELECT chat, at FROM numbers WHERE digits = ?');

  return {
    noteSend({ id, chat, words, text, at, options }) {
      noteSend.run(id, chat, words, text, at, JSON.stringify(options));
    },
    noteSent(id, key, ref) {
      noteSent.run(key, ref, id);
    },
    forgetSend(id) {
      forgetSend.run(id);
    },
    send(id) {
      const row = first(oneSend.all(id), sendRow);
      if (row === null) return null;
      const { key, ref, options, ...rest } = row;
      return {
        ...rest,
        id,
        options: strings.parse(JSON.parse(options)),
        sent: key === null || ref === null ? null : { key: key as TransportId, ref },
      };
    },
    isTaken: (key) => byKey.all(key).length > 0,
    sentRefs: (at, limit) =>
      z
        .array(refRow)
        .parse(refs.all(at, limit))
        .map((row) => row.ref),
    pollRefs: (at, limit) =>
      z
        .array(refRow)
        .parse(polls.all(at, limit))
        .map((row) => row.ref),
    pollOptions(key) {
      const row = first(byKey.all(key), optionsRow);
      return row === null ? null : strings.parse(JSON.parse(row.options));
    },
    storedUntil: () => first(stored.all(), storedRow)?.at ?? null,
    noteStored(until) {
      noteStored.run(until);
    },
    notePerson({ lid, phone, at }) {
      forgetPerson.run(phone);
      notePerson.run(lid, phone, at);
    },
    personBy: ({ kind, value }) => first(onePerson[kind].all(value), personRow),
    noteNumber(digits, { chat, at }) {
      noteNumber.run(digits, chat, at);
    },
    number: (digits) => first(oneNumber.all(digits), numberRow),
    close() {
      db.close();
    },
  };
}

const tables = `
  CREATE TABLE IF NOT EXISTS sends (
    id TEXT PRIMARY KEY, chat TEXT NOT NULL, words TEXT NOT NULL, text TEXT NOT NULL, at REAL NOT NULL,
    options TEXT NOT NULL, key TEXT, ref TEXT
  );
  CREATE INDEX IF NOT EXISTS sends_key ON sends (key);
  CREATE INDEX IF NOT EXISTS sends_at ON sends (at);
  CREATE TABLE IF NOT EXISTS stored (one INTEGER PRIMARY KEY CHECK (one = 1), at REAL NOT NULL);
  DROP TABLE IF EXISTS lids;
  CREATE TABLE IF NOT EXISTS people (lid TEXT PRIMARY KEY, phone TEXT NOT NULL, at REAL NOT NULL);
  CREATE INDEX IF NOT EXISTS people_phone ON people (phone);
  CREATE TABLE IF NOT EXISTS numbers (digits TEXT PRIMARY KEY, chat TEXT, at REAL NOT NULL);
`;

const first = <T>(rows: readonly unknown[], schema: z.ZodType<T>): T | null =>
  rows[0] === undefined ? null : schema.parse(rows[0]);
