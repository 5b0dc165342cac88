/** People who stopped in the middle of a conversation: what the process holds for them. */
import { startBench } from './bench-kabar.ts';
import { liveBytes } from './live-bytes.ts';

export type StandingResult = {
  readonly contacts: number;
  /** What the process held more than before anybody came, after each tenth of them. */
  readonly bytes: readonly number[];
};

const atOnce = 64;
const parts = 10;
/** They come first, so that what every process holds once it has worked is nobody's. */
const warming = 4 * atOnce;

/** Each says two of the three things that the conversation takes. */
export async function standing(directory: string, contacts: number): Promise<StandingResult> {
  const { kabar, running, phones } = await startBench(directory);

  async function come(from: number, to: number): Promise<void> {
    for (let first = from; first < to; first += atOnce) {
      const people = Array.from({ length: Math.min(atOnce, to - first) }, (_, n) => first + n);
      for (const text of ['hi', 'yes']) {
        await Promise.all(
          people.map((nth) =>
            phones.write({
              from: { kind: 'phone', value: `+1415${String(1_000_000 + nth)}` },
              content: { kind: 'text', text },
            }),
          ),
        );
        await kabar.engine.idle();
      }
    }
  }

  await come(0, warming);
  const before = liveBytes();
  const bytes: number[] = [];
  for (let part = 0; part < parts; part++) {
    const from = warming + Math.floor((contacts * part) / parts);
    await come(from, warming + Math.floor((contacts * (part + 1)) / parts));
    bytes.push(liveBytes() - before);
  }
  await running.stop();
  return { contacts, bytes };
}
