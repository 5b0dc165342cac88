/** What `kabar doctor` looks at outside the store: disk, secret, log of erasures, flows. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { composeFiles, erasureLogAt } from '../../compose.ts';
import type { Settings } from '../../config.ts';
import { diskTrouble } from '../../core/alerts/troubles.ts';
import { freeBytesAt } from '../../disk-space.ts';
import { knownSecret } from '../../installation-secret.ts';
import { checkRelease } from '../../load-release.ts';
import { counted } from '../counted.ts';
import { bad, type Finding, failed, good } from './finding.ts';

export async function examineHouse(settings: Settings): Promise<readonly Finding[]> {
  return [
    ...(await disk(settings)),
    ...secret(settings),
    ...(await erasures(settings)),
    ...(await flows(settings)),
    ...chromium(settings),
  ];
}

async function disk({ KABAR_DATA_DIR: directory }: Settings): Promise<readonly Finding[]> {
  if (!existsSync(directory))
    return [good('disk', `${directory} does not exist yet: the first start makes it.`)];
  try {
    accessSync(directory, constants.R_OK | constants.W_OK);
  } catch {
    return [
      bad(
        'disk',
        `${directory} may not be read and written.`,
        'Run Kabar as its owner, or change its owner.',
      ),
    ];
  }
  const trouble = diskTrouble(await freeBytesAt(directory));
  return trouble
    ? [bad('disk', trouble.words, trouble.advice)]
    : [good('disk', `There is room in ${directory}.`)];
}

function secret({ KABAR_DATA_DIR: directory, KABAR_SECRET }: Settings): readonly Finding[] {
  const file = join(directory, 'secret');
  if (KABAR_SECRET === undefined && !existsSync(file))
    return [good('secret', 'There is none yet: the first start makes it.')];
  try {
    knownSecret(directory, KABAR_SECRET);
  } catch (error) {
    return [failed('secret', error, 'Nothing sealed can be verified until it is back.')];
  }
  if (KABAR_SECRET !== undefined) return [good('secret', 'KABAR_SECRET is set.')];
  return (statSync(file).mode & 0o077) === 0
    ? [
        good(
          'secret',
          `It is in ${file}, for its owner alone. Keep a copy apart from the backups of the store.`,
        ),
      ]
    : [bad('secret', `Others on this machine may read ${file}.`, `Run: chmod 600 ${file}`)];
}

async function erasures(settings: Settings): Promise<readonly Finding[]> {
  const file = join(settings.KABAR_DATA_DIR, 'erasures.log');
  if (!existsSync(file)) return [];
  try {
    const { lines, unsound } = await erasureLogAt(settings, file).read();
    if (unsound.length === 0)
      return [good('secret', `The log of erasures has ${counted(lines.length, 'line')}, all signed.`)];
    return [
      bad(
        'secret',
        `Lines of ${file} are not as Kabar wrote them, or were signed with another secret: ${unsound.join(', ')}.`,
        'They do not count when a backup is restored. Take the log from your copy of it.',
      ),
    ];
  } catch (error) {
    return [
      failed('secret', error, 'Without the log a restored backup knows again whom it should have forgotten.'),
    ];
  }
}

async function flows(settings: Settings): Promise<readonly Finding[]> {
  const { flowSource, translator } = composeFiles(settings);
  try {
    const { issues } = await checkRelease(flowSource, translator);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const warnings = counted(issues.length - errors, 'warning');
    if (errors === 0) return [good('flows', `Flows and texts have no error and ${warnings}.`)];
    return [
      bad(
        'flows',
        `Flows and texts have ${counted(errors, 'error')}.`,
        'Run "kabar check", which tells each.',
      ),
    ];
  } catch (error) {
    return [failed('flows', error, 'Set KABAR_FLOWS_DIR and KABAR_LOCALES_DIR to where they are.')];
  }
}

function chromium({ KABAR_CHANNELS, CHROMIUM_PATH }: Settings): readonly Finding[] {
  if (!KABAR_CHANNELS.includes('whatsapp-web') || existsSync(CHROMIUM_PATH)) return [];
  return [bad('channels', `There is no Chromium at ${CHROMIUM_PATH}.`, 'Install it, or set CHROMIUM_PATH.')];
}
