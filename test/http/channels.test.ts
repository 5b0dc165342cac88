/** Channels by the API: how each stands, and linking one by a code. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createTokens } from '../../src/access/tokens.ts';
import type { ChannelFacts, ChannelId } from '../../src/core/channel.ts';
import type { TransportState } from '../../src/ports/transport.ts';
import { someTime } from '../support/records.ts';
import { type ApiRig, openApi } from './support.ts';

const facts: ChannelFacts = {
  id: 'shop' as ChannelId,
  transport: 'whatsapp-web',
  options: { style: 'numbers', max: 12 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: false,
};
const scan: TransportState = { name: 'scan', sending: false, words: 'Scan the QR code.', qr: '2@abc' };
const ready: TransportState = { name: 'ready', sending: true, words: 'Connected.' };

const standing = { restricted: null, past: [], today: { by: 'number warm-up', left: 50, perDay: 50 } };

describe('channels', () => {
  let api: ApiRig;
  let state: TransportState;
  let linkedBy: (string | null)[];
  beforeAll(async () => {
    api = await openApi({
      channels: () => [
        {
          facts,
          state,
          linkBy(phone) {
            if (state.name !== 'scan') return false;
            linkedBy.push(phone);
            state = phone === null ? scan : { ...scan, code: 'ABCD-1234' };
            return true;
          },
        },
        { facts: { ...facts, id: 'simulator' as ChannelId, transport: 'simulator' }, state: ready },
      ],
    });
  });
  afterAll(() => api.close());
  beforeEach(() => {
    state = scan;
    linkedBy = [];
  });

  test('are told with the code to link each by', async () => {
    const { body } = await api.get('/api/channels').expect(200);
    expect(body).toEqual({
      channels: [
        {
          id: 'shop',
          transport: 'whatsapp-web',
          state: 'scan',
          sending: false,
          words: 'Scan the QR code.',
          qr: '2@abc',
          told: null,
          ...standing,
        },
        {
          id: 'simulator',
          transport: 'simulator',
          state: 'ready',
          sending: true,
          words: 'Connected.',
          told: { name: 'ready', at: new Date(someTime).toISOString() },
          ...standing,
        },
      ],
    });
  });

  test('are told to programs that only read without the codes', async () => {
    const made = await createTokens(api.deps).make({ name: 'screen', scopes: ['read'], by: 'a test' });
    const answer = await request(api.app).get('/api/channels').set('Authorization', `Bearer ${made?.secret}`);
    expect(answer.body.channels[0]).toEqual({
      id: 'shop',
      transport: 'whatsapp-web',
      state: 'scan',
      sending: false,
      words: 'Scan the QR code.',
      told: null,
      ...standing,
    });
  });

  test('one that waits is linked by a code, and by the QR code again', async () => {
    const asked = await api
      .post('/api/channels/shop/pairing-code', { phone: '+62 812-3456-7890' })
      .expect(202);
    expect(asked.body).toMatchObject({ id: 'shop', code: 'ABCD-1234' });
    const cancelled = await api.delete('/api/channels/shop/pairing-code').expect(202);
    expect(cancelled.body.code).toBeUndefined();
    expect(linkedBy).toEqual(['+6281234567890', null]);
  });

  test('one that does not wait is not, and says why', async () => {
    state = ready;
    const { body } = await api
      .post('/api/channels/shop/pairing-code', { phone: '+6281234567890' })
      .expect(409);
    expect(body).toMatchObject({ code: 'channel.state', detail: expect.stringContaining('it is ready') });
    const other = await api.delete('/api/channels/simulator/pairing-code').expect(409);
    expect(other.body.detail).toBe(
      'The channel simulator is linked to no phone: it is carried by simulator.',
    );
  });

  test('a name or a number that is none is refused', async () => {
    const { body } = await api
      .post('/api/channels/none/pairing-code', { phone: '+6281234567890' })
      .expect(404);
    expect(body.code).toBe('channel.unknown');
    await api.post('/api/channels/shop/pairing-code', { phone: '12' }).expect(400);
    await api.post('/api/channels/shop/pairing-code', {}).expect(400);
  });
});
