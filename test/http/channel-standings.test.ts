/** `/api/channels`: how each number stands, a person's word that it may write first again, and who may follow to another. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelFacts, ChannelId } from '../../src/core/channel.ts';
import type { Contact } from '../../src/core/contact.ts';
import { told } from '../../src/core/number/standing.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { previewMove } from '../../src/http/moves-now.ts';
import { changeStanding } from '../../src/pipeline/sending/change-standing.ts';
import { subscriber } from '../support/line.ts';
import { type ApiRig, depsOf, openApi } from './support.ts';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const channel = async () => (await api.get('/api/channels').expect(200)).body.channels[0];

test('a channel tells how it is and whom it may write to first today', async () => {
  await api.settle();
  expect(await channel()).toEqual({
    id: 'simulator',
    transport: 'simulator',
    state: 'ready',
    sending: true,
    words: expect.any(String),
    told: { name: 'ready', at: expect.any(String) },
    restricted: null,
    past: [],
    today: { perDay: 50, left: 50, by: 'number warm-up' },
  });
});

test('a channel tells what WhatsApp told of its number', async () => {
  await api.settle();
  const at = api.kabar.clock.now();
  const template = { name: 'poll', language: 'en', halted: true, event: 'REJECTED', reason: null };
  await changeStanding(api.kabar.store, 'simulator' as ChannelId, (standing) =>
    told(standing, { at, tier: 40, flagged: true, template }),
  );
  const since = new Date(at).toISOString();
  expect(await channel()).toMatchObject({
    tier: { perDay: 40, at: since },
    flagged: { since },
    haltedTemplates: [{ name: 'poll', language: 'en', event: 'REJECTED', reason: null, since }],
    today: { perDay: 40, left: 40, by: 'number tier' },
  });
});

describe('a restricted channel', () => {
  const resume = (staff: unknown = 'sari', id = 'simulator') =>
    api.post(`/api/channels/${id}/resume`, { staff });

  test('is resumed by a person, whose name is kept, and not before WhatsApp lets it', async () => {
    const switched = await api.post('/api/simulator/switches', { restricted: { forMs: hourMs } });
    expect(switched.status).toBe(200);
    await api.settle();
    expect(await channel()).toMatchObject({
      restricted: { by: 'WhatsApp', code: 'simulator.restricted', until: expect.any(String) },
      today: { perDay: 0, left: 0, by: 'number restricted' },
    });
    expect((await resume()).body).toMatchObject({ status: 409, code: 'channel.state' });
    await api.pass(2 * hourMs);
    expect((await channel()).restricted).not.toBeNull();
    expect((await resume()).body).toMatchObject({
      restricted: null,
      past: [{ code: 'simulator.restricted', resumedBy: 'sari' }],
      today: { perDay: 50 },
    });
    expect((await resume()).body.detail).toContain('nothing to resume');
  });

  test('that nobody knows, or that nobody resumes, is refused in words', async () => {
    expect((await resume('sari', 'shop')).body).toMatchObject({ status: 404, code: 'channel.unknown' });
    expect((await resume('')).body.errors).toMatchObject([{ pointer: '/staff' }]);
  });
});

describe('a move to another number', () => {
  const cloud: ChannelFacts = {
    id: 'cloud-api' as ChannelId,
    transport: 'cloud-api',
    options: { style: 'buttons', max: 10 },
    polls: false,
    serviceWindowMs: 24 * hourMs,
    mayWriteFirst: false,
    templates: true,
  };

  test('is told in numbers: who may follow by when they wrote, who may not by why', async () => {
    const { store, clock, releases, transports } = api.kabar;
    const now = clock.now();
    const at = (ago: number | null, more: Partial<Contact> = {}): Partial<Contact> => ({
      talk: { ...subscriber('x', '+14155550100').talk, lastInboundAt: ago === null ? null : now - ago },
      ...more,
    });
    const staged = (stage: 'optedOut' | 'unreachable' | 'archived' | 'prospect') =>
      at(dayMs, { lifecycle: { stage, attempt: 0, remembered: null } });
    const people: readonly Partial<Contact>[] = [
      at(dayMs),
      at(2 * dayMs),
      at(100 * dayMs),
      at(null),
      staged('optedOut'),
      staged('unreachable'),
      staged('archived'),
      staged('prospect'),
      at(dayMs, { suppressed: true }),
      at(dayMs, { withPerson: { since: now, reason: 'asked' } }),
      at(dayMs, { consents: { service: unknown, utility: unknown, marketing: unknown } }),
      at(dayMs, { addresses: [{ kind: 'lid', value: '1@lid' }] }),
      at(dayMs, { channel: 'another' as ChannelId }),
    ];
    for (const [index, more] of people.entries()) {
      const contact = subscriber(`p${index}`, `+1415555${3000 + index}`, more);
      await store.contacts.resolve(contact.addresses, () => contact);
    }
    const facts = () => [...transports.map((transport) => transport.facts), cloud];
    const deps = { store, clock, release: () => releases.current(), facts };
    expect(await previewMove(deps, { from: 'simulator', to: 'cloud-api' })).toEqual({
      from: 'simulator',
      to: 'cloud-api',
      follow: { 'wrote within 30 days': 2, 'wrote within a year': 1, 'never wrote': 1 },
      stay: {
        'opted out': 1,
        unreachable: 1,
        archived: 1,
        'has not agreed': 1,
        'not to be contacted': 1,
        'talks to a person': 1,
        'no consent to be written to': 1,
        'has no address that the number can use': 1,
      },
      firstWords: 'in approved templates',
      perDay: 50,
      days: 1,
    });
  });

  test('is asked for by name, told by /api/moves while it goes on, and not begun a second time', async () => {
    await api.close();
    const [simulator] = depsOf(api).channels();
    if (!simulator) throw new Error('there is no simulator');
    api = await openApi({ channels: () => [simulator, { ...simulator, facts: cloud }] });
    const begin = (body: unknown) => api.post('/api/channels/simulator/move', body);
    const begun = {
      id: expect.any(String),
      by: 'sari',
      from: 'simulator',
      to: 'cloud-api',
      state: 'running',
    };
    const { status, body } = await begin({ to: 'cloud-api', staff: 'sari' });
    expect([status, body]).toEqual([202, expect.objectContaining(begun)]);
    expect((await api.get('/api/moves')).body).toEqual({ moves: [body] });
    expect((await begin({ to: 'cloud-api', staff: 'sari' })).body).toMatchObject({
      status: 409,
      code: 'move.running',
    });
    expect((await begin({ to: 'shop', staff: 'sari' })).body).toMatchObject({ code: 'channel.unknown' });
    expect((await begin({ to: 'cloud-api' })).body.errors).toMatchObject([{ pointer: '/staff' }]);
  });

  const unknown = { state: 'unknown' } as const;

  test('to nowhere, or to itself, is refused in words', async () => {
    expect((await api.get('/api/channels/simulator/move?to=shop')).body).toMatchObject({
      code: 'channel.unknown',
    });
    expect((await api.get('/api/channels/simulator/move?to=simulator')).body).toMatchObject({ status: 409 });
  });
});
