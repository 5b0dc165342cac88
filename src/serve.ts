/** A running server: engine, ticker, HTTP, and flows that are read again when their files change. */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { createAccess } from './access/access.ts';
import { composeAlertWays } from './compose/alert-ways.ts';
import { compose, type Kabar } from './compose.ts';
import type { Settings } from './config.ts';
import { createConsole } from './console/console.ts';
import type { ChannelId } from './core/channel.ts';
import { KabarError } from './core/errors.ts';
import { issueLine } from './core/flow/issue.ts';
import { readIntent } from './core/policy/intent.ts';
import { spentRounds } from './core/release/spent-rounds.ts';
import { freeBytesAt } from './disk-space.ts';
import { followFiles } from './follow-files.ts';
import { createShownPages } from './http/acquire/shown-pages.ts';
import { createApp } from './http/app.ts';
import type { ChannelView, HttpDeps } from './http/deps.ts';
import { countHousekeeping, registerEngineMetrics } from './http/engine-metrics.ts';
import { registerLaneMetrics } from './http/lane-metrics.ts';
import { countSends } from './http/sending-metrics.ts';
import { watchTicks } from './http/tick-metrics.ts';
import { why } from './http/why.ts';
import type { Transport } from './ports/transport.ts';
import { createTryouts } from './rehearsal/tryout/tryouts.ts';
import { createAlerts } from './scheduler/alerts.ts';
import { createDigest } from './scheduler/figures/digest.ts';
import { countFigures } from './scheduler/figures/figures.ts';
import { sumMonths } from './scheduler/figures/month-sums.ts';
import { keepHouse } from './scheduler/housekeeping.ts';
import { startTicker } from './scheduler/ticker.ts';
import { startKabar } from './start.ts';

export type Serving = {
  readonly port: number;
  /** What a newcomer needs next: where to look, how to write to it, how to stop. */
  readonly greeting: string;
  /** Takes nothing new, finishes what is under way, lets go of everything. */
  stop(): Promise<void>;
};

/** Throws what `compose` throws, and `settings.invalid` when the port cannot be had. */
export async function serve(settings: Settings): Promise<Serving> {
  const registry = new Registry();
  const kabar = await compose(settings, { around: (store) => countSends(store, registry) });
  // The table of words is made once, and the first message need not wait for it.
  readIntent('hello', kabar.releases.current().texts);
  const access = createAccess({ ...kabar, secret: kabar.keys.cookies });
  const deps: HttpDeps = {
    ...httpDeps(kabar, settings, registry),
    secret: kabar.keys.links,
    localUrl: () => `http://localhost:${portOf(server)}`,
  };
  registerEngineMetrics(deps.registry, deps);
  registerLaneMetrics(deps.registry, { store: kabar.store, lanes: kabar.engine.lanes });
  const tryouts = createTryouts(
    { flowsDir: settings.KABAR_FLOWS_DIR, localesDir: settings.KABAR_LOCALES_DIR },
    kabar.clock,
  );
  const pages = createConsole({
    ...deps,
    access,
    tryouts,
    changes: kabar.engine.changes,
    why: (contact) => why(deps, contact),
  });
  const server: Server = createServer(createApp({ ...deps, console: pages }));
  try {
    await kabar.keeper.takeFiles();
    await listen(server, settings);
  } catch (error) {
    await kabar.store.close();
    throw error;
  }
  const running = await startKabar(kabar);
  const over = spentRounds(kabar.releases.current(), kabar.clock.now()).map(issueLine);
  if (over.length > 0) kabar.logger.warn('what was written ahead has run out', { issues: over });
  const stopFollowing = followFiles(kabar);
  const ticker = startTicker(
    [
      { name: 'tick', every: '* * * * * *', by: 'each', run: watchTicks(running.tick, registry) },
      { name: 'releases', every: '*/2 * * * * *', by: 'each', run: kabar.keeper.follow },
      { name: 'figures', every: '40 * * * * *', by: 'one', run: figuresJob(kabar) },
      { name: 'shown', every: '30 * * * * *', by: 'each', run: shownJob(kabar, registry) },
      { name: 'digest', every: '50 * * * * *', by: 'one', run: digestJob(kabar) },
      { name: 'alerts', every: '20 * * * * *', by: 'each', run: alertsOf(kabar, settings).run },
      { name: 'tryouts', every: '35 * * * * *', by: 'each', run: tryouts.closeIdle },
      { name: 'housekeeping', every: '0 17 3 * * *', by: 'one', run: housekeeping(kabar, deps.registry) },
    ],
    kabar.coordinator,
    kabar.logger,
  );
  const looking = setInterval(kabar.engine.takeFromOthers, lookAroundMs);
  const port = portOf(server);

  return {
    port,
    greeting: greetingFor(settings, port, {
      token: await access.accounts.firstLink(),
      forms: [...kabar.releases.current().forms.keys()],
      refused: kabar.keeper.refused() !== null,
    }),
    async stop() {
      stopFollowing();
      clearInterval(looking);
      await ticker.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await tryouts.closeAll();
      await running.stop();
    },
  };
}

/** Days are those of the business. */
const figuresJob = (kabar: Kabar) => async () => {
  const zone = () => kabar.releases.current().policy.defaultTimeZone;
  const deps = { store: kabar.store, clock: kabar.clock, zone };
  await countFigures(deps);
  await sumMonths(deps);
};

