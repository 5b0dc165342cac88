/** What must never be in what a consent watch saw, each offence in one sentence, and the story of those it is about. */
import { type Purpose, purposes } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { OutboxEntry, OutboxId } from '../../src/core/outbox.ts';
import type { Life, Seen, Send } from './consent-watch.ts';
import { isListed } from './doing.ts';

type Offence = { readonly life: Life; readonly words: string };

/** Empty when all is well. */
export function offencesIn({ lives, sends, unclaimed }: Seen): readonly string[] {
  const all: readonly Offence[] = [...lives.values()].flatMap((life) =>
    [
      ...lateClaims(life),
      ...unlistedClaims(life),
      ...lateSends(
        life,
        sends.filter(({ contact }) => contact === life.id),
      ),
      ...unearnedYes(life),
      ...broughtBack(life),
    ].map((words) => ({ life, words })),
  );
  const stories = [...new Set(all.map(({ life }) => life))].map((life) => storyOf(life, sends));
  const strays = unclaimed.map((id) => `${id} began and was never claimed`);
  return [...strays, ...all.map(({ life, words }) => `${life.id}: ${words}`), ...stories];
}

/** Sends that were claimed before a withdrawal, or an erasure, and listed then: the only ones that may differ. */
export function crossedIn({ lives }: Seen): { readonly withdrawals: number; readonly erasures: number } {
  const [withdrawals, erasures] = [new Set<OutboxId>(), new Set<OutboxId>()];
  for (const { versions } of lives.values())
    for (const { outbox, erased } of versions.values())
      for (const { id, crossed } of outbox) if (crossed) (erased ? erasures : withdrawals).add(id);
  return { withdrawals: withdrawals.size, erasures: erasures.size };
}

/** Of a life in which there is always more to do: whom it is about. */
export function restlessIn({ lives, sends }: Seen): readonly string[] {
  const [busiest] = [...lives.values()].sort((a, b) => b.versions.size - a.versions.size);
  return busiest ? ['it never comes to rest', storyOf(busiest, sends)] : [];
}

const historyOf = ({ versions }: Life): readonly (readonly [number, Contact])[] =>
  [...versions].sort(([a], [b]) => a - b);

/** What they refuse after so many records of the ledger: only they themselves take a no back. */
function refusedAfter({ silentSince, records }: Life, count: number): ReadonlySet<Purpose> {
  const refused = new Set<Purpose>(silentSince === null ? [] : purposes);
  for (const record of inOrder(records)) {
    if ((record.nth ?? 0) > count) break;
    for (const purpose of record.purposes) {
      if (record.action === 'withdraw') refused.add(purpose);
      if (isYes(record.action) && record.actor === 'contact') refused.delete(purpose);
    }
  }
  return refused;
}

const inOrder = (records: Life['records']) =>
  [...records.values()].sort((a, b) => (a.nth ?? 0) - (b.nth ?? 0));
const isYes = (action: string): boolean => action === 'grant' || action === 'confirm';

/** May this message not leave, as far as consent goes? Answers need none, but for who has left altogether. */
function isRefused(life: Life, contact: Contact, { purpose, origin }: OutboxEntry): boolean {
  if (contact.erased !== null) return true;
  if (origin === 'confirmation') return false;
  if (contact.lifecycle.stage === 'optedOut') return true;
  if (origin === 'started' && refusedAfter(life, contact.ledger.count).has(purpose)) return true;
  return purpose !== 'service' && contact.consents[purpose].state === 'withdrawn';
}

const claimsOf = (contact: Contact | undefined) => contact?.outbox.filter(({ claim }) => claim) ?? [];
const holds = (entries: readonly OutboxEntry[], { id }: OutboxEntry) =>
  entries.some((each) => each.id === id);

/** A claim that is new in a version in which its purpose is refused. */
function lateClaims(life: Life): readonly string[] {
  return historyOf(life).flatMap(([version, contact], index, all) => {
    const before = claimsOf(all[index - 1]?.[1]);
    return claimsOf(contact)
      .filter((entry) => !holds(before, entry) && isRefused(life, contact, entry))
      .map((entry) => `${entry.id} was claimed in v${version}, where ${entry.purpose} is refused`);
  });
}

