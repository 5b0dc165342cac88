/** How far a long command is: a bar for a person who watches, a plain line now and then for a log. */

export type Progress = {
  show(done: number, rows: number): void;
  /** Something else is written to the terminal: the bar makes room. */
  say(words: string): void;
  end(): void;
};

type Terminal = { write(text: string): unknown; readonly isTTY?: boolean };

const barWidth = 24;
const barEveryMs = 100;
const lineEveryMs = 10_000;

/** `total` and `done` are in the same unit, whatever it is; `rows` is what people count, as `things`. `elapsed` is in milliseconds. */
export function createProgress(
  terminal: Terminal,
  total: number,
  elapsed: () => number = elapsedSince(performance.now()),
  things = 'rows',
): Progress {
  const bar = terminal.isTTY === true;
  let shownAt = bar ? Number.NEGATIVE_INFINITY : 0;
  let isShown = false;
  const clear = () => {
    if (isShown) terminal.write('\r\u001b[K');
    isShown = false;
  };
  return {
    show(done, rows) {
      const now = elapsed();
      if (now - shownAt < (bar ? barEveryMs : lineEveryMs)) return;
      shownAt = now;
      const words = wordsFor({ done, total, rows, elapsedMs: now, things });
      if (!bar) return void terminal.write(`${words}\n`);
      const filled = Math.round(shareOf(done, total) * barWidth);
      terminal.write(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${words}`);
      isShown = true;
    },
    say(words) {
      clear();
      terminal.write(`${words}\n`);
    },
    end: clear,
  };
}

const elapsedSince = (start: number) => () => performance.now() - start;

const shareOf = (done: number, total: number): number => Math.min(1, total === 0 ? 1 : done / total);

type Now = { done: number; total: number; rows: number; elapsedMs: number; things: string };

function wordsFor({ done, total, rows, elapsedMs, things }: Now): string {
  const share = shareOf(done, total);
  const rate = elapsedMs === 0 ? 0 : Math.round((rows / elapsedMs) * 1_000);
  const left = share === 0 ? 0 : Math.round((elapsedMs / share - elapsedMs) / 1_000);
  const figures = [`${rows.toLocaleString('en')} ${things}`, `${rate.toLocaleString('en')}/s`];
  return `${Math.floor(share * 100)}%  ${figures.join('  ')}  ${minutes(left)} left`;
}

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
