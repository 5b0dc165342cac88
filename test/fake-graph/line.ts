/** The cloud-api transport between a fake Graph API and the real route of its webhook. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { Registry } from 'prom-client';
import { createSystemClock } from '../../src/adapters/clock/system.ts';
import {
  type CloudApi,
  type CloudApiOptions,
  createCloudApi,
} from '../../src/adapters/transport/cloud-api/cloud-api.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import { cloudWebhookRoutes } from '../../src/http/cloud-webhook.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { problems } from '../../src/http/problem.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Transport } from '../../src/ports/transport.ts';
import {
  appSecret,
  type FakeGraph,
  phoneNumberId,
  startFakeGraph,
  token,
  verifyToken,
} from './fake-graph.ts';

export const channel = 'cloud-api' as ChannelId;

/** What is said to the log, for tests that ask whether something went unsaid. */
export type Lines = { readonly lines: readonly string[]; readonly logger: Logger };

export function createLines(): Lines {
  const lines: string[] = [];
  const line =
    (level: string) =>
    (message: string, facts?: unknown): void => {
      lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
    };
  const logger: Logger = {
    debug: line('debug'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    child: () => logger,
  };
  return { lines, logger };
}

export type CloudLine = {
  readonly fake: FakeGraph;
  readonly cloud: CloudApi;
  readonly transport: Transport;
  readonly log: Lines;
  readonly registry: Registry;
  /** Of the webhook. */
  readonly url: string;
  close(): Promise<void>;
};

export const cloudOptions = (fake: FakeGraph): CloudApiOptions => ({
  numbers: [{ channel, phoneNumberId }],
  token,
  appSecret,
  verifyToken,
  graphUrl: fake.url,
  version: 'v23.0',
  perSecond: 80,
  catchUpMs: 0,
});

export async function openCloudLine(
  options: Partial<CloudApiOptions> = {},
  clock: Clock = createSystemClock(),
): Promise<CloudLine> {
  const fake = await startFakeGraph();
  const log = createLines();
  const cloud = createCloudApi({ clock, logger: log.logger }, { ...cloudOptions(fake), ...options });
  const [transport] = cloud.transports;
  if (transport === undefined) throw new Error('no number, no transport');
  const registry = new Registry();
  const app = express().use(requestId, cloudWebhookRoutes(cloud.webhook, registry), problems(log.logger));
  const served = await serveApp(app);
  fake.hook = `${served.url}/webhooks/cloud-api`;
  return {
    fake,
    cloud,
    transport,
    log,
    registry,
    url: fake.hook,
    async close() {
      await fake.told();
      await transport.stop();
      await fake.stop();
      await served.close();
    },
  };
}

export async function serveApp(app: Express): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
