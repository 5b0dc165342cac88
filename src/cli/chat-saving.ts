/** `kabar chat --save`: a chat on the stage of scenarios, where nothing comes but what the chat brings, written down as it is held. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { KabarError } from '../core/errors.ts';
import type { EntryId } from '../core/event.ts';
import { minuteMs } from '../core/time/instant.ts';
import { failureWords } from '../rehearsal/failure.ts';
import type { House } from '../rehearsal/house.ts';
import { createNotebook, type Notebook } from '../rehearsal/notebook.ts';
import { openingEvents, stranger } from '../rehearsal/opening.ts';
import { play } from '../rehearsal/play.ts';
import { readScenarios } from '../rehearsal/read.ts';
import { openStage, type Stage } from '../rehearsal/stage.ts';
import { createWebhooks, type Webhooks } from '../rehearsal/webhooks.ts';
import { openWorkplace } from './workplace.ts';

export type Saving = {
  readonly stage: Stage;
  readonly notebook: Notebook;
  readonly webhooks: Webhooks;
  /** Writes the file and plays it once; answers what to tell. */
  finish(): Promise<readonly string[]>;
};

/** Throws `settings.invalid` when the file is there already, and whatever composing throws. */
export async function openSaving(file: string, phone: string): Promise<Saving> {
  if (existsSync(file))
    throw new KabarError('settings.invalid', `${file} is there already: name a new file.`, { ours: false });
  const { house } = await openWorkplace();
  const { defaultLanguage: language, defaultTimeZone: timeZone } = house.release.policy;
  // To the minute: a scenario names no seconds.
  const now = Math.floor(Date.now() / minuteMs) * minuteMs;
  const webhooks = createWebhooks(async () => ({ by: language, step: null }));
  const stage = await openStage({
    ...house,
    settings: house.settingsFor(null),
    now,
    web: webhooks.web,
    onFiles: false,
    onlooker: () => {},
  });
  const notebook = createNotebook({ stage, language, phone, now });
  const { inbox } = stage.kabar.engine;
  const contact = await inbox.contactOf(notebook.person.phone, stage.kabar.engine.channelIds()[0] as never);
  for (const event of openingEvents({ language, beginning: stranger, timeZone })) {
    await inbox.submit([{ contact, id: 'scenario:opening' as EntryId, event, rank: 0 }]);
    await stage.settle();
  }
  return {
    stage,
    notebook,
    webhooks,
    async finish() {
      writeFileSync(file, notebook.text(titleOf(file)));
      return [`Saved as ${file}.`, ...(await replay(file, notebook.text(titleOf(file)), house))];
    },
  };
}

const titleOf = (file: string): string =>
  `A chat: ${basename(file)
    .replace(/(\.test)?\.ya?ml$/i, '')
    .replaceAll('-', ' ')}`;

async function replay(path: string, text: string, house: House): Promise<readonly string[]> {
  const { texts, policy } = house.release;
  const read = readScenarios([{ path, text }], {
    languages: texts.languages,
    usual: [policy.defaultLanguage],
  });
  const [scenario] = read.scenarios;
  if (!scenario) return ['Nothing was said in it: there is nothing to play.'];
  const { failures } = await play(scenario, house, { languages: scenario.languages });
  const failed = [...failures.values()].map(failureWords);
  return failed.length === 0
    ? ['Played once more, it went the same way.']
    : ['Played once more, it went otherwise:', ...failed];
}
