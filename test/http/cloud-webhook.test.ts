/** Meta knocks at the whole engine: what is signed is stored before it is answered, and nothing else changes anything. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { signatureOf } from '../../src/adapters/transport/cloud-api/signature.ts';
import type { Choices } from '../../src/compose.ts';
import { readPhone } from '../../src/core/address.ts';
import { KabarError } from '../../src/core/errors.ts';
import { createApp } from '../../src/http/app.ts';
import type { Store } from '../../src/ports/store.ts';
import { appSecret, metadata, verifyToken, webhookOf } from '../fake-graph/fake-graph.ts';
import { createLines } from '../fake-graph/line.ts';
import { webhookExamples } from '../fake-graph/meta-schema.ts';
import { runsOf, seed } from '../properties/seed.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { subscriber } from '../support/line.ts';
import { someTime } from '../support/records.ts';
import { depsOf } from './support.ts';

const path = '/webhooks/cloud-api';
const numbers = { KABAR_CLOUD_API_NUMBERS: metadata.phone_number_id };

type Knock = Awaited<ReturnType<typeof openDoor>>;
let open: Rig | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function openDoor(choices: Pick<Choices, 'around'> = {}) {
  const { lines, logger } = createLines();
  const rig = await openRig({
    ...choices,
    logger,
    env: {
      KABAR_CHANNELS: 'simulator,cloud-api',
      ...numbers,
      KABAR_CLOUD_API_TOKEN: 'a token that reaches nobody',
      KABAR_CLOUD_API_APP_SECRET: appSecret,
      KABAR_CLOUD_API_VERIFY_TOKEN: verifyToken,
      // Nobody listens there: what is answered waits.
      KABAR_CLOUD_API_GRAPH_URL: 'http://127.0.0.1:9',
    },
  });
  open = rig;
  const deps = { ...depsOf(rig), logger, cloudWebhook: rig.kabar.cloudWebhook };
  const app = createApp(deps);
  const knock = (raw: Buffer | string, signature: string | null) => {
    const asked = request(app).post(path).set('Content-Type', 'application/json');
    if (signature !== null) asked.set('X-Hub-Signature-256', signature);
    return asked.send(String(raw));
  };
  const rawOf = (body: unknown) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return {
    rig,
    app,
    lines,
    knock,
    tell: (body: unknown) => knock(rawOf(body), signatureOf(rawOf(body), appSecret)),
    idOf: (phone: string) => rig.kabar.store.contacts.find(readPhone(phone) as never),
    metrics: async () => (await request(app).get('/metrics')).text,
    async rows(phone: string) {
      const id = await rig.kabar.store.contacts.find(readPhone(phone) as never);
      return id === null ? [] : rig.kabar.store.messages.conversation(id, 100);
    },
  };
}

const texts = (...messages: readonly (readonly [from: string, id: string, text: string])[]) =>
  webhookOf({
    contacts: [],
    messages: messages.map(([from, id, body]) => ({
      from,
      id,
      timestamp: justNow,
      type: 'text',
      text: { body },
    })),
  });

/** Of the virtual clock. */
const justNow = String(Math.floor(someTime / 1_000));

const numberOf = (index: number) => `628120000${String(index).padStart(4, '0')}`;

describe('the handshake', () => {
  const shake = ({ app }: Knock, query: object) => request(app).get(path).query(query);
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '1158201444' };

  test('answers the challenge to who knows the token, and to nobody else', async () => {
    const door = await openDoor();
    const answer = await shake(door, right);
    expect([answer.status, answer.text]).toEqual([200, '1158201444']);
    for (const wrong of [
      { ...right, 'hub.verify_token': 'another' },
      { ...right, 'hub.verify_token': '' },
      { ...right, 'hub.mode': 'unsubscribe' },
      { ...right, 'hub.verify_token': [verifyToken, verifyToken] },
      {},
    ])
      expect((await shake(door, wrong)).status).toBe(403);
  });
});

describe('who did not sign', () => {
  test('is refused, and nothing is stored', async () => {
    const door = await openDoor();
    const raw = Buffer.from(JSON.stringify(texts(['16505551234', 'wamid.1', 'hi'])));
    const spaced = Buffer.from(JSON.stringify(texts(['16505551234', 'wamid.1', 'hi']), null, 1));
    for (const signature of [
      null,
      '',
      'sha256=',
      'sha256=00',
      signatureOf(raw, 'another secret'),
      signatureOf(spaced, appSecret),
      signatureOf(raw, appSecret).replace('sha256=', 'sha1='),
      signatureOf(raw, appSecret).slice(0, -1),
      `sha256=${createHash('sha256').update(raw).digest('hex')}`,
    ])
      expect((await door.knock(raw, signature)).status).toBe(401);
    expect((await door.knock(raw.subarray(0, raw.length - 9), signatureOf(raw, appSecret))).status).toBe(401);
    expect(await door.idOf('+16505551234')).toBeNull();
    expect((await door.knock(raw, signatureOf(raw, appSecret))).status).toBe(200);
    expect(await door.idOf('+16505551234')).not.toBeNull();
  });
});

