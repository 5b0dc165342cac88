/** `kabar channels`: how each number stands; a person's word that a restricted one may write first again; moves between them. */
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import { totalOf } from '../core/cleaning/cleaning.ts';
import { KabarError } from '../core/errors.ts';
import type { Move } from '../core/number/move.ts';
import type { MoveId } from '../core/number/move-id.ts';
import type { Instant } from '../core/time/instant.ts';
import { type ChannelDeps, type ChannelNow, channelsNow, resumeChannel } from '../http/channels-now.ts';
import { beginMove, type MovePreview, moveReport, previewMove } from '../http/moves-now.ts';
import { stepMove } from '../scheduler/stepwise/move-step.ts';
import { atRest, carryOut } from './at-rest.ts';
import { print, withKabar } from './beside.ts';

const shownMoves = 3;

type Json = { readonly json?: boolean };

export const channelsCommand = (): Command =>
  new Command('channels')
    .description('shows how each channel stands; resumes one that was restricted; moves contacts to another')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(resumeCommand())
    .addCommand(moveCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('every channel: how it is, whether it is restricted, whom it may write to first today')
    .option('--json', 'as JSON')
    .action(({ json }: Json) =>
      withKabar(async (kabar) => {
        const channels = await channelsNow(depsOf(kabar));
        const moves = await kabar.store.moves.latest(shownMoves);
        print(json, { channels, moves: moves.map(moveReport) }, () => [
          ...channels.flatMap(channelLines),
          ...moves.flatMap((each) => ['', ...moveLines(each)]),
        ]);
      }),
    );

const resumeCommand = (): Command =>
  new Command('resume')
    .description('lets a restricted channel write first again, as slowly as a new number')
    .argument('<channel>', 'such as whatsapp-web')
    .requiredOption('--staff <name>', 'who of the business has seen to it')
    .option('--json', 'as JSON')
    .action((id: string, { staff, json }: Json & { staff: string }) =>
      withKabar(async (kabar) => {
        const resumed = await resumeChannel(depsOf(kabar), id, staff);
        print(json, resumed, () => [`${id} may write first again.`, ...channelLines(resumed)]);
      }),
    );

const moveCommand = (): Command =>
  new Command('move')
    .description('shows who may follow to another channel, and why others may not; with --yes they are moved')
    .requiredOption('--from <channel>', 'the channel they are spoken to on')
    .requiredOption('--to <channel>', 'the one they follow to')
    .option('--yes', 'move them; moving them back undoes it')
    .option('--staff <name>', 'who of the business wants it', 'the command line')
    .option('--json', 'as JSON')
    .action((options: MoveOptions) =>
      options.yes ? atRest((kabar) => move(kabar, options)) : withKabar((kabar) => preview(kabar, options)),
    );

type MoveOptions = Json & {
  readonly from: string;
  readonly to: string;
  readonly yes?: boolean;
  readonly staff: string;
};

async function preview(kabar: Kabar, { from, to, json }: MoveOptions): Promise<void> {
  const found = await previewMove(depsOf(kabar), { from, to });
  print(json, found, () => previewLines(found));
}

async function move(kabar: Kabar, { from, to, staff, json }: MoveOptions): Promise<void> {
  const { store, engine, logger, clock } = kabar;
  const { id } = await beginMove(depsOf(kabar), { from, to, by: staff });
  const found = async () => moveOf(kabar, id);
  const isOver = await carryOut(kabar, async () => {
    const at = await found();
    if (at.state === 'done') return true;
    // Only where no other process is at work on the store.
    const deps = { store, inbox: engine.inbox, logger, now: clock.now(), channels: depsOf(kabar).facts };
    if (engine.lanes().length > 0) await stepMove(deps, at);
    return at.version;
  });
  const done = await found();
  const unfinished = 'It is not over yet: whoever runs Kabar on this store carries it on.';
  print(json, moveReport(done), () => [...moveLines(done), ...(isOver ? [] : [unfinished])]);
  if (!isOver) process.exitCode = 1;
}

/** Throws `move.unknown`. */
async function moveOf({ store }: Kabar, id: MoveId): Promise<Move> {
  const found = await store.moves.find(id);
  if (found) return found;
  throw new KabarError('move.unknown', `There is no move "${id}".`);
}

const depsOf = ({ store, clock, releases, transports }: Kabar): ChannelDeps => ({
  store,
  clock,
  release: () => releases.current(),
  facts: () => transports.map(({ facts }) => facts),
});

function channelLines({
  id,
  state,
  restricted,
  tier,
  flagged,
  haltedTemplates,
  past,
  today,
}: ChannelNow): readonly string[] {
  const last = past.at(-1);
  return [
    `${id}  ${state === null ? 'has not run yet' : `${state.name} since ${iso(state.at)}`}`,
    ...(restricted === null
      ? []
      : [
          `  restricted since ${iso(restricted.since)}, as ${restricted.by} tells (${restricted.code}): ${restricted.words}`,
          '  It answers, and starts nothing until a person resumes it: kabar channels resume',
          ...(restricted.until === null ? [] : [`  Not before ${iso(restricted.until)}.`]),
        ]),
    ...(last === undefined
      ? []
      : [
          `  resumed by ${last.resumedBy} on ${iso(last.resumedAt)}, after ${last.code} of ${iso(last.since)}`,
        ]),
    ...(flagged?.on
      ? [`  flagged since ${iso(flagged.at)}: WhatsApp says that many people blocked or reported it`]
      : []),
    ...(tier
      ? [
          `  WhatsApp lets it write first to ${tier.perDay ?? 'any number of'} people a day (told ${iso(tier.at)})`,
        ]
      : []),
    ...haltedTemplates.map(
      ({ name, language, event, at }) =>
        `  WhatsApp does not send the template ${name} (${language}): ${event} since ${iso(at)}`,
    ),
    today === null
      ? '  may write first to as many people as it likes'
      : `  may write first to ${today.left} more people today, of ${today.perDay} (${today.by})`,
  ];
}

const countLines = (counts: Move['followed']): readonly string[] =>
  Object.entries(counts).map(([words, count]) => `  ${words.padEnd(40)}${String(count).padStart(9)}`);

function previewLines({ from, to, follow, stay, firstWords, perDay, days }: MovePreview): readonly string[] {
  const rate = perDay === null ? 'as many people a day as it likes' : `${perDay} people a day`;
  return [
    `From ${from} to ${to}. Nothing is changed; with --yes they are moved.`,
    `May follow: ${totalOf(follow)}`,
    ...countLines(follow),
    `Stay: ${totalOf(stay)}`,
    ...countLines(stay),
    `${to} may write to those who follow ${firstWords}, to ${rate}${days === null ? '' : `: ${days} days`}.`,
  ];
}

const moveLines = ({ from, to, by, startedAt, endedAt, followed, stayed }: Move): readonly string[] => [
  `From ${from} to ${to}, by ${by}: begun ${iso(startedAt)}, ${endedAt === null ? 'goes on' : `over ${iso(endedAt)}`}.`,
  `Followed: ${totalOf(followed)}`,
  ...countLines(followed),
  `Stayed: ${totalOf(stayed)}`,
  ...countLines(stayed),
];

const iso = (at: Instant): string => new Date(at).toISOString();
