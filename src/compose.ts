/** Puts everything together; with main.ts the only place that knows adapters. Reads as the bill of materials. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSystemClock } from './adapters/clock/system.ts';
import { createVirtualClock } from './adapters/clock/virtual.ts';
import { createFileErasureLog } from './adapters/erasure-log/file.ts';
import { createMemoryErasureLog } from './adapters/erasure-log/memory.ts';
import { createFileFlowSource } from './adapters/flow-source/files.ts';
import { createFileHeadLog } from './adapters/head-log/file.ts';
import { createMemoryHeadLog } from './adapters/head-log/memory.ts';
import { createMemoryLeases } from './adapters/lease/memory.ts';
import { createMongooseLeases } from './adapters/lease/mongoose.ts';
import { createPinoLogger } from './adapters/logger/pino.ts';
import { measureCeiling } from './adapters/store/ceiling.ts';
import { type OpenOptions, openStore, type StorePlace } from './adapters/store/connect.ts';
import { createI18nextTranslator } from './adapters/translator/i18next.ts';
import { type CloudApi, createCloudApi } from './adapters/transport/cloud-api/cloud-api.ts';
import {
  createSimulatorTransport,
  type SimulatorTransport,
} from './adapters/transport/simulator/simulator.ts';
import { isAmong } from './adapters/web/public-address.ts';
import { createRemoteFiles } from './adapters/web/remote-files.ts';
import { createUndiciWeb } from './adapters/web/undici.ts';
import { composeWhatsAppWeb } from './compose/whatsapp-web.ts';
import type { Settings } from './config.ts';
import { cloudNumbers } from './core/cloud-numbers.ts';
import type { ContactId } from './core/contact-id.ts';
import { KabarError } from './core/errors.ts';
import type { Release } from './core/release.ts';
import type { Instant } from './core/time/instant.ts';
import type { World } from './core/world.ts';
import { installationSecret, type Keys, keysOf, knownSecret, randomSecret } from './installation-secret.ts';
import { releaseInForce, releaseOfFiles } from './load-release.ts';
import { createEngine, type Engine } from './pipeline/engine.ts';
import type { FailPoints } from './pipeline/fail-points.ts';
import type { Ledger } from './pipeline/ledger/sealer.ts';
import { createReleaseCompiler } from './pipeline/releases/release-compiler.ts';
import { createReleaseKeeper, type ReleaseKeeper } from './pipeline/releases/release-keeper.ts';
import { createReleaseBook, type ReleaseBook } from './pipeline/releases/releases.ts';
import type { Clock, VirtualClock } from './ports/clock.ts';
import type { ErasureLog } from './ports/erasure-log.ts';
import type { FlowSource } from './ports/flow-source.ts';
import type { HeadLog } from './ports/head-log.ts';
import type { Logger } from './ports/logger.ts';
import type { Store } from './ports/store.ts';
import type { Translator } from './ports/translator.ts';
import type { Transport } from './ports/transport.ts';
import type { RemoteFiles, Web } from './ports/web.ts';
import { holderIsGone, newHolder } from './processes.ts';
import { type Coordinator, createCoordinator } from './scheduler/coordinator.ts';

export type Kabar = {
  readonly engine: Engine;
  readonly store: Store;
  readonly storeKind: 'embedded' | 'mongodb';
  readonly releases: ReleaseBook;
  /** Changes which release is in force, for all processes of the store. */
  readonly keeper: ReleaseKeeper;
  readonly flowSource: FlowSource;
  readonly translator: Translator;
  readonly transports: readonly Transport[];
  /** The simulated phones, when the simulator is one of the channels. */
  readonly simulator: SimulatorTransport | null;
  /** Where Meta's webhooks go, when the cloud-api channel is on. */
  readonly cloudWebhook: CloudApi['webhook'] | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** One for each use, of this installation alone. */
  readonly keys: Keys;
  readonly ledger: Ledger;
  /** Lets one of all processes do what is to be done once. */
  readonly coordinator: Coordinator;
  /** Drains the engine and closes the store. */
  close(): Promise<void>;
};

