/** A day of a list in minutes of a clock that is moved by hand: what the process holds at the end of each hour. */
import { composeVirtual } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { Address } from '../core/address.ts';
import { hourMs, minuteMs } from '../core/time/instant.ts';
import { createDice } from '../simulate/dice.ts';
import { startKabar } from '../start.ts';
import { liveBytes } from './live-bytes.ts';
import { silentLogger } from './silent-logger.ts';

export type SoakResult = {
  readonly people: number;
  readonly messages: number;
  /** At the end of each hour. */
  readonly bytes: readonly number[];
};

const hours = 24;
const minutes = 60;
const seed = 1;
/** What people of the sample flows say: answers, questions, nonsense, goodbyes and returns. */
const texts = ['hi', 'yes', '1', '2', 'prices', 'thanks', 'help', 'ok ok', 'xyzzy', 'STOP', 'START'] as const;

/** The sample flows, everything stored in the directory; so many messages over the day, and a tick each minute. */
export async function soak(directory: string, people: number, messages: number): Promise<SoakResult> {
  const settings = readSettings({ KABAR_DATA_DIR: directory, LOG_LEVEL: 'silent' });
  const start = Date.UTC(2026, 10, 23, 17);
  const { kabar, clock } = await composeVirtual(settings, start, silentLogger, () => ({ inMemory: false }));
  const running = await startKabar(kabar);
  if (!kabar.simulator) throw new Error('the measurement talks through the simulator');
  const { phones } = kabar.simulator;
  const dice = createDice(seed, 'soak');
  const someone = (): Address => ({
    kind: 'phone',
    value: `+62812${10_000_000 + dice.whole(0, people - 1)}`,
  });
  const perMinute = messages / hours / minutes;
  let said = 0;
  const bytes: number[] = [];
  for (let minute = 1; minute <= hours * minutes; minute++) {
    clock.moveTo(start + minute * minuteMs);
    const writing: Promise<unknown>[] = [];
    for (; said < Math.floor(minute * perMinute); said++)
      writing.push(phones.write({ from: someone(), content: { kind: 'text', text: dice.pick(texts) } }));
    await Promise.all(writing);
    await running.settle();
    if ((minute * minuteMs) % hourMs === 0) bytes.push(liveBytes());
  }
  await running.stop();
  return { people, messages: said, bytes };
}
