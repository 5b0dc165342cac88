/** The measured job: contacts that each hold the same three-turn conversation, and whose answers are checked. */
import type { Address } from '../core/address.ts';
import { type BenchKabar, startBench } from './bench-kabar.ts';
import { liveBytes } from './live-bytes.ts';

export type BenchOptions = {
  readonly contacts: number;
  readonly concurrency: number;
  readonly directory: string;
};

export type BenchResult = {
  readonly contacts: number;
  readonly messagesPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Answers that were missing, doubled or not what they had to be. */
  readonly wrong: number;
  readonly kilobytesPerThousand: number;
};

/** What each contact writes, and what must be in the one answer. */
const turns = [
  { says: 'hi', hears: 'write to you here' },
  { says: 'yes', hears: 'What may we call you' },
  { says: 'Asha', hears: 'Nice to meet you, Asha!' },
] as const;

const warmUp = 200;
const answerWithinMs = 30_000;

export async function converse({ contacts, concurrency, directory }: BenchOptions): Promise<BenchResult> {
  const { running, phones } = await startBench(directory);
  const ticking = setInterval(() => void running.tick(), 1_000);
  const listen = answersTo(phones);
  const latencies: number[] = [];
  let wrong = 0;

  const talk = async (from: number, to: number, measured: boolean) => {
    let next = from;
    const oneAfterTheOther = async () => {
      for (let index = next++; index < to; index = next++) {
        const phone: Address = { kind: 'phone', value: `+1415${String(5_550_000 + index)}` };
        for (const [turn, { says, hears }] of turns.entries()) {
          const startedAt = performance.now();
          const answer = await listen(phone, says, turn);
          if (measured) latencies.push(performance.now() - startedAt);
          if (!answer?.includes(hears)) wrong++;
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, oneAfterTheOther));
  };

  await talk(0, warmUp, false);
  const memoryBefore = liveBytes();
  const startedAt = performance.now();
  await talk(warmUp, warmUp + contacts, true);
  const seconds = (performance.now() - startedAt) / 1_000;
  const grown = liveBytes() - memoryBefore;
  clearInterval(ticking);
  await running.stop();

  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return {
    contacts,
    messagesPerSecond: (contacts * turns.length) / seconds,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    wrong,
    kilobytesPerThousand: grown / 1_024 / (contacts / 1_000),
  };
}

/** Writes as a phone and waits for the one answer; null when none comes. */
function answersTo(
  phones: BenchKabar['phones'],
): (phone: Address, text: string, turn: number) => Promise<string | null> {
  const waiting = new Map<string, (text: string | null) => void>();
  phones.watch(({ value }, text) => waiting.get(value)?.(text));
  return async (phone, text, turn) => {
    const answered = new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => waiting.get(phone.value)?.(null), answerWithinMs);
      waiting.set(phone.value, (answer) => {
        clearTimeout(timer);
        waiting.delete(phone.value);
        resolve(answer);
      });
    });
    await phones.write({ from: phone, content: { kind: 'text', text }, id: `${phone.value}-${turn}` });
    return answered;
  };
}
