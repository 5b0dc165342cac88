/** A Graph API on this machine: refuses what Meta's schema refuses, shows what it took on phones, and tells it by webhooks. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureOf } from '../../src/adapters/transport/cloud-api/signature.ts';
import { messageProblems, readProblems } from './meta-schema.ts';

export const appSecret = 'the secret of an app in tests';
export const verifyToken = 'a word we agreed on';
export const token = 'EAAG-a-token-for-tests';
export const phoneNumberId = '106540352242922';

type Json = Readonly<Record<string, unknown>>;

export type SentMessage = {
  readonly id: string;
  readonly to: string;
  readonly body: Json;
  /** All that a person reads of it. */
  readonly text: string;
  /** What can be pressed, as a button or in a list. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
};

/** What the next requests are answered with instead. */
export type Fault =
  | { readonly status: number; readonly error: Json }
  | { readonly status: number; readonly page: string }
  /** Takes the message and says nothing. */
  | { readonly silent: true };

export type FakeGraph = {
  readonly url: string;
  readonly sent: readonly SentMessage[];
  /** Everything that was refused because of Meta's schema. A test that ends with one here has failed. */
  readonly refused: readonly string[];
  readonly reads: readonly string[];
  /** Below which messages "typing…" was shown. */
  readonly typed: readonly string[];
  /** How often, also where that failed. */
  askedToType: number;
  /** What courtesies (read, typing) are answered with, while it is set. */
  failReads: number | null;
  readonly uploads: readonly Json[];
  /** Where webhooks go: the app under test. */
  hook: string | null;
  /** Numbers at which nobody is: the message is accepted and fails later. */
  readonly nobody: Set<string>;
  /** Whether statuses are told by themselves. */
  statuses: boolean;
  fail(fault: Fault, times?: number): void;
  /** Posts an update as Meta does; rejects when it is not answered by 200. */
  tell(value: Json, field?: string): Promise<void>;
  status(message: SentMessage, status: string, more?: Json): Promise<void>;
  /** Resolves when every status so far was told. */
  told(): Promise<void>;
  stop(): Promise<void>;
};

export const metadata = { display_phone_number: '15550783881', phone_number_id: phoneNumberId };

export const webhookOf = (value: Json, field = 'messages'): Json => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [{ value: { messaging_product: 'whatsapp', metadata, ...value }, field }],
    },
  ],
});

/** Posted as Meta does: signed over the bytes. */
async function post(url: string, body: unknown, secret = appSecret): Promise<number> {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(raw, secret) },
    body: raw,
  });
  await answer.text();
  return answer.status;
}

