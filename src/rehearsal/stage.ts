/** Where scenarios are played: the whole engine on a virtual clock, with simulated phones and nothing behind its calls but the test. */
import { composeVirtual, type Kabar } from '../compose.ts';
import type { Settings } from '../config.ts';
import type { Passage } from '../core/flow/passage.ts';
import type { Release } from '../core/release.ts';
import type { Instant } from '../core/time/instant.ts';
import type { VirtualClock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Web } from '../ports/web.ts';
import { type Running, startKabar } from '../start.ts';

export type Phones = NonNullable<Kabar['simulator']>['phones'];
export type PhoneWrite = Parameters<Phones['write']>[0];
export type PhoneContent = PhoneWrite['content'];
export type ShownMessage = ReturnType<Phones['shown']>[number];

export type Stage = {
  readonly kabar: Kabar;
  readonly running: Running;
  readonly clock: VirtualClock;
  readonly phones: Phones;
  /** Everything stored is decided, called, sent and told of by the phones. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export type StageOptions = {
  readonly settings: Settings;
  readonly release: Release;
  readonly now: Instant;
  readonly logger: Logger;
  readonly web: Web;
  /** Keeps everything in the data directory of the settings, for an engine that goes on there; else in memory. */
  readonly onFiles: boolean;
  readonly onlooker: (passage: Passage) => void;
};

/** A call leads to a turn, which may make a call: a flow that does so for ever must end somewhere. */
const mostCalls = 50;
/** Turns of the event loop. */
const mostTurns = 2_000;

/**
 * Campaigns and cleanings come only when a scenario asks for them: what a conversation test tells must not hang on what else
 * the house has planned.
 */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { settings, release, now, logger, web, onFiles, onlooker } = options;
  const { kabar, clock } = await composeVirtual(settings, now, logger, () => ({
    inMemory: !onFiles,
    release,
    web,
    onlooker,
  }));
  const running = await startKabar(kabar, { campaigns: false, cleaning: false });
  const { phones } = kabar.simulator as NonNullable<Kabar['simulator']>;
  return {
    kabar,
    running,
    clock,
    phones,
    async settle() {
      await running.settle();
      for (let count = 0; count < mostCalls; count++) {
        const at = await nextCall(kabar);
        if (at === null) return;
        // One that failed is made again some seconds later.
        if (at > clock.now()) clock.moveTo(at);
        await running.settle();
        await answered(kabar, clock.now());
        await running.settle();
      }
    },
    close: () => running.stop(),
  };
}

/** The scenario answers at once; what it answers has to come through the inbox. */
async function answered(kabar: Kabar, now: Instant): Promise<void> {
  for (let count = 0; count < mostTurns && (await isCalling(kabar, now)); count++)
    await new Promise((resolve) => setImmediate(resolve));
}

const isCalling = async (kabar: Kabar, now: Instant): Promise<boolean> => {
  const at = await nextCall(kabar);
  return at !== null && at <= now;
};

const nextCall = async ({ store }: Kabar): Promise<Instant | null> => {
  const [call] = await store.calls.pending({ now: Number.MAX_SAFE_INTEGER, limit: 1 });
  return call?.at ?? null;
};