/** What tests, `chat` and `bench` choose for themselves. */
export type Choices = {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Keeps everything in memory: nothing outlives the process. */
  readonly inMemory?: boolean;
  readonly failPoints?: FailPoints;
  /** Decides and erases, but opens no channel and sends nothing. */
  readonly quiet?: boolean;
  /** Other transports instead of those of KABAR_CHANNELS. */
  readonly transports?: readonly Transport[];
  /** Another way to other systems. */
  readonly web?: Web;
  /** A store around the one that is opened, to listen at it. */
  readonly around?: (store: Store) => Store;
  /** Told, in place of the log, of contacts whose documents cannot be read. */
  readonly unreadable?: NonNullable<OpenOptions['unreadable']>;
  /** Ids that are not random, for what must happen twice in the same way. */
  readonly newContactId?: () => ContactId;
  /** More than usual, for a process that has nothing else in its memory. */
  readonly contactsAtHand?: number;
  /** One that was compiled already: tests of conversations compose the same again and again. */
  readonly release?: Release;
  /** Told of the steps that runs pass; must not throw. */
  readonly onlooker?: NonNullable<World['onlooker']>;
};

/** What the embedded store could do at best; see the adapter. */
export const storeCeiling = measureCeiling;

/** Only what reads the admin's files: for `check`, which needs no store. */
export const composeFiles = (
  settings: Settings,
): { readonly flowSource: FlowSource; readonly translator: Translator } => ({
  flowSource: createFileFlowSource({
    flowsDir: settings.KABAR_FLOWS_DIR,
    localesDir: settings.KABAR_LOCALES_DIR,
  }),
  translator: createI18nextTranslator(),
});

export type LedgerAccess = { readonly store: Store; readonly ledger: Ledger };

/**
 * Only the store and the ledger's key, for who reads: makes no store and no secret where there is none. Throws
 * `settings.invalid` and `store.unavailable`.
 */
export async function composeLedger(settings: Settings, options: OpenOptions = {}): Promise<LedgerAccess> {
  const place = placeOf(settings);
  if (place.kind === 'embedded' && !existsSync(place.file))
    throw new KabarError('settings.invalid', `There is no store at ${place.file}: set KABAR_DATA_DIR.`, {
      ours: false,
    });
  const { ledger: key } = keysOf(knownSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET));
  const { store } = await openStore(place, options);
  return { store, ledger: { key, heads: headsOf(settings) } };
}

/** On a clock that stands still, and in memory unless it is said otherwise: for `chat`, simulations and measurements. */
export async function composeVirtual(
  settings: Settings,
  start: Instant,
  logger: Logger,
  choices: (clock: VirtualClock) => Choices = () => ({}),
): Promise<{ kabar: Kabar; clock: VirtualClock }> {
  const clock = createVirtualClock(start);
  return { kabar: await compose(settings, { inMemory: true, ...choices(clock), clock, logger }), clock };
}

