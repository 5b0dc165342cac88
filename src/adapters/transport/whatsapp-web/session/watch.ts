/** Notices that the browser or its page has died or stopped answering: the library itself would never tell. */
import type { News } from '../protocol.ts';
import type { Client } from './client.ts';
import { closeWhatsNew } from './dialogs.ts';

export type Watch = { readonly probeMs: number; readonly deadPageMs: number };

/** Called when the browser is up. `die` ends this process; the engine starts another. */
export function watch(
  client: Client,
  { probeMs, deadPageMs }: Watch,
  out: { report(news: News): void; die(why: string): void },
): void {
  const browser = client.pupBrowser;
  const page = client.pupPage;
  if (!browser || !page) return;
  const pid = browser.process()?.pid;
  if (pid !== undefined) out.report({ type: 'browser', pid });
  browser.on('disconnected', () => out.die('Chromium has ended'));
  page.on('error', () => out.die('the page has crashed'));
  page.on('close', () => out.die('the page was closed'));
  page.on('framenavigated', (frame) => frame === page.mainFrame() && out.report({ type: 'navigated' }));

  let lastAnswerAt = Date.now();
  let lastState: unknown;
  let asking = false;
  setInterval(() => {
    if (Date.now() - lastAnswerAt > deadPageMs) return out.die('the page does not answer');
    if (asking) return;
    asking = true;
    page.evaluate(closeWhatsNew).catch(() => {});
    page
      .evaluate(connectionState)
      .then((state) => {
        lastAnswerAt = Date.now();
        if (typeof state === 'string' && state !== lastState) out.report({ type: 'connection', state });
        lastState = state;
      })
      // While a page loads anew it has no `require`, and the frame may be gone for a moment.
      .catch(() => {})
      .finally(() => {
        asking = false;
      });
  }, probeMs);
}

/** Null on a page that has not got so far: that it answers at all is what counts. */
const connectionState = `(() => {
  try { return window.require('WAWebSocketModel').Socket.state; } catch { return null; }
})()`;
