/** Contacts as a list, page by page: all of them, or those whose consent to a purpose can be proven now. */
import type { ChannelFacts, ChannelId } from '../../core/channel.ts';
import type { ConsentRecordId, Purpose } from '../../core/consent.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { contactColumns, contactRows } from '../../core/export/contact-rows.ts';
import type { ProvenRecord } from '../../core/export/proof-cells.ts';
import { iso } from '../../core/export/proof-cells.ts';
import { listedColumns, listedRow, mayBeListed, stillCounts } from '../../core/export/verified-list.ts';
import type { Condition } from '../../core/flow/condition.ts';
import { expressionValues } from '../../core/flow/expression-values.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Release } from '../../core/release.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ConsentRow, Store } from '../../ports/store.ts';
import { byteOrderMark, csvLine } from './write-csv.ts';

export type ExportDeps = {
  readonly store: Store;
  readonly release: Release;
  readonly channel: (id: ChannelId) => ChannelFacts;
  readonly now: Instant;
};

export type ExportOptions = {
  /** The verified list of this purpose; null: all contacts. */
  readonly consent: Purpose | null;
  readonly segment: Condition | null;
  readonly format: 'csv' | 'jsonl';
  /** Whom somebody looked for, page by page; all, when left out. */
  readonly among?: AsyncIterable<readonly ContactRecord[]>;
};

export type ExportCounts = {
  readonly contacts: number;
  readonly rows: number;
  /** Consents whose record is in the ledger and not yet in its chain. */
  readonly unsealed: number;
  /** Left out, because the ledger has no record of their consent. */
  readonly unproven: number;
};

const pageSize = 200;

/** Text in pieces; `counts` is told at the end. What is read is what is there: each page as it is when its turn comes. */
export async function* exportContacts(
  deps: ExportDeps,
  options: ExportOptions,
  counted: (counts: ExportCounts) => void = () => {},
): AsyncGenerator<string> {
  const counts = { contacts: 0, rows: 0, unsealed: 0, unproven: 0 };
  const head = await deps.store.chain.head();
  const format = formats[options.format];
  const columns = options.consent === null ? contactColumns(deps.release.attributes.keys()) : listedColumns;
  yield format.begin(
    {
      kabar: options.consent === null ? 'contacts' : 'verified list',
      ...(options.consent === null ? {} : { consent: options.consent }),
      ...(options.segment === null ? {} : { segment: options.segment.source }),
      release: deps.release.id,
      takenAt: iso(deps.now),
      ledgerHead: head === null ? null : { seq: head.seq, hash: head.hash },
    },
    columns,
  );
  for await (const { contact, proven } of pages(deps, options)) {
    const rows = rowsOf(deps, options, contact, proven, counts);
    if (rows.length === 0) continue;
    counts.contacts++;
    counts.rows += rows.length;
    yield rows.map((row) => format.row(row, columns)).join('');
  }
  yield format.end({ kabar: 'end', ...counts });
  counted(counts);
}

type Proven = ReadonlyMap<ConsentRecordId, ProvenRecord>;

async function* pages(
  { store, release, now }: ExportDeps,
  { segment, among = everybody(store) }: ExportOptions,
): AsyncGenerator<{ readonly contact: Contact; readonly proven: Proven }> {
  for await (const page of among) {
    const contacts = page
      .map(({ contact }) => contact)
      .filter(({ erased, sealed }) => erased === null && sealed === null)
      .filter((contact) => segment === null || segment.holds(expressionValues(contact, { now, release })));
    const rows = await store.consents.forContacts(contacts.map(({ id }) => id));
    for (const contact of contacts) yield { contact, proven: provenOf(rows.get(contact.id) ?? []) };
  }
}

async function* everybody({ contacts }: Store): AsyncGenerator<readonly ContactRecord[]> {
  let after: ContactId | undefined;
  while (true) {
    const page = await contacts.list({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    yield page;
    after = page.at(-1)?.id;
    if (page.length < pageSize) return;
  }
}

function provenOf(rows: readonly ConsentRow[]): Proven {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    rows.map(({ id, record, seal }) => {
      const asked = record.confirms === undefined ? null : (byId.get(record.confirms)?.record ?? null);
      return [id, { id, record, seal: seal && { seq: seal.seq, hash: seal.hash }, asked }];
    }),
  );
}

type Row = Readonly<Record<string, string>>;
type Counts = { -readonly [Key in keyof ExportCounts]: number };

function rowsOf(
  { release, channel, now }: ExportDeps,
  { consent }: ExportOptions,
  contact: Contact,
  proven: Proven,
  counts: Counts,
): readonly Row[] {
  if (consent === null) return contactRows(contact, proven);
  const { policy } = release;
  if (!mayBeListed({ contact, purpose: consent, policy, channel: channel(contact.channel), now })) return [];
  const state = contact.consents[consent];
  const record = 'record' in state ? proven.get(state.record) : undefined;
  if (record === undefined) {
    counts.unproven++;
    return [];
  }
  if (!stillCounts(record, now)) return [];
  if (record.seal === null) counts.unsealed++;
  return [listedRow(contact, consent, record)];
}

type Facts = Readonly<Record<string, unknown>>;

const formats = {
  csv: {
    begin: (facts: Facts, columns: readonly string[]) =>
      `${byteOrderMark}# ${factsInWords(facts)}\r\n${csvLine(columns)}`,
    row: (row: Row, columns: readonly string[]) => csvLine(columns.map((column) => row[column] ?? '')),
    end: (facts: Facts) => `# ${factsInWords(facts)}\r\n`,
  },
  jsonl: {
    begin: (facts: Facts, _columns: readonly string[]) => `${JSON.stringify(facts)}\n`,
    row: (row: Row, _columns: readonly string[]) => `${JSON.stringify(filled(row))}\n`,
    end: (facts: Facts) => `${JSON.stringify(facts)}\n`,
  },
};

/** `kabar verified list; consent marketing; release …`: a note that an import passes over. */
const factsInWords = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ');

const filled = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