/** Throws `flows.invalid` with every issue, `store.unavailable`, `settings.invalid`. Starts nothing. */
export async function compose(settings: Settings, choices: Choices = {}): Promise<Kabar> {
  const clock = choices.clock ?? createSystemClock();
  const logger = choices.logger ?? createPinoLogger(settings.LOG_LEVEL);
  const { flowSource, translator } = composeFiles(settings);
  const compile = createReleaseCompiler(translator);

  const dataDir = settings.KABAR_DATA_DIR;
  if (!choices.inMemory) mkdirSync(dataDir, { recursive: true });
  const keys = keysOf(choices.inMemory ? randomSecret() : installationSecret(dataDir, settings.KABAR_SECRET));
  const { store: opened, connection } = await openStore(placeOf(settings, choices), {
    unreadable:
      choices.unreadable ??
      ((error) => logger.error('a contact is left out until it can be read', { error })),
  });
  const store = choices.around?.(opened) ?? opened;
  const release = await firstRelease();
  const releases = await createReleaseBook(store, release);

  async function firstRelease(): Promise<Release> {
    if (choices.release) return choices.release;
    if (choices.inMemory) return releaseOfFiles(flowSource, compile);
    try {
      return await releaseInForce(store, flowSource, compile);
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  const heads = choices.inMemory ? createMemoryHeadLog() : headsOf(settings);
  const ledger = { key: keys.ledger, heads };

  const simulator =
    !choices.transports && settings.KABAR_CHANNELS.includes('simulator')
      ? createSimulatorTransport({
          clock,
          logger,
          file: choices.inMemory ? ':memory:' : join(dataDir, 'simulator.db'),
        })
      : null;
  const cloudApi =
    !choices.transports && settings.KABAR_CHANNELS.includes('cloud-api')
      ? cloudApiOf(settings, { clock, logger })
      : null;
  const transports = choices.transports ?? [
    ...(simulator ? [simulator] : []),
    ...(cloudApi?.transports ?? []),
    ...(settings.KABAR_CHANNELS.includes('whatsapp-web')
      ? composeWhatsAppWeb(settings, { clock, logger, files: composeRemoteFiles(settings) })
      : []),
  ];

  const leases = choices.inMemory ? createMemoryLeases() : createMongooseLeases(connection);
  const holder = newHolder();
  const engine = createEngine({
    store,
    leases,
    clock,
    logger,
    releases,
    transports,
    web: choices.web ?? webOf(settings),
    ledger,
    holder,
    isGone: holderIsGone,
    quiet: choices.quiet ?? false,
    suppressionKey: keys.suppression,
    publicUrl: settings.KABAR_PUBLIC_URL ?? null,
    linkKey: keys['tracked-links'],
    erasureLog: choices.inMemory
      ? createMemoryErasureLog()
      : erasureLogAt(settings, join(dataDir, erasureLogName)),
    ...(choices.failPoints ? { failPoints: choices.failPoints } : {}),
    ...(choices.newContactId ? { newContactId: choices.newContactId } : {}),
    ...(choices.onlooker ? { onlooker: choices.onlooker } : {}),
    ...(choices.contactsAtHand === undefined ? {} : { contactsAtHand: choices.contactsAtHand }),
  });

  return {
    engine,
    store,
    storeKind: placeOf(settings, choices).kind,
    releases,
    keeper: createReleaseKeeper({ store, releases, flowSource, compile, clock, logger }),
    flowSource,
    translator,
    transports,
    simulator,
    cloudWebhook: cloudApi?.webhook ?? null,
    clock,
    logger,
    keys,
    ledger,
    coordinator: createCoordinator(leases, holder),
    async close() {
      await engine.drain();
      await simulator?.close();
      await store.close();
    },
  };
}

const erasureLogName = 'erasures.log';

/** A log of erasures, this installation's or one brought from another machine: both are signed by the same secret. */
export const erasureLogAt = (settings: Settings, file: string): ErasureLog =>
  createFileErasureLog({
    file,
    key: keysOf(installationSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET))['erasure-log'],
  });

export const headsOf = (settings: Settings): HeadLog =>
  createFileHeadLog(join(settings.KABAR_DATA_DIR, 'ledger-heads.log'));

/** Where the settings say that the store is. */
export function placeOf(settings: Settings, choices: Choices = {}): StorePlace {
  if (choices.inMemory) return { kind: 'embedded', file: ':memory:' };
  return settings.MONGODB_URI === undefined
    ? { kind: 'embedded', file: join(settings.KABAR_DATA_DIR, 'kabar.db') }
    : { kind: 'mongodb', uri: settings.MONGODB_URI };
}

const cloudApiOf = (settings: Settings, deps: { clock: Clock; logger: Logger }): CloudApi =>
  createCloudApi(deps, {
    numbers: cloudNumbers(settings.KABAR_CLOUD_API_NUMBERS),
    // The settings' check sees to it that they are there.
    token: settings.KABAR_CLOUD_API_TOKEN ?? '',
    appSecret: settings.KABAR_CLOUD_API_APP_SECRET ?? '',
    verifyToken: settings.KABAR_CLOUD_API_VERIFY_TOKEN ?? '',
    graphUrl: settings.KABAR_CLOUD_API_GRAPH_URL,
    version: settings.KABAR_CLOUD_API_VERSION,
    perSecond: settings.KABAR_CLOUD_API_PER_SECOND,
    typing: settings.KABAR_CLOUD_API_TYPING === 'on',
    mediaDir: join(settings.KABAR_FLOWS_DIR, 'media'),
  });

/** For what flows send from elsewhere, and for `check --online`. */
export const composeRemoteFiles = ({ KABAR_CALL_ALLOW }: Settings): RemoteFiles =>
  createRemoteFiles({ allow: isAmong(KABAR_CALL_ALLOW) });

const webOf = ({ KABAR_CALL_ALLOW, callSecrets }: Settings): Web =>
  createUndiciWeb({ allow: isAmong(KABAR_CALL_ALLOW), secrets: callSecrets });
