/** WhatsApp by Meta's Cloud API: one webhook for the account, and a transport for each of its phone numbers. */
import { resolve } from 'node:path';
import type { ChannelFacts, ChannelId } from '../../../core/channel.ts';
import { KabarError } from '../../../core/errors.ts';
import type { NumberNews } from '../../../core/number/standing.ts';
import { hourMs, minuteMs, secondMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Transport, TransportListener } from '../../../ports/transport.ts';
import { createGraph, type Graph } from './graph.ts';
import { createHealth } from './health.ts';
import { createLimits } from './limits.ts';
import { createReadMarks } from './read-marks.ts';
import { createMediaShelf } from './say/media.ts';
import { createSends } from './say/sends.ts';
import { createTyping, noTyping } from './typing.ts';
import { type CloudWebhook, createCloudWebhook, type Ear } from './webhook.ts';

export type CloudNumber = { readonly channel: ChannelId; readonly phoneNumberId: string };

export type CloudApiOptions = {
  readonly numbers: readonly CloudNumber[];
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly graphUrl: string;
  readonly version: string;
  /** Messages a second from one number: 80, or 1000 for large senders, 20 beside the WhatsApp Business app. */
  readonly perSecond: number;
  /** Where relative media sources are looked for. */
  readonly mediaDir?: string;
  /** Shows people that what they wrote was read, once it is stored. On unless told otherwise. */
  readonly markRead?: boolean;
  /** Shows that we type before we answer. Off unless told otherwise. */
  readonly typing?: boolean;
  /** For so long after the start, what we start waits: Meta tells again what nobody took, and it may be a STOP. */
  readonly catchUpMs?: number;
  /** After this, a send is in doubt. */
  readonly deadlineMs?: number;
};

export type CloudApi = {
  /** In the order of the numbers. */
  readonly transports: readonly Transport[];
  readonly webhook: CloudWebhook;
};

export type CloudApiDeps = { readonly clock: Clock; readonly logger: Logger };

const usualDeadlineMs = 20 * secondMs;
const usualCatchUpMs = 5 * minuteMs;

export function createCloudApi(deps: CloudApiDeps, options: CloudApiOptions): CloudApi {
  const { clock, logger } = deps;
  const { numbers, token, version } = options;
  const deadlineMs = options.deadlineMs ?? usualDeadlineMs;
  const graph = createGraph({ baseUrl: options.graphUrl, version, token, deadlineMs });
  const lines = numbers.map((number) => openLine(number, graph, deps, options));
  const byChannel = new Map(lines.map((line) => [line.transport.facts.id, line]));
  const channels = new Map(numbers.map(({ phoneNumberId, channel }) => [phoneNumberId, channel]));
  return {
    transports: lines.map(({ transport }) => transport),
    webhook: createCloudWebhook({
      clock,
      logger,
      appSecret: options.appSecret,
      verifyToken: options.verifyToken,
      channels: [...byChannel.keys()],
      channelOf: (phoneNumberId) => channels.get(phoneNumberId) ?? null,
      earOf: (channel) => byChannel.get(channel)?.ear() ?? null,
    }),
  };
}

type Line = { readonly transport: Transport; ear(): Ear | null };

function openLine(
  { channel, phoneNumberId }: CloudNumber,
  graph: Graph,
  { clock, logger: parent }: CloudApiDeps,
  options: CloudApiOptions,
): Line {
  const logger = parent.child({ channel });
  const health = createHealth({ clock, logger, catchUpMs: options.catchUpMs ?? usualCatchUpMs });
  const limits = createLimits({ perSecond: options.perSecond });
  const mediaDir = options.mediaDir === undefined ? null : resolve(options.mediaDir);
  const media = createMediaShelf({ graph, clock, phoneNumberId, mediaDir });
  const marks = createReadMarks({ graph, logger, phoneNumberId, ticks: options.markRead !== false });
  const typing = options.typing ? createTyping({ clock, show: marks.typing }) : noTyping;
  let listener: TransportListener | null = null;
  const tell = (news: NumberNews) => void listener?.numberTold?.(news);
  const sends = createSends({
    clock,
    logger,
    graph,
    health,
    limits,
    media,
    typing,
    phoneNumberId,
    tell,
  });

  const ear = (to: TransportListener): Ear => ({
    async incoming(news) {
      typing.heard(news);
      await to.incoming(news);
      marks.read(news);
    },
    async receipts(receipts) {
      sends.told(receipts);
      await to.receipts(receipts);
    },
    told: async (news) => to.numberTold?.(news),
    trouble(trouble) {
      health.trouble(trouble);
      if (trouble.kind === 'slow') limits.slowDown();
    },
  });

  return {
    ear: () => (listener === null ? null : ear(listener)),
    transport: {
      facts: factsOf(channel),
      // Any process may be told by the webhook; only the one that holds the channel sends.
      exclusive: false,
      state: health.state,
      async start(to) {
        if (listener !== null)
          throw new KabarError('transport.unavailable', 'The transport has already been started.');
        listener = to;
        health.open((state) => to.stateChanged(state));
      },
      async stop() {
        listener = null;
        health.close();
        typing.stop();
        await marks.stop();
      },
      async send(message) {
        const { sending, words } = health.state();
        if (listener === null || !sending)
          return {
            kind: 'failed',
            failure: {
              code: 'transport.unavailable',
              words,
              retryable: true,
              ours: true,
              addressFailed: false,
              channelFailed: true,
              retryAfterMs: 30 * secondMs,
            },
          };
        return sends.send(message);
      },
      find: sends.find,
    },
  };
}

/** Free text only within a day of their last message; before it, or after it, only what WhatsApp approved. */
const factsOf = (id: ChannelId): ChannelFacts => ({
  id,
  transport: 'cloud-api',
  options: { style: 'buttons', max: 10 },
  polls: false,
  serviceWindowMs: 24 * hourMs,
  reaches: ['phone', 'bsuid'],
  mayWriteFirst: false,
  templates: true,
});
