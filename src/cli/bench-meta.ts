/** Meta's side of a measurement: a Graph API that takes everything, and signed webhooks of people who write. */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const appSecret = 'the secret of a measurement';
const phoneNumberId = '106540352242922';

/** What the engine must be set to. */
export const secrets = {
  KABAR_CLOUD_API_NUMBERS: phoneNumberId,
  KABAR_CLOUD_API_TOKEN: 'the token of a measurement',
  KABAR_CLOUD_API_APP_SECRET: appSecret,
  KABAR_CLOUD_API_VERIFY_TOKEN: 'a word of the measurement',
};

export type Meta = {
  readonly url: string;
  /** The person of that number writes; gives how the webhook was answered (0: not at all), and after how long. */
  post(hook: string, person: number, text: string): Promise<{ readonly status: number; readonly ms: number }>;
  stop(): Promise<void>;
};

export async function createMeta(): Promise<Meta> {
  let taken = 0;
  let written = 0;
  const server = createServer((asked, answer) => {
    asked.resume().on('end', () => {
      taken += 1;
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify({ success: true, messages: [{ id: `wamid.out-${taken}` }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    post(hook, person, text) {
      written += 1;
      const raw = JSON.stringify(webhookOf(person, text, written));
      const signature = createHmac('sha256', appSecret).update(raw).digest('hex');
      const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
      const startedAt = performance.now();
      return new Promise((resolve) => {
        const asking = request(hook, { method: 'POST', headers, agent }, (answer) => {
          answer.resume().on('end', () => {
            resolve({ status: answer.statusCode ?? 0, ms: performance.now() - startedAt });
          });
        });
        asking.on('error', () => resolve({ status: 0, ms: performance.now() - startedAt })).end(raw);
      });
    },
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const webhookOf = (person: number, text: string, serial: number) => {
  const from = `62812${10_000_000 + person}`;
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
    contacts: [{ profile: { name: `Person ${person}` }, wa_id: from, user_id: `ID.${from}` }],
    messages: [
      {
        from,
        from_user_id: `ID.${from}`,
        id: `wamid.in-${serial}`,
        timestamp: String(Math.floor(Date.now() / 1_000)),
        type: 'text',
        text: { body: text },
      },
    ],
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  };
};
