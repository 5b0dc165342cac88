/** `kabar campaigns`: what is planned, how it goes, what came of it; pauses, resumes and stops. */
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import type { OccurrenceId } from '../core/campaign/occurrence-id.ts';
import { campaignsNow, occurrenceNow, previewCampaign } from '../http/campaigns-now.ts';
import {
  type CampaignChange,
  changeCampaign,
  findOccurrence,
} from '../scheduler/campaigns/campaign-control.ts';
import { print, withKabar } from './beside.ts';
import { campaignLines, occurrenceLines, previewLines } from './campaign-lines.ts';
import { wholeNumber } from './whole-number.ts';

type Json = { readonly json?: boolean };

export const campaignsCommand = (): Command =>
  new Command('campaigns')
    .description('shows campaigns and their occurrences; pauses, resumes and stops them')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(previewCommand())
    .addCommand(changeCommand('pause', 'asks nobody else and lets nothing out until it is resumed'))
    .addCommand(changeCommand('resume', 'lets a paused occurrence go on'))
    .addCommand(changeCommand('stop', 'ends an occurrence for good; what waits in outboxes is dropped'));

const listCommand = (): Command =>
  new Command('list')
    .description('every campaign, and the latest occurrences')
    .option('--limit <n>', 'how many occurrences', wholeNumber, 10)
    .option('--json', 'as JSON')
    .action(({ limit, json }: Json & { limit: number }) =>
      withKabar(async (kabar) => {
        const campaigns = await campaignsNow(depsOf(kabar));
        const latest = await kabar.store.campaigns.latest({ limit });
        const occurrences = await Promise.all(latest.map((one) => occurrenceNow(kabar, one)));
        print(json, { campaigns, occurrences }, () => campaignLines(campaigns, occurrences));
      }),
    );

const showCommand = (): Command =>
  new Command('show')
    .description('one occurrence: how far it is and what came of it')
    .argument('<occurrence>', 'such as weekly-poll:2026-11-24-1800')
    .option('--json', 'as JSON')
    .action((id: string, { json }: Json) =>
      withKabar(async (kabar) => {
        const found = await findOccurrence(kabar.store, id as OccurrenceId);
        const occurrence = await occurrenceNow(kabar, found);
        print(json, occurrence, () => occurrenceLines(occurrence));
      }),
    );

const previewCommand = (): Command =>
  new Command('preview')
    .description('whom a campaign would ask, where and when')
    .argument('<campaign>', 'a flow with a schedule')
    .option('--limit <n>', 'how many people are shown', wholeNumber, 10)
    .option('--json', 'as JSON')
    .action((name: string, { limit, json }: Json & { limit: number }) =>
      withKabar(async (kabar) => {
        const preview = await previewCampaign(depsOf(kabar), name, limit);
        print(json, preview, () => previewLines(preview));
      }),
    );

const changeCommand = (change: CampaignChange, words: string): Command =>
  new Command(change)
    .description(words)
    .argument('<occurrence>', 'such as weekly-poll:2026-11-24-1800')
    .option('--by <name>', 'who wants it', 'the command line')
    .option('--json', 'as JSON')
    .action((id: string, { by, json }: Json & { by: string }) =>
      withKabar(async (kabar) => {
        const changed = await changeCampaign(kabar, id as OccurrenceId, change, by);
        print(json, changed, () => [`${changed.id} is ${changed.state}.`]);
      }),
    );

const depsOf = ({ store, clock, releases }: Kabar) => ({ store, clock, release: () => releases.current() });
