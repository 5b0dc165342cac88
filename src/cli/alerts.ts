/** `kabar alerts`: what is wrong now as far as it was told; `kabar alerts test` sends an alert by every way and says what came of it. */
import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { composeAlertWays } from '../compose/alert-ways.ts';
import { composeLedger } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { Alert, KnownTrouble } from '../core/alerts/alert.ts';
import type { Instant } from '../core/time/instant.ts';

export const alertsCommand = (): Command =>
  new Command('alerts')
    .description('what is wrong now, as far as alerts told it')
    .action(async () => {
      const { store } = await composeLedger(readSettings(process.env));
      const troubles = await store.alerts.all();
      await store.close();
      const open = troubles.filter(({ phase }) => phase === 'told');
      if (open.length === 0) console.log('Nothing is wrong that an alert was sent for.');
      for (const trouble of open) console.log(linesOf(trouble));
    })
    .addCommand(
      new Command('test')
        .description('sends an alert by every way that is set, and says what came of it')
        .action(async () => {
          const ways = composeAlertWays(readSettings(process.env));
          if (ways.length === 0) {
            console.error(
              'Alerts go nowhere yet: set KABAR_ALERT_WEBHOOK, or KABAR_ALERT_SMTP_URL with KABAR_ALERT_EMAIL_TO and KABAR_ALERT_EMAIL_FROM.',
            );
            process.exitCode = 1;
            return;
          }
          const alert = testAlert(Date.now());
          const outcomes = await Promise.all(
            ways.map(async (way) => ({ way: way.name, outcome: await way.deliver(alert) })),
          );
          for (const { way, outcome } of outcomes)
            console.log(`${way}: ${outcome.kind === 'taken' ? 'taken' : `not taken, ${outcome.reason}`}`);
          if (outcomes.some(({ outcome }) => outcome.kind !== 'taken')) process.exitCode = 1;
        }),
    );

const testAlert = (now: Instant): Alert => ({
  id: `test/${randomUUID()}`,
  key: 'test',
  kind: 'test',
  title: 'a test, and nothing is wrong',
  words: 'Somebody ran "kabar alerts test". Alerts by this way arrive.',
  advice: 'There is nothing to do.',
  since: now,
  until: null,
  at: now,
});

function linesOf({ key, title, words, advice, since, unsent }: KnownTrouble): string {
  const waits = unsent === null ? [] : [`  not taken yet by ${unsent.ways.join(' and ')}`];
  return [
    `${key}  ${title}, since ${new Date(since).toISOString()}`,
    `  ${words}`,
    `  ${advice}`,
    ...waits,
  ].join('\n');
}
