/** `kabar consent export <contact>`: the proof of one contact's consent, as a page to print or as JSON. */

import { existsSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { composeLedger } from '../compose.ts';
import { readSettings } from '../config.ts';
import { proofOf } from '../core/ledger/proof.ts';
import type { Instant } from '../core/time/instant.ts';
import { readMoment } from '../core/time/moment.ts';
import { viewProof } from '../http/api/proof-view.ts';
import { findContact } from '../http/find-contact.ts';
import { proofPage } from '../http/proof-page.tsx';
import { witness } from '../pipeline/ledger/witness.ts';
import { counted } from './counted.ts';

type ExportOptions = {
  readonly at?: Instant;
  readonly json?: boolean;
  readonly html?: boolean;
  readonly out?: string;
};

export const consentExportCommand = (): Command =>
  new Command('export')
    .description(
      'writes the proof of a contact’s consent: a page to print, or JSON; exit 1 when it does not verify',
    )
    .argument('<contact>', 'contact id or phone number')
    .option(
      '--at <date>',
      'as it was known then, such as 2026-11-24 (its end, UTC) or 2026-11-24T10:00Z',
      momentIn,
    )
    .addOption(new Option('--html', 'a page that is whole in itself (default)').conflicts('json'))
    .option('--json', 'as JSON')
    .option('--out <file>', 'into a new file instead of to the terminal', newFile)
    .action(async (who: string, { at, json, out }: ExportOptions) => {
      const { store, ledger } = await composeLedger(readSettings(process.env));
      try {
        const contact = await findContact(store, who);
        const witnessed = await witness({ store, key: ledger.key }, contact);
        const proof = proofOf(contact.contact, witnessed, { madeAt: Date.now(), at: at ?? null });
        write(json ? `${JSON.stringify(viewProof(proof), null, 2)}\n` : proofPage(proof), out);
        if (proof.findings.length > 0) {
          console.error(
            `The ledger of this contact does not verify: ${counted(proof.findings.length, 'finding')}.`,
          );
          process.exitCode = 1;
        }
      } finally {
        await store.close();
      }
    });

function momentIn(text: string): Instant {
  const moment = readMoment(text);
  if (moment !== null) return moment;
  throw new InvalidArgumentError('Write a day or a moment, such as 2026-11-24 or 2026-11-24T10:00Z.');
}

function newFile(path: string): string {
  if (!existsSync(path)) return path;
  throw new InvalidArgumentError('The file is there already: name another one.');
}

function write(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text);
  // It is evidence about a person: for its owner's eyes, and never in place of an older one.
  else writeFileSync(out, text, { flag: 'wx', mode: 0o600 });
}
