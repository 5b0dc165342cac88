/** `kabar chat --save`: a chat on the stage of scenarios, where nothing comes but what the chat brings, written down as it is held. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { KabarError } from '../core/errors.ts';
import { minuteMs } from '../core/time/instant.ts';
import { type NotedStage, openNotedStage } from '../rehearsal/noted-stage.ts';
import { stranger } from '../rehearsal/opening.ts';
import { replay } from '../rehearsal/replay.ts';
import { openWorkplace } from './workplace.ts';

export type Saving = NotedStage & {
  /** Writes the file and plays it once; answers what to tell. */
  finish(): Promise<readonly string[]>;
};

/** Throws `settings.invalid` when the file is there already, and whatever composing throws. */
export async function openSaving(file: string, phone: string): Promise<Saving> {
  if (existsSync(file))
    throw new KabarError('settings.invalid', `${file} is there already: name a new file.`, { ours: false });
  const { house } = await openWorkplace();
  const { defaultLanguage: language } = house.release.policy;
  // To the minute: a scenario names no seconds.
  const now = Math.floor(Date.now() / minuteMs) * minuteMs;
  const noted = await openNotedStage(house, { language, phone, beginning: stranger, now });
  return {
    ...noted,
    async finish() {
      const text = noted.notebook.text(titleOf(file));
      writeFileSync(file, text);
      return [`Saved as ${file}.`, ...playedWords(await replay(file, text, house))];
    },
  };
}

const titleOf = (file: string): string =>
  `A chat: ${basename(file)
    .replace(/(\.test)?\.ya?ml$/i, '')
    .replaceAll('-', ' ')}`;

function playedWords(failures: readonly string[] | null): readonly string[] {
  if (failures === null) return ['Nothing was said in it: there is nothing to play.'];
  return failures.length === 0
    ? ['Played once more, it went the same way.']
    : ['Played once more, it went otherwise:', ...failures];
}
