/** `kabar rounds`: what came of polls and counted questions, round by round, as it is now. */
import { Command } from 'commander';
import type { FlowId } from '../core/flow/flow.ts';
import { issueLine } from '../core/flow/issue.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import type { RoundId } from '../core/round.ts';
import { type RoundView, viewAhead, viewRound } from '../http/round-results.ts';
import { withKabar } from './beside.ts';
import { wholeNumber } from './whole-number.ts';

const shown = 20;

export const roundsCommand = (): Command =>
  new Command('rounds')
    .description('tells what came of polls and counted questions, round by round')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('lists the latest rounds, and how many are still to come where they are dated ahead')
    .option('--flow <name>', 'only those of this flow')
    .option('--limit <count>', 'how many', wholeNumber, shown)
    .option('--json', 'as JSON')
    .action(async ({ flow, limit, json }: { flow?: string; limit: number; json?: boolean }) =>
      withKabar(async ({ store, clock, releases }) => {
        const now = clock.now();
        const found = await store.rounds.list(limit, flow as FlowId | undefined);
        const rounds = await Promise.all(found.map((round) => viewRound(store, round, now)));
        const ahead = viewAhead(releases.current(), now);
        if (json) return console.log(JSON.stringify({ rounds, ahead }, null, 2));
        if (rounds.length === 0) console.log('There are no rounds yet: nobody was asked.');
        for (const round of rounds) console.log(`${round.id}\n  ${summary(round)}`);
        for (const { flow: name, left, last } of ahead)
          console.log(
            `${name}: ${left} dated ${left === 1 ? 'round' : 'rounds'} to come, the last of ${last}`,
          );
        for (const issue of spentRounds(releases.current(), now)) console.log(issueLine(issue));
      }),
    );

const showCommand = (): Command =>
  new Command('show')
    .description('shows one round with its question and its votes')
    .argument('<round>', 'id of the round')
    .option('--json', 'as JSON')
    .action(async (id: string, { json }: { json?: boolean }, command: Command) =>
      withKabar(async ({ store, clock, releases }) => {
        const round = await store.rounds.find(id as RoundId);
        if (!round) {
          const known = (await store.rounds.list(1_000)).map((each) => each.id);
          const hint = didYouMean(id, known);
          return command.error(`error: there is no round "${id}".${hint === undefined ? '' : ` ${hint}`}`);
        }
        const view = await viewRound(store, round, clock.now());
        console.log(
          json ? JSON.stringify(view, null, 2) : inWords(view, releases.current().policy.defaultLanguage),
        );
      }),
    );

function summary({ asked, voters, late, open, closesAt, winners }: RoundView): string {
  const until = closesAt === null ? 'stays open' : `${open ? 'open until' : 'closed on'} ${closesAt}`;
  const won = winners.length === 0 ? '' : `, ahead: ${winners.join(', ')}`;
  return `${voters} of ${asked} voted${late === 0 ? '' : `, ${late} of them late`}${won}; ${until}`;
}

const barLength = 30;

function inWords(round: RoundView, language: string): string {
  const most = Math.max(1, ...round.options.map(({ count }) => count));
  const wordsIn = (words: Readonly<Record<string, string>>) =>
    words[language] ?? Object.values(words)[0] ?? '';
  const widest = Math.max(...round.options.map(({ labels }) => wordsIn(labels).length));
  return [
    round.id,
    wordsIn(round.question),
    '',
    ...round.options.map(({ labels, count }) => {
      const bar = '█'.repeat(Math.round((count / most) * barLength));
      return `  ${wordsIn(labels).padEnd(widest)}  ${String(count).padStart(5)}  ${bar}`.trimEnd();
    }),
    '',
    summary(round),
  ].join('\n');
}
