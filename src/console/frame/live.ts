/** A page that tells by itself what changed on it, as server-sent events: each is what stands below the heading, as it is now. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Changes } from '../../pipeline/changes.ts';

/** However much happens, nobody reads faster. */
const leastGapMs = 250;
/** Other processes' doings are not told here, and neither are marks of delivery: it is looked at as often as that anyway. */
const lookMs = 1_500;
/** Where hardly anything happens by itself, or a look is dear. */
const slowGapMs = 15_000;
/** Then the browser asks anew, and whoever may no longer look is told so. */
const lifeMs = 60_000;
/** The browser's pause before it asks anew. */
const againMs = 500;

/** What an EventSource asks for, and nobody else does. */
export const wantsEvents = ({ headers }: Request): boolean => headers.accept === 'text/event-stream';

export type Live = {
  /** The page as it is now, or null when there is nothing more to show. */
  readonly look: () => Promise<VNode | null>;
  readonly slow: boolean;
  readonly changes: Changes;
};

/** Resolves when the browser left, or is to ask anew. Rejects with what `look` rejects with, before anything was sent. */
export async function tellEvents(response: Response, { look, slow, changes }: Live): Promise<void> {
  let seen = changes.count();
  let page = await look();
  if (page === null) return void response.status(204).end();
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies that gather answers into blocks would keep news to themselves.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${againMs}\n\n`);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const end = performance.now() + lifeMs;
  let shown = '';
  while (page !== null && !gone.signal.aborted && performance.now() < end) {
    const now = renderToString(page);
    if (now !== shown) response.write(eventOf(now));
    shown = now;
    await pause(slow ? slowGapMs : leastGapMs, undefined, { signal: gone.signal }).catch(() => {});
    await changes.after(seen, lookMs, gone.signal);
    seen = changes.count();
    page = await look().catch(() => null);
  }
  response.end();
}

const eventOf = (text: string): string => `${text.replace(/^/gm, 'data: ')}\n\n`;
