/** The Kabar that is measured: the flows of the benchmark, with everything stored in the directory. */
import { compose, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import { type Running, startKabar } from '../start.ts';
import { silentLogger } from './silent-logger.ts';

export type BenchKabar = {
  readonly kabar: Kabar;
  readonly running: Running;
  readonly phones: NonNullable<Kabar['simulator']>['phones'];
};

/** `offline`: the line is down from the beginning. */
export async function startBench(directory: string, { offline = false } = {}): Promise<BenchKabar> {
  const settings = readSettings({
    KABAR_DATA_DIR: directory,
    KABAR_FLOWS_DIR: 'bench/flows',
    KABAR_LOCALES_DIR: 'bench/locales',
    LOG_LEVEL: 'silent',
  });
  const kabar = await compose(settings, { logger: silentLogger });
  if (!kabar.simulator) throw new Error('the measurement talks through the simulator');
  const { phones } = kabar.simulator;
  if (offline) phones.set({ offline });
  return { kabar, running: await startKabar(kabar), phones };
}
