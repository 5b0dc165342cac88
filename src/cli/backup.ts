/** `kabar backup`: a copy of the embedded store as it is at one moment, while Kabar runs. */
import { Command } from 'commander';
import { backUp } from '../compose/store-care.ts';
import { readSettings } from '../config.ts';
import { counted } from './counted.ts';

type Options = { readonly json?: boolean };

/** What a backup leaves out, and why. */
const apart = [
  'Not in it, and to be copied apart from it, from KABAR_DATA_DIR:',
  '  secret             seals the ledger: whoever has both could write both. Without it nothing can be verified.',
  '  erasures.log       whom to forget again after a restore. Never roll it back together with the store.',
  '  ledger-heads.log   by which a ledger that was cut short is known.',
  '  whatsapp-web*      the logins of linked numbers; or link them again.',
];

export const backupCommand = (): Command =>
  new Command('backup')
    .description('copies the embedded store to a new file while Kabar runs, and reads the copy through')
    .argument('<file>', 'the file to make, such as /mnt/backup/kabar-2026-11-28.db')
    .option('--json', 'as JSON')
    .action((file: string, { json }: Options) => {
      const settings = readSettings(process.env);
      const { documents } = backUp(settings, file);
      if (json) return console.log(JSON.stringify({ file, documents }, null, 2));
      const found = `${file} has ${counted(documents, 'document')}, and is whole.`;
      console.log([found, '', ...apart].join('\n'));
    });
