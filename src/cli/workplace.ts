/** Where `kabar test` works: the house whose flows are rehearsed, and the files beside them. */
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { loadRelease } from '../load-release.ts';
import type { FlowSource } from '../ports/flow-source.ts';
import { type House, settingsOf } from '../rehearsal/house.ts';
import { silentLogger } from './silent-logger.ts';

export type Directories = { readonly flows?: string; readonly locales?: string };

export type Workplace = {
  readonly house: House;
  readonly source: FlowSource;
  readonly languages: readonly string[];
};

/** Throws `flows.invalid` with every issue of flows and texts. */
export async function openWorkplace({ flows, locales }: Directories = {}): Promise<Workplace> {
  const settings = readSettings({
    ...process.env,
    ...(flows === undefined ? {} : { KABAR_FLOWS_DIR: flows }),
    ...(locales === undefined ? {} : { KABAR_LOCALES_DIR: locales }),
  });
  const { flowSource: source, translator } = composeFiles(settings);
  const release = await loadRelease(source, translator);
  const settingsFor = settingsOf({
    flowsDir: settings.KABAR_FLOWS_DIR,
    localesDir: settings.KABAR_LOCALES_DIR,
  });
  return {
    house: { release, logger: silentLogger, settingsFor },
    source,
    languages: release.texts.languages,
  };
}
