/** A person's rights by the API: everything we hold of them, and to be forgotten. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const path = (rest = '') => `/api/contacts/${encodeURIComponent(ana)}${rest}`;

async function talked(): Promise<ContactId> {
  for (const text of ['halo', 'ya', 'Anastasia', 'rendang istimewa']) await api.say(ana, text);
  return (await api.contact(ana)).id;
}

describe('DELETE /api/contacts/{contact}', () => {
  test('erases, and tells what was deleted, what is kept and what remains elsewhere', async () => {
    const id = await talked();
    const answer = await api.delete(`${path()}?reason=asked%20by%20e-mail`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      contact: id,
      by: 'api',
      reason: 'asked by e-mail',
      deleted: { addresses: 1, journal: 4, inbox: 4, calls: 0 },
    });
    expect(answer.body.carriedOutAt).not.toBeNull();
    expect(answer.body.deleted.messages).toBeGreaterThan(7);
    const elsewhere = answer.body.elsewhere.map(({ what }: { what: string }) => what);
    expect(elsewhere).toEqual([
      'the simulated phone (simulator.db)',
      "the person's own phone",
      expect.stringMatching(/^backups made until 2026-/),
      'files exported until then',
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('Anastasia');
  });

  test('again, by number or by id, erases nobody else and says so', async () => {
    const id = await talked();
    await api.delete(path());
    const byNumber = await api.delete(path());
    expect([byNumber.status, byNumber.body.contact]).toEqual([200, null]);
    const byId = await api.delete(`/api/contacts/${id}`);
    expect([byId.status, byId.body.contact]).toEqual([200, id]);
    expect((await api.get(`/api/contacts/${id}/erasure`)).body).toEqual(byId.body);
    expect((await api.get(path())).status).toBe(404);
    expect((await api.get(`/api/contacts/${id}`)).body).toMatchObject({
      stage: 'optedOut',
      addresses: [],
      attributes: {},
    });
  });

  test('of somebody who came back erases them again', async () => {
    await talked();
    await api.delete(path());
    api.clock.advance(secondMs);
    await api.say(ana, 'halo');
    const { id } = await api.contact(ana);
    const { status, body } = await api.delete(path());
    expect([status, body.contact]).toEqual([200, id]);
    expect((await api.get(path())).status).toBe(404);
  });

  test('of somebody unknown is a 404, and nobody is suppressed by it', async () => {
    expect((await api.delete(path())).status).toBe(404);
    expect((await api.get(path('/erasure'))).status).toBe(404);
    await api.say(ana, 'halo');
    expect((await api.contact(ana)).suppressed).toBe(false);
  });

  test('makes later reports of consent impossible, with words that tell nothing of the person', async () => {
    await talked();
    await api.delete(path());
    const answer = await api.post('/api/contacts', {
      phone: ana,
      purposes: ['marketing'],
      source: 'checkout',
      evidence: { note: 'ticked' },
      disclosure: { text: 'We write on Tuesdays.', language: 'en' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'consent.suppressed']);
    expect(answer.body.detail).not.toMatch(/eras|delet|stop|before/i);
    expect(await api.kabar.store.contacts.list({ limit: 10 })).toHaveLength(1);
  });
});

describe('GET /api/contacts/{contact}/everything', () => {
  test('is everything: no document of any collection tells of them what the export lacks', async () => {
    const id = await talked();
    const { status, body } = await api.get(path('/everything'));
    expect(status).toBe(200);
    const shown = JSON.stringify(body);
    const { store } = api.kabar;
    const turns = await store.journal.of(id, 1_000);
    const rows = await store.messages.conversation(id, 1_000);
    const consents = await store.consents.of(id);
    for (const each of [...turns, ...rows, ...consents]) expect(shown).toContain(JSON.stringify(each.id));
    for (const { text } of rows) expect(shown).toContain(JSON.stringify(text));
    expect(body.consents[0].record.evidence).toEqual(consents[0]?.record.evidence);
    expect(body.addresses).toEqual([{ kind: 'phone', value: ana }]);
    expect(body.contact.contact.attributes).toMatchObject({ name: 'Anastasia' });
    expect(body.inbox).toHaveLength(4);
  });

  test('of an erased contact holds the shell, its blank ledger and no more', async () => {
    const id = await talked();
    await api.delete(path());
    const { body } = await api.get(`/api/contacts/${id}/everything`);
    expect(body).toMatchObject({ addresses: [], messages: [], inbox: [], calls: [] });
    expect(JSON.stringify(body)).not.toMatch(/Anastasia|rendang|81234567890/);
  });
});
