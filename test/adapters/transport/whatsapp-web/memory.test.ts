import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Memory, openMemory } from '../../../../src/adapters/transport/whatsapp-web/memory.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { dayMs } from '../../../../src/core/time/instant.ts';

let directory: string;
let memory: Memory;
const now = 100 * dayMs;
const id = 'out-1' as OutboxId;
const note = { id, chat: '6281@c.us', words: 'hi', text: 'hi', at: now, options: ['a', 'b'] };

/** As after a crash: opened anew on the same file. */
const reopen = (at = now) => {
  memory.close();
  memory = openMemory(directory, at);
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-memory-'));
  memory = openMemory(directory, now);
});
afterEach(() => {
  memory.close();
  rmSync(directory, { recursive: true });
});

describe('the session remembers', () => {
  test('a send that began, and later what it became', () => {
    expect(memory.send(id)).toBeNull();
    memory.noteSend(note);
    reopen();
    expect(memory.send(id)).toEqual({ ...note, sent: null });
    memory.noteSent(id, 'AA', 'true_6281@c.us_AA');
    reopen();
    expect(memory.send(id)?.sent).toEqual({ key: 'AA', ref: 'true_6281@c.us_AA' });
    expect(memory.isTaken('AA')).toBe(true);
    expect(memory.sentRefs(now, 10)).toEqual(['true_6281@c.us_AA']);
  });

  test('which option is at which position of a poll', () => {
    memory.noteSend(note);
    memory.noteSent(id, 'AA', 'true_6281@c.us_AA');
    reopen();
    expect(memory.pollOptions('AA')).toEqual(['a', 'b']);
    expect(memory.pollOptions('BB')).toBeNull();
  });

  test('numbers behind lids, and who is on WhatsApp', () => {
    memory.notePerson({ lid: '777', phone: '+6281', at: 1 });
    memory.noteNumber('6281', { chat: null, at: now });
    memory.noteNumber('6281', { chat: '6281@c.us', at: now + 1 });
    reopen();
    const person = { lid: '777', phone: '+6281', at: 1 };
    expect(memory.personBy({ kind: 'lid', value: '777' })).toEqual(person);
    expect(memory.personBy({ kind: 'phone', value: '+6281' })).toEqual(person);
    // Somebody else has the number now.
    memory.notePerson({ ...person, lid: '778' });
    expect(memory.personBy({ kind: 'lid', value: '777' })).toBeNull();
    expect(memory.personBy({ kind: 'phone', value: '+6281' })?.lid).toBe('778');
    expect(memory.number('6281')).toEqual({ chat: '6281@c.us', at: now + 1 });
  });

  test('up to when everything is stored, only forward', () => {
    expect(memory.storedUntil()).toBeNull();
    memory.noteStored(20);
    memory.noteStored(10);
    reopen();
    expect(memory.storedUntil()).toBe(20);
  });

  test('sends for a season, not for ever', () => {
    memory.noteSend(note);
    reopen(now + 91 * dayMs);
    expect(memory.send(id)).toBeNull();
  });
});
