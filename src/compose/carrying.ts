/** Carries the store of the settings to another place, with what must be beside it there. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beginCarriage, type Carriage, cancelCarriage } from '../adapters/store/carry.ts';
import type { OpenedStore, StorePlace } from '../adapters/store/connect.ts';
import { readStoreNews } from '../adapters/store/examine.ts';
import type { MoveMark } from '../adapters/store/store-facts.ts';
import { headsOf, type LedgerAccess, placeOf } from '../compose.ts';
import type { Settings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import { keysOf, knownSecret } from '../installation-secret.ts';
import { holderIsGone } from '../processes.ts';

export type Carrying = Carriage & {
  /** Of the old store and of the new one, with the key and the remembered heads of this installation. */
  readonly ledgers: { readonly here: LedgerAccess; readonly there: LedgerAccess };
  /** What was copied to the folder of the new store. */
  readonly beside: readonly string[];
};

/** Throws `settings.invalid`, `store.moved`, `store.unavailable`. */
export async function beginMove(settings: Settings, to: string): Promise<Carrying> {
  const source = absolute(placeOf(settings));
  if (source.kind === 'embedded' && !existsSync(source.file))
    throw refused(`There is no store at ${source.file}: set KABAR_DATA_DIR.`);
  const { ledger: key } = keysOf(knownSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET));
  const destination = placeIn(to);
  const beside = destination.kind === 'embedded' ? copyBeside(settings, resolve(folderIn(to))) : [];
  const carriage = await beginCarriage(source, destination, { now: Date.now(), requireUnattended });
  const ledgerOf = ({ store }: OpenedStore) => ({ store, ledger: { key, heads: headsOf(settings) } });
  return {
    ...carriage,
    ledgers: { here: ledgerOf(carriage.source), there: ledgerOf(carriage.target) },
    beside,
  };
}

export const cancelMove = (settings: Settings): Promise<MoveMark | null> =>
  cancelCarriage(absolute(placeOf(settings)));

const absolute = (place: StorePlace): StorePlace =>
  place.kind === 'embedded' ? { ...place, file: resolve(place.file) } : place;

const folderIn = (to: string): string => to.replace(/^embedded:/, '');

const placeIn = (to: string): StorePlace =>
  /^mongodb(\+srv)?:\/\//.test(to)
    ? { kind: 'mongodb', uri: to }
    : { kind: 'embedded', file: join(resolve(folderIn(to)), 'kabar.db') };

/** What an installation keeps outside the store. */
const kept = ['secret', 'erasures.log', 'ledger-heads.log'];

/** Never over what is there; a folder with another secret would make the ledger unreadable. */
function copyBeside({ KABAR_DATA_DIR, KABAR_SECRET }: Settings, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  if (resolve(KABAR_DATA_DIR) === folder) return [];
  const [own, there] = [join(KABAR_DATA_DIR, 'secret'), join(folder, 'secret')];
  if (KABAR_SECRET === undefined && existsSync(there) && !readFileSync(own).equals(readFileSync(there)))
    throw refused(`${there} is another secret than that of this store. Name another folder.`);
  const names = kept.filter(
    (name) => existsSync(join(KABAR_DATA_DIR, name)) && !existsSync(join(folder, name)),
  );
  for (const name of names) copyFileSync(join(KABAR_DATA_DIR, name), join(folder, name));
  return names;
}

async function requireUnattended(opened: OpenedStore): Promise<void> {
  const { leases } = await readStoreNews(opened, Date.now());
  const running = leases.filter(({ name, holder }) => name.startsWith('process:') && !holderIsGone(holder));
  if (running.length === 0) return;
  const who = running.map(({ holder }) => holder).join(', ');
  throw refused(`A Kabar works on the store (${who}). Stop it, and move the store then.`);
}

const refused = (words: string): KabarError => new KabarError('settings.invalid', words, { ours: false });