const shownJob = (kabar: Kabar, registry: Registry) =>
  createShownPages({
    ...{ store: kabar.store, clock: kabar.clock, registry },
    zone: () => kabar.releases.current().policy.defaultTimeZone,
    forms: () => [...kabar.releases.current().forms.keys()],
  });

const digestJob = (kabar: Kabar) =>
  createDigest({ ...kabar, inbox: kabar.engine.inbox, release: () => kabar.releases.current() });

/** A message may come in by one process, be decided by another and be sent by a third: each waits half of this on average. */
const lookAroundMs = 50;

const httpDeps = (
  kabar: Kabar,
  settings: Settings,
  registry: Registry,
): Omit<HttpDeps, 'secret' | 'localUrl'> => ({
  inbox: kabar.engine.inbox,
  store: kabar.store,
  release: () => kabar.releases.current(),
  keeper: kabar.keeper,
  channels: () => kabar.transports.map(channelView),
  clock: kabar.clock,
  ledger: kabar.ledger,
  logger: kabar.logger,
  token: settings.KABAR_API_TOKEN ?? null,
  publicUrl: settings.KABAR_PUBLIC_URL ?? null,
  trustedProxies: settings.KABAR_TRUSTED_PROXIES,
  registry,
  phones: kabar.simulator?.phones ?? null,
  cloudWebhook: kabar.cloudWebhook,
  erasing: erasingOf(kabar),
  // At least one channel is configured: the settings' schema says so.
  channel: kabar.engine.channelIds()[0] as ChannelId,
});

const channelView = ({ facts, state, linkBy }: Transport): ChannelView => ({
  facts,
  state: state(),
  ...(linkBy ? { linkBy } : {}),
});

function housekeeping(kabar: Kabar, registry: Registry): () => Promise<void> {
  const count = countHousekeeping(registry);
  const { store, clock, logger, engine, releases } = kabar;
  const retention = () => releases.current().policy.retention ?? {};
  const warnings = () => spentRounds(releases.current(), clock.now()).map(issueLine);
  return async () =>
    count(await keepHouse({ store, clock, logger, inbox: engine.inbox, retention, warnings }));
}

const alertsOf = ({ engine, transports, keeper, releases, ...kabar }: Kabar, settings: Settings) =>
  createAlerts({
    ...kabar,
    ways: composeAlertWays(settings),
    channels: () =>
      transports.map(({ facts: { id, transport }, state }) => ({
        id,
        transport,
        state: state(),
        isOurs: engine.holdsChannel(id),
      })),
    refused: keeper.refused,
    release: () => releases.current(),
    freeBytes: () => freeBytesAt(settings.KABAR_DATA_DIR),
  });

const erasingOf = ({ engine, storeKind }: Kabar): Parameters<typeof createApp>[0]['erasing'] => ({
  suppressions: engine.suppressions,
  erased: engine.erased,
  storeKind,
});

const listen = (server: Server, { PORT, HOST }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const words = `Cannot listen on ${HOST}:${PORT}: ${cause.message}. Set PORT to a free one.`;
      reject(new KabarError('settings.invalid', words, { cause, ours: false }));
    });
    server.listen(PORT, HOST, resolve);
  });

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Offers = {
  /** Null once an owner has a password. */
  readonly token: string | null;
  readonly forms: readonly string[];
  /** The files have errors. */
  readonly refused: boolean;
};

function greetingFor(settings: Settings, port: number, { token, forms, refused }: Offers): string {
  const base = `http://localhost:${port}`;
  const place = settings.MONGODB_URI === undefined ? join(settings.KABAR_DATA_DIR, 'kabar.db') : 'MongoDB';
  const api = `${base}/api/simulator/messages`;
  const body = `'{"from":"+6281234567890","text":"hi"}'`;
  return [
    '',
    `Kabar is running. Channels: ${settings.KABAR_CHANNELS.join(', ')}. Everything is kept in ${place}.`,
    ...(refused
      ? [
          '',
          'The flow files have errors, so the release before them stays in force. They are told by:',
          '',
          '  npm run -s kabar -- check',
        ]
      : []),
    ...(settings.KABAR_CHANNELS.includes('cloud-api')
      ? ['', `Meta's webhooks come to ${settings.KABAR_PUBLIC_URL ?? base}/webhooks/cloud-api.`]
      : []),
    '',
    ...(token === null
      ? [`Sign in at ${base}/console, and chat. "kabar admin link NAME" helps whoever lost a password.`]
      : [
          'Open this link, once and within the hour, and chat:',
          '',
          `  ${base}/console/sign-in?token=${token}`,
        ]),
    '',
    'Or from a terminal:',
    '',
    '  npm run -s kabar -- chat',
    `  curl -s ${api} -H 'content-type: application/json' -d ${body}`,
    `  curl -s '${api}?contact=%2B6281234567890'`,
    '',
    ...(forms.length === 0
      ? []
      : [`People sign up at ${base}/join/${forms[0]}; "kabar forms" lists every way in.`]),
    `The API describes itself at ${base}/api/openapi.json. Flows are in ${settings.KABAR_FLOWS_DIR}, texts in`,
    `${settings.KABAR_LOCALES_DIR}: a saved change counts at once. Stop with Ctrl+C.`,
    '',
  ].join('\n');
}
