/** `kabar goals`: how often each goal was reached, and which flows and campaigns get the credit. */
import { Command } from 'commander';
import { compose } from '../compose.ts';
import { readSettings } from '../config.ts';
import { dayMs } from '../core/time/instant.ts';
import { silentLogger } from './silent-logger.ts';
import { wholeNumber } from './whole-number.ts';

export const goalsCommand = (): Command =>
  new Command('goals')
    .description('tells how often each goal was reached, by the flow and campaign that gets the credit')
    .option('--days <count>', 'only in the last so many days', wholeNumber, 90)
    .option('--json', 'as JSON')
    .action(async ({ days, json }: { days: number; json?: boolean }) => {
      const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }), {
        logger: silentLogger,
      });
      try {
        const reached = await kabar.store.goals.counts(kabar.clock.now() - days * dayMs);
        if (json) return console.log(JSON.stringify(reached, null, 2));
        const { goals } = kabar.releases.current();
        if (goals.size === 0) console.log('There are no goals yet: write them in flows/goals.yaml.');
        else if (reached.length === 0) console.log(`Nothing was reached in the last ${days} days.`);
        for (const { goal, flow, campaign, count, amount } of reached) {
          const credit =
            flow === null ? 'by themselves' : `after ${flow}${campaign === null ? '' : ` (${campaign})`}`;
          console.log(`${goal}  ${count}  ${credit}${amount === 0 ? '' : `, worth ${amount}`}`);
        }
      } finally {
        await kabar.store.close();
      }
    });