/** `now` is the time that its statuses tell. */
export async function startFakeGraph(now: () => number = Date.now): Promise<FakeGraph> {
  const sent: SentMessage[] = [];
  const refused: string[] = [];
  const reads: string[] = [];
  const typed: string[] = [];
  const uploads: Json[] = [];
  const faults: Fault[] = [];
  const nobody = new Set<string>();
  const telling = new Set<Promise<void>>();
  let stopping = false;

  const fake: FakeGraph = {
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    sent,
    refused,
    reads,
    typed,
    askedToType: 0,
    failReads: null,
    uploads,
    hook: null,
    nobody,
    statuses: true,
    fail(fault, times = 1) {
      faults.push(...Array.from({ length: times }, () => fault));
    },
    async tell(value, field) {
      if (fake.hook === null) throw new Error('nobody listens to the webhooks');
      const status = await post(fake.hook, webhookOf(value, field));
      if (status !== 200) throw new Error(`the webhook was answered by ${status}`);
    },
    status: ({ id, to, body }, status, more = {}) =>
      fake.tell({
        statuses: [
          {
            id,
            status,
            timestamp: String(Math.floor(now() / 1_000)),
            recipient_id: to.replace('+', ''),
            ...(body.biz_opaque_callback_data === undefined
              ? {}
              : { biz_opaque_callback_data: body.biz_opaque_callback_data }),
            ...more,
          },
        ],
      }),
    async told() {
      while (telling.size > 0) await Promise.all(telling);
    },
    async stop() {
      stopping = true;
      await fake.told();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const tellLater = (telling_: () => Promise<void>) => {
    // Meta tries again for a week; here, what is not taken any more is forgotten.
    const promise: Promise<void> = telling_()
      .catch((error: unknown) => {
        if (!stopping && fake.hook !== null) console.info('a status was not taken', String(error));
      })
      .finally(() => telling.delete(promise));
    telling.add(promise);
  };

  const statusesOf = async (message: SentMessage): Promise<void> => {
    await fake.status(message, 'sent');
    if (nobody.has(message.to)) {
      const error = {
        code: 131026,
        title: 'Message undeliverable',
        error_data: { details: 'Not on WhatsApp.' },
      };
      return fake.status(message, 'failed', { errors: [error] });
    }
    // Of a reaction nothing further is told.
    if (message.body.type !== 'reaction') await fake.status(message, 'delivered');
  };

  function take(body: Json): { readonly status: number; readonly answer: Json } {
    const isRead = body.status === 'read';
    const problems = isRead ? readProblems(body) : messageProblems(body);
    if (problems.length > 0) {
      refused.push(...problems.map((problem) => `${problem} in ${JSON.stringify(body)}`));
      return { status: 400, answer: graphError(100, `(#100) ${problems.join('; ')}`) };
    }
    if (isRead) {
      if (body.typing_indicator !== undefined) fake.askedToType += 1;
      if (fake.failReads !== null)
        return { status: fake.failReads, answer: graphError(131_000, 'Something went wrong') };
      reads.push(String(body.message_id));
      if (body.typing_indicator !== undefined) typed.push(String(body.message_id));
      return { status: 200, answer: { success: true } };
    }
    const message = shown(body, `wamid.FAKE${String(sent.length + 1).padStart(6, '0')}`);
    sent.push(message);
    if (fake.statuses && fake.hook !== null) tellLater(() => statusesOf(message));
    return {
      status: 200,
      answer: {
        messaging_product: 'whatsapp',
        contacts: [{ input: message.to, wa_id: message.to.replace('+', '') }],
        messages: [{ id: message.id }],
      },
    };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readAll(request);
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${token}`)
      return answer(401, graphError(190, 'Invalid OAuth access token'));
    const [, version, number, what] = (request.url ?? '').split('/');
    if (!/^v\d+\.\d$/.test(version ?? '') || number !== phoneNumberId)
      return answer(400, graphError(100, 'Unsupported post request'));
    const isRead = raw.includes('"status":"read"');
    const fault = isRead ? undefined : faults.shift();
    if (fault && 'error' in fault) return answer(fault.status, { error: fault.error });
    if (fault && 'page' in fault) return answer(fault.status, fault.page);
    if (what === 'media') {
      uploads.push({ type: request.headers['content-type'], bytes: raw.length });
      return answer(200, { id: `media-${uploads.length}` });
    }
    const taken = take(JSON.parse(raw.toString('utf8')) as Json);
    if (fault && 'silent' in fault) return;
    answer(taken.status, taken.answer);
  }

  const server: Server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500);
      response.end(JSON.stringify(graphError(1, String(error))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return fake;
}

const graphError = (code: number, message: string): Json => ({
  error: {
    message,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details: message },
  },
});

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Interactive = {
  readonly body: { readonly text: string };
  readonly footer?: { readonly text: string };
  readonly action: {
    readonly buttons?: readonly { readonly reply: { readonly id: string; readonly title: string } }[];
    readonly sections?: readonly {
      readonly rows: readonly {
        readonly id: string;
        readonly title: string;
        readonly description?: string;
      }[];
    }[];
  };
};

/** As the person sees it on their phone. */
function shown(body: Json, id: string): SentMessage {
  const to = String(body.to ?? body.recipient);
  const interactive = body.interactive as Interactive | undefined;
  const options = [
    ...(interactive?.action.buttons ?? []).map(({ reply }) => reply),
    ...(interactive?.action.sections ?? []).flatMap(({ rows }) => rows),
  ];
  const media = body[String(body.type)] as { readonly caption?: string } | undefined;
  const card = (
    body.contacts as readonly { readonly name: { readonly formatted_name: string } }[] | undefined
  )?.[0];
  const text = interactive
    ? [interactive.body.text, interactive.footer?.text ?? ''].filter((each) => each !== '').join('\n\n')
    : ((body.text as { readonly body: string } | undefined)?.body ??
      card?.name.formatted_name ??
      media?.caption ??
      (body.reaction as { readonly emoji: string } | undefined)?.emoji ??
      '');
  return { id, to, body, text, options };
}
