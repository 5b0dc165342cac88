/** Messages pour in while the line is down: what is taken, what is refused in words, and what the process holds meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelId } from '../core/channel.ts';
import { isKabarError } from '../core/errors.ts';
import type { TransportId } from '../core/message.ts';
import type { Incoming } from '../ports/transport.ts';
import { startBench } from './bench-kabar.ts';
import { liveBytes } from './live-bytes.ts';

export type BacklogResult = {
  readonly taken: number;
  /** So often it was said that too much is on its way; the message was brought again. */
  readonly refused: number;
  /** What the process held at the most, while a tenth after the other was brought. */
  readonly bytes: readonly number[];
  readonly mostRss: number;
  /** Messages of ours that wait for the line. */
  readonly undecided: number;
};

const channel = 'simulator' as ChannelId;
const parts = 10;
/** More at a time than are let in, so that the door is seen closed. */
const atOnce = 12_000;
const batch = 100;
const againMs = 20;

/** So many messages of as many strangers, in batches as a webhook brings them. */
export async function backlog(directory: string, messages: number): Promise<BacklogResult> {
  const { kabar, running } = await startBench(directory, { offline: true });
  let [next, taken, refused, mostRss] = [0, 0, 0, 0];
  const bytes: number[] = [];

  async function bring(upTo: number): Promise<void> {
    for (let first = next; first < upTo; first = next) {
      next = Math.min(upTo, first + batch);
      const news = Array.from({ length: next - first }, (_, index) => fromStranger(first + index));
      while (!(await isTaken(news))) await pause(againMs);
      taken += news.length;
    }
  }

  async function isTaken(news: readonly Incoming[]): Promise<boolean> {
    try {
      await kabar.engine.inbox.incoming(channel, news);
      return true;
    } catch (error) {
      if (!isKabarError(error) || error.code !== 'intake.full') throw error;
      refused += news.length;
      return false;
    }
  }

  const watching = setInterval(() => {
    mostRss = Math.max(mostRss, process.memoryUsage().rss);
  }, 50);
  for (let part = 1; part <= parts; part++) {
    const upTo = Math.floor((messages * part) / parts);
    await Promise.all(Array.from({ length: atOnce / batch }, () => bring(upTo)));
    bytes.push(liveBytes());
  }
  clearInterval(watching);
  const { count } = await kabar.store.inbox.backlog();
  await running.stop();
  return { taken, refused, bytes, mostRss, undecided: count };

  function fromStranger(nth: number): Incoming {
    const from = { kind: 'phone', value: `+1415${String(1_000_000 + nth)}` } as const;
    const transportId = `backlog-${nth}` as TransportId;
    const content = { kind: 'text', text: 'hi' } as const;
    const writtenAt = kabar.clock.now();
    return { event: { type: 'message.received', channel, from, content, transportId, writtenAt } };
  }
}
