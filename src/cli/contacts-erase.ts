/** `kabar contacts erase`: forgets a person for good, and tells what was deleted, what is kept and what remains elsewhere. */
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { erasureLogAt, type Kabar } from '../compose.ts';
import type { Settings } from '../config.ts';
import type { ContactId } from '../core/contact-id.ts';
import { KabarError } from '../core/errors.ts';
import { viewReport } from '../http/api/contact-erasure.ts';
import { findPerson, phoneIn } from '../http/find-contact.ts';
import { erasureOf } from '../pipeline/erasing/erasing.ts';
import {
  alreadyErased,
  type ErasureReport,
  erasureReport,
  type Remainder,
} from '../pipeline/erasing/erasure-report.ts';
import { atRest, carryOut } from './at-rest.ts';
import { isCarriedOut, replayErasures } from './replaying.ts';

type Options = { reason?: string; yes?: boolean; json?: boolean; replay?: string | true };

export const eraseCommand = (): Command =>
  new Command('erase')
    .description('forgets a person for good; only they themselves can come back, by writing')
    .argument('[contact]', 'contact id or phone number')
    .option('--reason <words>', 'why, in words without a name or a number: they stay')
    .option('--yes', 'do not ask')
    .option('--replay [file]', 'erase again what a log of erasures names and the store has not erased')
    .option('--json', 'as JSON')
    .action(async (who: string | undefined, options: Options, command: Command) => {
      if ((who === undefined) === (options.replay === undefined))
        command.error('Name one contact, or give --replay.', { exitCode: 2 });
      if (who === undefined) return atRest((kabar, settings) => replay(kabar, settings, options));
      if (!options.yes && !(await isMeant(who)))
        return command.error('Nothing was erased. Say --yes to be asked no question.', { exitCode: 2 });
      const report = await atRest((kabar) => erase(kabar, who, options.reason));
      console.log(options.json ? JSON.stringify(viewReport(report), null, 2) : inWords(report));
      if (report.carriedOutAt === null) process.exitCode = 1;
    });

async function isMeant(who: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`Erase ${who} for good? This cannot be undone. [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function erase(kabar: Kabar, who: string, reason?: string): Promise<ErasureReport> {
  const { store, engine } = kabar;
  const phone = phoneIn(who);
  const [suppression] =
    phone && !(await store.contacts.find(phone)) ? await engine.suppressions.of([phone]) : [];
  if (suppression?.because === 'erased') return alreadyErased(suppression);
  const { id } = await findPerson(store, who);
  await engine.inbox.submit([
    erasureOf({ contact: id, by: 'operator', ...(reason === undefined ? {} : { reason }) }),
  ]);
  await carryOut(kabar, () => isCarriedOut(kabar, id));
  return reportOn(kabar, id);
}

async function reportOn({ store, transports, storeKind }: Kabar, contact: ContactId): Promise<ErasureReport> {
  const erasure = await store.erasures.find(contact);
  if (!erasure)
    throw new KabarError(
      'store.unavailable',
      'The erasure is stored, but the Kabar that runs on this store has not decided it within a minute. Look at its log.',
      { ours: false },
    );
  return erasureReport(erasure, {
    transports: transports.map(({ facts }) => facts.transport),
    store: storeKind,
  });
}

async function replay(kabar: Kabar, settings: Settings, { replay: file, json }: Options): Promise<void> {
  const { engine } = kabar;
  const log = typeof file === 'string' ? erasureLogAt(settings, file) : engine.erasureLog;
  const { contacts, unsound, whole } = await replayErasures(kabar, log);
  if (json) console.log(JSON.stringify({ erased: contacts, unsound, carriedOut: whole }, null, 2));
  else {
    console.log(
      `${contacts.length} contacts that the log names and the store had not erased were erased again.`,
    );
    if (unsound.length > 0)
      console.log(
        `These lines are not as Kabar wrote them, or were signed with another secret: ${unsound.join(', ')}.`,
      );
  }
  if (unsound.length > 0 || !whole) process.exitCode = 1;
}

function inWords({ contact, erasedAt, carriedOutAt, deleted, kept, elsewhere }: ErasureReport): string {
  const counts = Object.entries(deleted ?? {}).map(([what, count]) => `  ${what.padEnd(10)} ${count}`);
  const lines = (remainders: readonly Remainder[]) => remainders.map(({ what, why }) => `  ${what}: ${why}`);
  return [
    contact === null
      ? `Whoever had this number was erased before ${new Date(erasedAt).toISOString()}.`
      : `${contact} was erased at ${new Date(erasedAt).toISOString()}. Nothing is sent any more.`,
    ...(carriedOutAt === null ? ['The collections are still being cleared. Ask again in a moment.'] : []),
    ...(counts.length === 0 ? [] : ['Deleted:', ...counts]),
    'Kept:',
    ...lines(kept),
    ...(elsewhere.length === 0 ? [] : ['Remains elsewhere:', ...lines(elsewhere)]),
  ].join('\n');
}
