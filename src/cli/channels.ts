/** `kabar channels`: how each number stands; a person's word that a restricted one may write first again. */
import { Command } from 'commander';
import { compose, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import { totalOf } from '../core/cleaning/cleaning.ts';
import type { Instant } from '../core/time/instant.ts';
import { type ChannelDeps, type ChannelNow, channelsNow, resumeChannel } from '../http/channels-now.ts';
import { type MovePreview, previewMove } from '../http/move-preview.ts';

type Json = { readonly json?: boolean };

export const channelsCommand = (): Command =>
  new Command('channels')
    .description('shows how each channel stands; resumes one that was restricted')
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
        print(json, { channels }, () => channels.flatMap(channelLines));
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
    .description('shows who may follow to another channel, and why others may not; nothing is changed')
    .requiredOption('--from <channel>', 'the channel they are spoken to on')
    .requiredOption('--to <channel>', 'the one they would follow to')
    .option('--json', 'as JSON')
    .action(({ from, to, json }: Json & { from: string; to: string }) =>
      withKabar(async (kabar) => {
        const preview = await previewMove(depsOf(kabar), { from, to });
        print(json, preview, () => moveLines(preview));
      }),
    );

const depsOf = ({ store, clock, releases, transports }: Kabar): ChannelDeps => ({
  store,
  clock,
  release: () => releases.current(),
  facts: () => transports.map(({ facts }) => facts),
});

/** Only reads and writes the store; the running Kabar heeds it. */
async function withKabar(act: (kabar: Kabar) => Promise<void>): Promise<void> {
  const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }));
  try {
    await act(kabar);
  } finally {
    await kabar.store.close();
  }
}

const print = (json: boolean | undefined, data: unknown, lines: () => readonly string[]): void =>
  console.log(json ? JSON.stringify(data, null, 2) : lines().join('\n'));

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

function moveLines({ from, to, follow, stay, firstWords, perDay, days }: MovePreview): readonly string[] {
  const counted = (counts: MovePreview['follow']) =>
    Object.entries(counts).map(([words, count]) => `  ${words.padEnd(40)}${String(count).padStart(9)}`);
  const rate = perDay === null ? 'as many people a day as it likes' : `${perDay} people a day`;
  return [
    `From ${from} to ${to}. Nothing is changed.`,
    `May follow: ${totalOf(follow)}`,
    ...counted(follow),
    `Stay: ${totalOf(stay)}`,
    ...counted(stay),
    `${to} may write to those who follow ${firstWords}, to ${rate}${days === null ? '' : `: ${days} days`}.`,
  ];
}

const iso = (at: Instant): string => new Date(at).toISOString();