describe('what is signed', () => {
  test('and cut off is no JSON', async () => {
    const door = await openDoor();
    for (const cut of ['', '{', '{"object":"whatsapp_business_account","entry":[{"changes":[{"val', '\u0000'])
      expect((await door.tell(cut)).status).toBe(400);
  });

  test.each([
    'null',
    '[]',
    '"x"',
    '{}',
    '{"object":"page","entry":[]}',
    '{"object":"whatsapp_business_account"}',
  ])('and says nothing for us, as %s, is taken, counted and told', async (body) => {
    const door = await openDoor();
    expect((await door.tell(body)).status).toBe(200);
    expect(await door.metrics()).toContain('kabar_cloud_api_updates_total{kind="other",fate="unknown"} 1');
    expect(door.lines.join('\n')).toContain('something that is unknown');
  });

  test('is stored before it is answered, and the same again changes nothing', async () => {
    const door = await openDoor();
    const body = texts(['16505551234', 'wamid.1', 'hi'], ['16505551234', 'wamid.2', 'are you open?']);
    expect((await door.tell(body)).status).toBe(200);
    await door.rig.settle();
    const before = (await door.rows('+16505551234')).filter(({ direction }) => direction === 'in');
    expect(before.map(({ text }) => text)).toEqual(['hi', 'are you open?']);
    for (let again = 0; again < 3; again++) expect((await door.tell(body)).status).toBe(200);
    await door.rig.settle();
    expect((await door.rows('+16505551234')).filter(({ direction }) => direction === 'in')).toEqual(before);
  });

  test('is not answered by 200 while the store does not take it, so that Meta comes again', async () => {
    let broken = true;
    const around = (store: Store): Store => ({
      ...store,
      inbox: {
        ...store.inbox,
        add: (entries) =>
          broken
            ? Promise.reject(new KabarError('store.unavailable', 'The store did not answer.'))
            : store.inbox.add(entries),
      },
    });
    const door = await openDoor({ around });
    const body = texts(['16505551234', 'wamid.1', 'hi']);
    expect((await door.tell(body)).status).toBe(503);
    broken = false;
    expect((await door.tell(body)).status).toBe(200);
    await door.rig.settle();
    expect((await door.rows('+16505551234')).filter(({ direction }) => direction === 'in')).toHaveLength(1);
  });

  test('is not answered by 200 before the channel is open', async () => {
    const door = await openDoor();
    await door.rig.kabar.transports[1]?.stop();
    expect((await door.tell(texts(['16505551234', 'wamid.1', 'hi']))).status).toBe(503);
  });

  test('may hold a thousand updates of a thousand people', async () => {
    const door = await openDoor();
    const body = texts(
      ...Array.from({ length: 1_000 }, (_, index) => [numberOf(index), `wamid.${index}`, 'hi'] as const),
    );
    expect((await door.tell(body)).status).toBe(200);
    for (const index of [0, 499, 999]) expect(await door.idOf(`+${numberOf(index)}`)).not.toBeNull();
    expect((await door.rig.kabar.store.inbox.backlog()).count).toBeLessThanOrEqual(1_000);
    await door.rig.settle();
    expect(await door.metrics()).toContain(
      'kabar_cloud_api_updates_total{kind="message.text",fate="taken"} 1000',
    );
  });

  test('keeps the order in which one person wrote a hundred', async () => {
    const door = await openDoor();
    const said = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    await door.tell(texts(...said.map((text, index) => ['16505551234', `wamid.${index}`, text] as const)));
    await door.rig.settle();
    const id = await door.idOf('+16505551234');
    const rows = await door.rig.kabar.store.messages.conversation(id as never, 1_000);
    expect(rows.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual(said);
  });

  test('of a number that is none of ours is taken, counted and told', async () => {
    const door = await openDoor();
    const body = webhookOf({
      metadata: { phone_number_id: '42424242' },
      messages: [{ from: '16505551234' }],
    });
    expect((await door.tell(body)).status).toBe(200);
    expect(door.lines.join('\n')).toContain('42424242');
    expect(await door.metrics()).toContain('{kind="message",fate="foreign"} 1');
  });

  test('is never written into the log', async () => {
    const door = await openDoor();
    await door.tell(texts(['16505551234', 'wamid.1', 'my secret']));
    await door.tell(
      webhookOf({ messages: [{ from: '16505551234', type: 'text', text: { body: 'my secret' } }] }),
    );
    await door.tell(
      webhookOf({ statuses: [{ id: 'wamid.X', status: 'failed', recipient_id: '16505551234' }] }),
    );
    expect(door.lines.join('\n')).not.toMatch(/my secret|16505551234/);
  });

  test.each(webhookExamples)('as Meta’s example "%s" is taken', async (_, example) => {
    const door = await openDoor();
    expect((await door.tell(example)).status).toBe(200);
    await door.rig.settle();
    expect(await door.metrics()).not.toMatch(/fate="(unknown|broken)"/);
  });

  test(`however it is spoilt, is never our fault (seed ${seed})`, async () => {
    const door = await openDoor();
    // Nobody of the examples: one of them tells that their number changed.
    const good = {
      from: '16505559876',
      id: 'wamid.GOOD',
      timestamp: justNow,
      type: 'text',
      text: { body: 'x' },
    };
    const examples = webhookExamples.map(([, body]) => JSON.stringify(body));
    const place = fc.record({
      example: fc.constantFrom(...examples),
      at: fc.nat(),
      put: fc.constantFrom('null', '[]', '{}', '""', '-1', '1e99', '"\\u0000"', 'true'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), fc.nat(), async (places, nth) => {
        const entry = places.flatMap(({ example, at, put }) => {
          const values = [...example.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)/g)];
          const value = values[at % values.length];
          if (value === undefined) return [];
          const spoilt = `${example.slice(0, value.index)}:${put}${example.slice(value.index + value[0].length)}`;
          return (JSON.parse(spoilt) as { entry?: unknown[] }).entry ?? [];
        });
        const id = `${good.id}.${nth}`;
        const sound = (webhookOf({ messages: [{ ...good, id }] }) as { entry: unknown[] }).entry;
        const body = { object: 'whatsapp_business_account', entry: [...entry, ...sound, ...entry] };
        expect((await door.tell(body)).status).toBe(200);
        const rows = door.rig.kabar.store.inbox;
        expect(rows).toBeDefined();
      }),
      { seed, numRuns: runsOf(60) },
    );
    await door.rig.settle();
    expect(await door.idOf('+16505559876')).not.toBeNull();
  });
});