/** A claim that was alive when its purpose was refused, and is not listed as crossed. */
function unlistedClaims(life: Life): readonly string[] {
  return historyOf(life).flatMap(([version, contact], index, all) => {
    const before = claimsOf(all[index - 1]?.[1]);
    return claimsOf(contact)
      .filter((entry) => holds(before, entry) && isRefused(life, contact, entry) && !entry.crossed)
      .map(
        (entry) =>
          `${entry.id} was on its way in v${version}, which refuses ${entry.purpose} and does not list it`,
      );
  });
}

/** A send that begins while the newest version says no, and is not listed as crossed there. */
function lateSends(life: Life, sends: readonly Send[]): readonly string[] {
  return sends.flatMap(({ entry, version }) => {
    const contact = life.versions.get(version);
    if (!contact || !isRefused(life, contact, entry)) return [];
    if (contact.outbox.some(({ id, crossed }) => id === entry.id && crossed)) return [];
    return [
      `${entry.id} began in v${version}, after ${entry.purpose} was refused, and is not listed as crossed`,
    ];
  });
}

/** A report of others that counted although the person had said no, and a yes without any record. */
function unearnedYes(life: Life): readonly string[] {
  const reports = [...life.records].flatMap(([id, { action, actor, method, nth = 0, ...record }]) => {
    if (!isYes(action) || actor === 'contact') return [];
    const refused = refusedAfter(life, nth);
    const taken = record.purposes.filter((purpose) => refused.has(purpose));
    return taken.length === 0
      ? []
      : [`the ${method} ${id} grants ${taken.join(' ')}, which they had refused`];
  });
  const states = historyOf(life).flatMap(([version, { consents, ledger }]) => {
    const refused = refusedAfter(life, ledger.count);
    return purposes
      .filter((purpose) => refused.has(purpose) && consents[purpose].state === 'granted')
      .map((purpose) => `${purpose} is granted in v${version}, and they had refused it`);
  });
  return [...reports, ...states];
}

/** Of somebody forgotten nothing comes back but what they say themselves, and say from then on. */
function broughtBack(life: Life): readonly string[] {
  const { silentSince, brought, heard } = life;
  if (silentSince === null) return [];
  const birth = brought ? ['somebody else brought them back'] : [];
  const old = [...heard]
    .filter(([, at]) => at <= silentSince)
    .map(([message]) => `${message} was written before they were forgotten, and is heard again`);
  const agreed = inOrder(life.records).find(({ action, actor }) => isYes(action) && actor === 'contact');
  const told = historyOf(life)
    .filter(
      ([, { attributes, ledger }]) => isListed(attributes.name) && ledger.count < (agreed?.nth ?? Infinity),
    )
    .map(([version]) => `v${version} knows from a list what they never told`);
  return [...birth, ...old, ...told];
}

const mostTold = 60;

/** What changed from version to version, with the sends that began. */
function storyOf(life: Life, sends: readonly Send[]): string {
  const lines = historyOf(life).map(([version, contact]) => {
    const began = sends.filter((send) => send.contact === life.id && send.version === version);
    return `  v${version} ${stateOf(contact)}${began.map(({ entry }) => `\n     → ${entry.id} begins`).join('')}`;
  });
  const records = inOrder(life.records).map(
    ({ nth, action, purposes, method, actor }) =>
      `  record ${nth}: ${action} ${purposes.join(' ')} (${method}, ${actor})`,
  );
  const told = lines.length > mostTold ? [...lines.slice(0, mostTold), `  … v${lines.length}`] : lines;
  return [`${life.id}${life.silentSince === null ? '' : ', back again'}:`, ...records, ...told].join('\n');
}

function stateOf({ lifecycle, erased, consents, ledger, outbox }: Contact): string {
  const consent = purposes.map((purpose) => `${purpose} ${consents[purpose].state}`).join(', ');
  const waiting = outbox.map(
    ({ id, purpose, origin, claim, crossed }) =>
      `\n     ${id} (${purpose}, ${origin})${claim ? ` claimed by ${claim.by}` : ''}${crossed ? ', crossed' : ''}`,
  );
  return `${erased ? 'erased' : lifecycle.stage}, ${ledger.count} records, ${consent}${waiting.join('')}`;
}
