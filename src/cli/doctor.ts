/** `kabar doctor`: looks at everything Kabar stands on, and says what to do; brings out what is whole of a damaged store. */
import { Command } from 'commander';
import { salvageTo } from '../compose/store-care.ts';
import { readSettings, type Settings } from '../config.ts';
import { counted } from './counted.ts';
import { type Finding, failed, good } from './doctor/finding.ts';
import { examineHouse } from './doctor/house.ts';
import { examineStore } from './doctor/store.ts';

type Options = { readonly json?: boolean; readonly salvage?: string };

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description(
      'looks at settings, disk, secret, flows, store, clock, processes, channels, contacts and ledger; exit 1 when something is to be done',
    )
    .option('--salvage <folder>', 'reads what is whole out of a damaged embedded store into a new one there')
    .option('--json', 'as JSON')
    .action(async ({ json, salvage }: Options) => {
      if (salvage !== undefined) return showSalvage(salvage, json ?? false);
      const findings = await examine();
      const isGood = findings.every((finding) => finding.good);
      console.log(
        json ? JSON.stringify({ good: isGood, findings }, null, 2) : findings.flatMap(linesOf).join('\n'),
      );
      if (!isGood) process.exitCode = 1;
    });

async function examine(): Promise<readonly Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  } catch (error) {
    return [failed('settings', error, 'Mend them; the rest can be looked at then.')];
  }
  const findings = [
    good('settings', 'They can be read, and none is wrong.'),
    ...(await examineHouse(settings)),
    ...(await examineStore(settings, Date.now())),
  ];
  // What hinders one look may hinder the next.
  return findings.filter(({ words }, at) => findings.findIndex((other) => other.words === words) === at);
}

const linesOf = ({ about, good: isGood, words, advice }: Finding): readonly string[] => [
  `${isGood ? 'good' : 'BAD '}  ${about.padEnd(9)}  ${words.replaceAll('\n', `\n${' '.repeat(17)}`)}`,
  ...(advice === undefined ? [] : [`${' '.repeat(17)}${advice}`]),
];

async function showSalvage(folder: string, json: boolean): Promise<void> {
  const report = await salvageTo(readSettings(process.env), folder);
  const { file, collections, unplaced, unplacedFile, damage, mayLackMore } = report;
  const lost = collections.reduce((sum, each) => sum + each.lost, 0);
  if (damage.length > 0 || lost > 0) process.exitCode = 1;
  if (json) return console.log(JSON.stringify(report, null, 2));
  const widest = Math.max(...collections.map(({ name }) => name.length), 10);
  const row = (name: string, saved: string, gone: string) =>
    `${name.padEnd(widest)}  ${saved.padStart(9)}  ${gone.padStart(6)}`;
  console.log(
    [
      row('collection', 'came out', 'lost'),
      ...collections
        .filter(({ saved, lost: gone }) => saved + gone > 0)
        .map(({ name, saved, lost: gone }) => row(name, String(saved), String(gone))),
      '',
      ...collections.flatMap(({ name, lost: gone, lostIds }) =>
        gone === 0 ? [] : [`Lost of ${name}: ${lostIds.join(', ')}${gone > lostIds.length ? ', …' : ''}`],
      ),
      ...(unplacedFile === null
        ? []
        : [`${counted(unplaced, 'document')} of which nothing tells the collection: ${unplacedFile}`]),
      ...(mayLackMore ? ['Ids were lost, too: more may be lost than is counted here.'] : []),
      damage.length === 0
        ? 'The file has no damage.'
        : `${counted(damage.length, 'damaged place')}; the file is as it was.`,
      `What came out is in ${file}. With Kabar stopped, "kabar restore ${file} --over" puts it in place.`,
    ].join('\n'),
  );
}
