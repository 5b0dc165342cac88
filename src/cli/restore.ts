/** `kabar restore`: puts a backup in the place of the embedded store, and forgets again whom the log of erasures names. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { beginRestore, type Restoring, requireEmbedded, storeNews } from '../compose/store-care.ts';
import { readSettings, type Settings } from '../config.ts';
import { isKabarError, KabarError } from '../core/errors.ts';
import { verifyLedger } from '../pipeline/ledger/verify.ts';
import { holderIsGone } from '../processes.ts';
import { atRest } from './at-rest.ts';
import { counted } from './counted.ts';
import { replayErasures } from './replaying.ts';

type Options = { readonly over?: boolean; readonly json?: boolean };

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('puts a backup in the place of the embedded store; what was erased since is erased again')
    .argument('<file>', 'a file that "kabar backup" made')
    .option('--over', 'also where there is a store: it is kept under another name')
    .option('--json', 'as JSON')
    .action(async (backup: string, { over = false, json }: Options) => {
      const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
      await requireFree(settings, over);
      const restoring = beginRestore(settings, backup);
      const ledgerFindings = await verified(restoring);
      const kept = restoring.putInPlace(Date.now());
      const { contacts, unsound, whole } = await atRest((kabar) =>
        replayErasures(kabar, kabar.engine.erasureLog),
      );
      if (ledgerFindings > 0 || unsound.length > 0 || !whole) process.exitCode = 1;
      const { documents } = restoring;
      if (json)
        return console.log(
          JSON.stringify({ documents, kept, erasedAgain: contacts, unsound, ledgerFindings, whole }, null, 2),
        );
      console.log(
        [
          `${counted(documents, 'document')} of ${backup} are in place.`,
          ...(kept === null
            ? []
            : [
                `What was there is kept as ${kept}. Delete it when you need it no more: it may know whom you erased.`,
              ]),
          `${counted(contacts.length, 'person was', 'people were')} erased again, as the log of erasures says.`,
          ...(unsound.length > 0 ? [`Lines of that log do not count: ${unsound.join(', ')}.`] : []),
          ...(whole ? [] : ['Not everything of them is taken out yet: the next start goes on.']),
          ledgerFindings === 0
            ? 'The ledger is as it was sealed.'
            : `The ledger has ${counted(ledgerFindings, 'finding')}: run "kabar consent verify".`,
          'What came after the backup is gone: remembered heads of the ledger from then will be told as missing.',
        ].join('\n'),
      );
    });

/** Throws `settings.invalid` while a Kabar runs on the store, and where there is one that nobody said to put aside. */
async function requireFree(settings: Settings, over: boolean): Promise<void> {
  const file = requireEmbedded(settings, 'kabar restore');
  if (!existsSync(file)) return;
  const running = await runningOn(settings);
  if (running.length > 0) throw refused(`A Kabar runs on ${file} (${running.join(', ')}). Stop it first.`);
  if (!over)
    throw refused(
      `There is a store at ${file}. Say --over to put the backup in its place; it is kept under another name.`,
    );
}

/** A damaged store does not tell; whoever restores over it was asked for --over. */
async function runningOn(settings: Settings): Promise<readonly string[]> {
  try {
    const { leases } = await storeNews(settings, Date.now());
    return leases
      .filter(({ name, holder }) => name.startsWith('process:') && !holderIsGone(holder))
      .map(({ holder }) => holder);
  } catch (error) {
    if (isKabarError(error) && error.code.startsWith('store.')) return [];
    throw error;
  }
}

/** How many findings its ledger has. Throws `settings.invalid` for a backup of another installation, and takes it away again. */
async function verified(restoring: Restoring): Promise<number> {
  let isForeign = false;
  try {
    const report = await restoring.withLedger((access) =>
      verifyLedger({
        ...access,
        found: ({ kind }) => {
          isForeign ||= kind === 'wrong-key';
        },
      }),
    );
    if (!isForeign) return report.findings;
  } catch (error) {
    restoring.drop();
    throw error;
  }
  restoring.drop();
  throw refused(
    'This backup was sealed with another secret. Put the secret of that installation into KABAR_DATA_DIR, or set KABAR_SECRET.',
  );
}

const refused = (words: string): KabarError => new KabarError('settings.invalid', words, { ours: false });
