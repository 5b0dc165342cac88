/** `kabar contacts suppress`: a do-not-contact list, as other systems and regulators hand it over. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import { type Address, readPhone } from '../core/address.ts';
import type { ContactId } from '../core/contact-id.ts';
import { listAsDoNotContact } from '../pipeline/people/do-not-contact.ts';
import { atRest, carryOut } from './at-rest.ts';

type BadLine = { readonly line: number; readonly reason: string };
type Outcome = { suppressed: number; withdrawn: number; readonly bad: BadLine[] };

const batch = 500;

export const suppressCommand = (): Command =>
  new Command('suppress')
    .description('numbers that must not be contacted: nobody but their owners can bring them in')
    .argument(
      '<file>',
      'one number per line, or a CSV file with numbers in the first column; - reads standard input',
    )
    .option('--source <words>', 'where the list comes from', 'do-not-contact list')
    .option('--json', 'as JSON')
    .action(async (file: string, { source, json }: { source: string; json?: boolean }) => {
      const outcome = await atRest((kabar) => suppress(kabar, file, source));
      const { bad, suppressed, withdrawn } = outcome;
      for (const { line, reason } of bad) console.error(`${file}:${line}  ${reason}`);
      console.log(
        json
          ? JSON.stringify(outcome, null, 2)
          : `${suppressed} numbers are not contacted any more; ${withdrawn} of them were contacts, whose consents are withdrawn. ${bad.length} bad lines.`,
      );
      if (bad.length > 0) process.exitCode = 1;
    });

async function suppress(kabar: Kabar, file: string, source: string): Promise<Outcome> {
  const { engine, store, clock } = kabar;
  const outcome: Outcome = { suppressed: 0, withdrawn: 0, bad: [] };
  const deps = { store, inbox: engine.inbox, suppressions: engine.suppressions, log: engine.erasureLog };
  const contacts = new Set<ContactId>();
  let waiting: Address[] = [];
  const flush = async () => {
    const listed = { at: clock.now(), by: 'operator', source };
    for (const contact of await listAsDoNotContact(deps, waiting, listed)) contacts.add(contact);
    outcome.suppressed += waiting.length;
    waiting = [];
  };
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const read = readLine(text, line === 1);
    if (read.kind === 'phone') waiting.push(read.phone);
    if (read.kind === 'bad') outcome.bad.push({ line, reason: read.reason });
    if (waiting.length >= batch) await flush();
  }
  await flush();
  outcome.withdrawn = contacts.size;
  await carryOut(kabar, async () => (await store.inbox.waitingContacts([...contacts], [])).size === 0);
  return outcome;
}

type Read =
  | { readonly kind: 'phone'; readonly phone: Address }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad'; readonly reason: string };

/** The first column, in quotes or not, of a line with commas, semicolons or tabs. A first line without digits is a heading. */
export function readLine(text: string, isFirst: boolean): Read {
  const [column = ''] = text.replace(/^\ufeff/, '').split(/[,;\t]/);
  const written = column
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  if (written === '') return { kind: 'nothing' };
  if (isFirst && !/\d/.test(written)) return { kind: 'nothing' };
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(written))
    return { kind: 'bad', reason: `"${written}" was rounded by a spreadsheet. Export the column as text.` };
  const phone = readPhone(written);
  if (phone) return { kind: 'phone', phone };
  return {
    kind: 'bad',
    reason: `"${written}" is no phone number. Write it with + and country code, such as +6281234567890.`,
  };
}
