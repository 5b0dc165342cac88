/** `kabar contacts import LIST`: contacts with their consent out of CSV. Sends nothing, and never undoes a STOP. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { compose } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { ChannelId } from '../core/channel.ts';
import { readMapping } from '../core/import/columns.ts';
import { type DayOrder, dayOrders } from '../core/import/read-moment.ts';
import { readCountry } from '../core/import/read-number.ts';
import { awaitDecisions, workUnlessOthers } from '../pipeline/exchange/await-decisions.ts';
import {
  type BadRow,
  type ImportListener,
  type ImportResult,
  importContacts,
  noCounts,
} from '../pipeline/exchange/import-contacts.ts';
import { importSummary, mostBadShown } from '../pipeline/exchange/import-summary.ts';
import { type Inspection, inspectList } from '../pipeline/exchange/inspect.ts';
import { type ListFile, listAt, spoolList } from '../pipeline/exchange/list-file.ts';
import { badRowWords, createErrorsFile, sumsInWords } from './import-report.ts';
import { createProgress } from './progress.ts';
import { silentLogger } from './silent-logger.ts';

type Mappings = readonly (readonly [string, string])[];

type Options = {
  dryRun?: boolean;
  map: Mappings;
  country?: ReturnType<typeof readCountry>;
  source?: string;
  dates?: DayOrder;
  by?: string;
  confirm?: boolean;
  welcome?: boolean;
  errors?: string;
  json?: boolean;
};

export const contactsImportCommand = (): Command =>
  new Command('import')
    .description('brings in a CSV list of people who agreed, with the evidence; sends nothing')
    .argument('<list>', 'a CSV file, or - for standard input')
    .option('--dry-run', 'says what would happen, and writes nothing')
    .option('--map <column=field>', 'says what a column is; "-" leaves it out; may be repeated', mapping, [])
    .option('--country <code>', 'country of numbers without + and country code, such as ID', country)
    .option('--source <text>', 'where the consent came from, for rows that do not say it')
    .addOption(new Option('--dates <order>', 'how days like 03/04/2026 are meant').choices([...dayOrders]))
    .option('--by <name>', 'who imports; the ledger keeps it')
    .addOption(
      new Option('--confirm', 'their consent counts once they confirm it on WhatsApp').conflicts('welcome'),
    )
    .option('--welcome', 'welcomes them as if they had joined now; without it nothing is said to them')
    .option('--errors <file>', 'writes bad rows with their reasons to a CSV file, to be mended and imported')
    .option('--json', 'the sums as JSON, and no progress')
    .action(run);

async function run(path: string, options: Options, command: Command): Promise<void> {
  if (!options.dryRun && options.by === undefined)
    command.error(
      'error: say who imports with --by NAME: the ledger keeps it. Or look first with --dry-run.',
    );
  if (options.errors !== undefined && options.errors === path)
    command.error('error: --errors must name another file than the list.');
  let list: ListFile;
  let inspection: Inspection;
  try {
    list = path === '-' ? await spoolList(process.stdin, 'standard input') : listAt(path);
    inspection = await inspectList(list.read());
  } catch (error) {
    return command.error(`error: cannot read ${path}: ${(error as Error).message}`);
  }
  try {
    const result = await importList(list, inspection, options);
    if (result.stopped) process.exitCode = 130;
    else if (result.problems.length > 0 || result.counts.bad > 0) process.exitCode = 1;
  } finally {
    list.remove();
  }
}

async function importList(list: ListFile, inspection: Inspection, options: Options): Promise<ImportResult> {
  const startedAt = performance.now();
  const progress = createProgress(options.json ? silent : process.stderr, inspection.lines);
  const say = options.json ? (words: string) => console.error(words) : progress.say;
  for (const note of inspection.notes) say(note);
  const errors = options.errors === undefined ? null : createErrorsFile(options.errors);
  const firstBad: BadRow[] = [];
  const listener: ImportListener = {
    header(cells, { notes }) {
      for (const note of notes) say(note);
      errors?.header(cells);
    },
    bad(row) {
      errors?.add(row);
      // With a file nothing is lost, and half a million lines on a terminal tell nobody anything.
      if (!errors || firstBad.length < mostBadShown) say(badRowWords(row));
      if (firstBad.length < mostBadShown) firstBad.push(row);
    },
    duplicate: (line, firstLine) => say(`line ${line}: the same person as in line ${firstLine}, left out`),
    progress: ({ line, counts }) => progress.show(line, counts.rows),
  };
  const result =
    inspection.problems.length > 0
      ? refused(inspection.problems)
      : await throughKabar(list, inspection, options, listener);
  progress.end();
  await errors?.close();
  for (const problem of result.problems) say(problem);
  const hidden = errors ? result.counts.bad - firstBad.length : 0;
  if (hidden > 0) say(`… and ${hidden.toLocaleString('en')} more bad rows: ${options.errors}`);
  const seconds = (performance.now() - startedAt) / 1_000;
  const dryRun = options.dryRun ?? false;
  const pace = {
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(result.counts.rows / seconds),
  };
  const summary = importSummary({ name: list.name, inspection }, result, { dryRun, firstBad });
  console.log(
    options.json ? JSON.stringify({ ...summary, ...pace }, null, 2) : sumsInWords(list.name, result, dryRun),
  );
  return result;
}

const silent = { write() {} };

async function throughKabar(
  list: ListFile,
  inspection: Inspection,
  options: Options,
  listener: ImportListener,
): Promise<ImportResult> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  const kabar = await compose(settings, { logger: silentLogger, quiet: true });
  const { engine, store, releases, clock } = kabar;
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const { policy, attributes } = releases.current();
    return await importContacts(
      {
        store,
        inbox: engine.inbox,
        suppressions: engine.suppressions,
        // At least one channel is configured: the settings' schema says so.
        channel: engine.channelIds()[0] as ChannelId,
        decided: awaitDecisions(store, workUnlessOthers(engine)),
      },
      { bytes: list.read(), inspection },
      {
        name: list.name,
        dryRun: options.dryRun ?? false,
        attributes,
        map: options.map,
        hasSource: options.source !== undefined,
        country: options.country ?? null,
        source: options.source ?? null,
        order: options.dates ?? null,
        zone: policy.defaultTimeZone,
        by: options.by ?? null,
        confirm: options.confirm ?? false,
        welcome: options.welcome ?? false,
        now: clock.now(),
        stopped: () => stopped,
      },
      listener,
    );
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await kabar.close();
  }
}

const refused = (problems: readonly string[]): ImportResult => ({
  counts: noCounts,
  problems,
  stopped: false,
  line: 0,
});

function mapping(text: string, before: Mappings): Mappings {
  const pair = readMapping(text);
  if (pair === null) throw new InvalidArgumentError('Write it as column=field, such as "No. HP=phone".');
  return [...before, pair];
}

function country(text: string) {
  const code = readCountry(text);
  if (code === null)
    throw new InvalidArgumentError('Write the code of a country in two letters, such as ID.');
  return code;
}