describe('what people told WhatsApp and not us', () => {
  const wish = (value: string, timestamp = 1_731_705_721) => ({
    ...webhookOf(
      { user_preferences: [{ wa_id: '16505551234', category: 'marketing_messages', value, timestamp }] },
      'user_preferences',
    ),
  });

  test('a stop takes the consent to marketing back, once, and a resume does not give it', async () => {
    const door = await openDoor();
    await door.tell(texts(['16505551234', 'wamid.1', 'hi']));
    await door.tell(wish('stop'));
    await door.tell(wish('stop'));
    await door.tell(wish('resume', 1_731_705_999));
    await door.rig.settle();
    const contact = await door.rig.contact('+16505551234');
    expect(contact.consents.marketing.state).toBe('withdrawn');
    expect(contact.consents.utility.state).toBe('unknown');
    expect(contact.ledger.count).toBe(1);
  });

  test('that their number changed: they are the same at the new one, and the old one is a stranger’s', async () => {
    const door = await openDoor();
    const known = subscriber('ana', '+16505551234');
    await door.rig.kabar.store.contacts.resolve(known.addresses, () => known);
    const system = { type: 'user_changed_number', wa_id: '12195555358', body: 'changed' };
    await door.tell(
      webhookOf({
        messages: [{ from: '16505551234', id: 'wamid.3', timestamp: justNow, type: 'system', system }],
      }),
    );
    await door.rig.settle();
    expect(await door.idOf('+12195555358')).toBe('ana');
    expect((await door.rig.contact('+12195555358')).lifecycle).toEqual(known.lifecycle);
    expect(await door.idOf('+16505551234')).toBeNull();
    await door.tell(texts(['16505551234', 'wamid.4', 'hello']));
    await door.rig.settle();
    expect(await door.rig.contact('+16505551234')).toMatchObject({ lifecycle: { stage: 'prospect' } });
  });

  test('somebody who answers them in the app silences the bot', async () => {
    const door = await openDoor();
    await door.tell(texts(['16505551234', 'wamid.1', 'hi']));
    await door.tell(
      webhookOf(
        { message_echoes: [{ to: '16505551234', id: 'wamid.E', timestamp: justNow }] },
        'smb_message_echoes',
      ),
    );
    await door.rig.settle();
    expect((await door.rig.contact('+16505551234')).withPerson).not.toBeNull();
  });
});
