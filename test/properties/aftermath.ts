/** What must hold in the store once all is done, whatever was done, as anybody finds it who looks. */
import { join } from 'node:path';
import { createFileHeadLog } from '../../src/adapters/head-log/file.ts';
import { addressOf } from '../../src/core/address.ts';
import type { Incoming } from '../../src/ports/transport.ts';
import { rowsWith } from '../support/erasing.ts';
import { findingsOf } from '../support/ledger.ts';
import { type Line, ledgerKey, type Place } from '../support/line.ts';
import type { ConsentWatch, Life, Seen } from './consent-watch.ts';
import { tellingWordsIn } from './doing.ts';

/** Empty when all is well. */
export async function remainsOf(place: Place, line: Line, watch: ConsentWatch): Promise<readonly string[]> {
  const { count: waiting } = await line.store.inbox.backlog();
  return [
    ...(waiting > 0 ? [`${waiting} entries are never decided`] : []),
    ...(await ledgerFaults(place, line)),
    ...(await shellFaults(line, watch.seen)),
    ...rowsWith(place, personalWords(watch)).map((words) => `"${words}" is still there`),
  ];
}

/** As `kabar consent verify` sees it. */
async function ledgerFaults({ directory }: Place, { store }: Line): Promise<readonly string[]> {
  const heads = createFileHeadLog(join(directory, 'ledger-heads.log'));
  const { report, findings } = await findingsOf(store, { key: ledgerKey, heads });
  const waiting = report.unsealed.count > 0 ? [`${report.unsealed.count} records are never sealed`] : [];
  return [...waiting, ...findings.map((each) => `the ledger: ${JSON.stringify(each)}`)];
}

/** Whoever was erased is an empty shell, and their number is nobody's unless they came back. */
async function shellFaults({ store }: Line, { lives }: Seen): Promise<readonly string[]> {
  const faults: string[] = [];
  const all = [...lives.values()];
  for (const [index, { id, address }] of all.entries()) {
    const record = (await store.contacts.load([id])).get(id);
    if (!record?.contact.erased) continue;
    const { outbox, addresses, attributes, run, wakeups } = record.contact;
    const counts = [outbox, addresses, Object.keys(attributes), wakeups, await store.inbox.of(id, [])];
    const messages = await store.messages.count(id);
    if (run || messages > 0 || counts.some(({ length }) => length > 0))
      faults.push(`something of ${id} is left`);
    const isBack = all.slice(index + 1).some((later) => later.address === address);
    const found = await store.contacts.find(addressOf(address));
    if (isBack ? found === id : found !== null) faults.push(`the number of ${id} still leads to ${found}`);
  }
  return faults;
}

/** Words, names and numbers of the erased, but for what somebody alive has said or is called. */
function personalWords({ seen, heardFrom }: ConsentWatch): readonly string[] {
  const lives = [...seen.lives.values()];
  const alive = lives.filter((life) => !erasedAt(life));
  const gone = lives.flatMap((life) => {
    const at = erasedAt(life);
    if (!at) return [];
    const said = heardFrom(addressOf(life.address)).filter(({ event }) => writtenAt(event) <= at);
    const isBack = alive.some(({ address }) => address === life.address);
    const number = isBack ? [] : [addressOf(life.address).value.replace(/^\+/, '')];
    return [...life.words, ...tellingWordsIn(JSON.stringify(said)), ...number];
  });
  return [...new Set(gone)].filter((word) => !alive.some(({ words }) => words.has(word)));
}

const writtenAt = (event: Incoming['event']): number =>
  event.type === 'message.received' ? event.writtenAt : Number.POSITIVE_INFINITY;

/** When they were erased; undefined of the living. */
export const erasedAt = ({ versions }: Life): number | undefined =>
  [...versions.values()].find(({ erased }) => erased !== null)?.erased?.at;
