/** A page that tells by itself what changed on it, as server-sent events: each is what stands below the heading, as it is now. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Changes } from '../../pipeline/changes.ts';

/** However much happens, nobody reads faster. */
const leastGapMs = 250;
/** So many times what a look took: open pages leave the process to those who write. */
const restsPerLook = 10;
/** Other processes' doings are not told here, and neither are marks of delivery: it is looked at as often as that anyway. */
const lookMs = 1_500;
/** Where hardly anything happens by itself, or a look is dear. */
const slowGapMs = 15_000;
/** Then the browser asks anew: a line that hangs somewhere on its way does not hang for ever. */
const lifeMs = 60_000;
/** The browser's pause before it asks anew. */
const againMs = 500;

/** What an EventSource asks for, and nobody else does. */
export const wantsEvents = ({ headers }: Request): boolean => headers.accept === 'text/event-stream';

export type Live = {
  /** The page as it is now, or null when there is nothing to show, or not to whoever asked. */
  readonly look: () => Promise<VNode | null>;
  readonly slow: boolean;
  readonly changes: Changes;
};

/** Resolves when the browser left, or is to ask anew. Rejects with what `look` rejects with, before anything was sent. */
export async function tellEvents(response: ServerResponse, { look, slow, changes }: Live): Promise<void> {
  const gone = new AbortController();
  const { signal } = gone;
  response.on('close', () => gone.abort());
  const end = performance.now() + lifeMs;
  let seen = changes.count();
  let page = await look();
  if (page === null) return void response.writeHead(204).end();
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies that gather answers into blocks would keep news to themselves.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${againMs}\n\n`);
  let shown = '';
  let tookMs = 0;
  while (page !== null && !signal.aborted && performance.now() < end) {
    const now = renderToString(page);
    // Who reads slowly gets what is there when they are ready, and nothing piles up meanwhile.
    if (now !== shown && !response.write(eventOf(now))) await until(once(response, 'drain', { signal }));
    shown = now;
    const gapMs = Math.max(slow ? slowGapMs : leastGapMs, restsPerLook * tookMs);
    await until(pause(gapMs, undefined, { signal }));
    await changes.after(seen, lookMs, signal);
    if (signal.aborted) return;
    seen = changes.count();
    const begun = performance.now();
    // What is wrong is said to the browser when it asks anew.
    page = await look().catch(() => null);
    tookMs = performance.now() - begun;
  }
  response.end();
}

/** Also when the browser left before. */
const until = (what: Promise<unknown>): Promise<unknown> => what.catch(() => {});

/** Lines as an EventSource parts them; other marks that scripts take for ends of lines are text. */
const eventOf = (text: string): string =>
  `${text
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
