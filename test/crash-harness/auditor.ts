/**
 * Compares what phones wrote and were shown with what the store says, and tells every difference in words. It shares no code with the
 * engine: it knows the collections' rows, and how ids are made of ids (`channel:message:ID` is an entry, `ENTRY.N` a message).
 */
import type { Evidence, Finding, Row, Rule } from './evidence.ts';
import { sentAfterGoodbyes } from './goodbyes.ts';
import { type History, historyOf } from './history.ts';

export function audit(evidence: Evidence): readonly Finding[] {
  const history = historyOf(evidence);
  return [lost, decidedTwice, sentTwice, sentAfterGoodbyes, sentAndStored, ledger].flatMap((look) =>
    look(history, evidence),
  );
}

const finding = (rule: Rule, words: string): Finding => ({ rule, words });

/** What the engine took is decided: it stands in the journal, and its entry is done. */
function lost(history: History, { stored }: Evidence): readonly Finding[] {
  const turns = new Set(stored.journal.map(({ _id }) => _id));
  const undone = stored.inbox.filter(({ state }) => state !== 'done');
  return [
    ...history.written
      .filter(({ entry, taken, forgotten }) => taken && !forgotten && !turns.has(entry))
      .map(({ entry, phone, text }) =>
        finding(
          'lost',
          `${phone} wrote "${text}", it was taken as ${entry}, and the journal knows no decision of it`,
        ),
      ),
    ...undone.map(({ _id, state }) =>
      finding('lost', `the entry ${_id} is still ${state} when everything is at rest`),
    ),
  ];
}

/** A number that each decision raises by one says how often it was decided, whatever the ids say. */
function decidedTwice(history: History, { stored }: Evidence): readonly Finding[] {
  const counted = [...history.counts].flatMap(([phone, { entries, contact }]) => {
    const heard = heardBy(stored.contacts.find(({ _id }) => _id === contact));
    if (heard === null || heard === entries.length) return [];
    const rule = heard > entries.length ? 'decided twice' : 'lost';
    return [
      finding(
        rule,
        `${phone} wrote "count" ${entries.length} times, and its contact ${contact} counts ${heard}`,
      ),
    ];
  });
  return [
    ...counted,
    ...repeated(stored.journal).map((id) => finding('decided twice', `the journal has ${id} more than once`)),
    ...repeated(stored.messages).map((id) =>
      finding('decided twice', `there is more than one message ${id}`),
    ),
  ];
}

function heardBy(row: Row | undefined): number | null {
  const contact = row?.contact as { readonly attributes?: { readonly heard?: unknown } } | undefined;
  if (contact === undefined) return null;
  return Number(contact.attributes?.heard ?? 0);
}

const repeated = (rows: readonly Row[]): readonly string[] => {
  const ids = rows.map(({ _id }) => _id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/**
 * The policy for a send in doubt: where the transport can say what became of it, nothing comes twice. Where it cannot, an answer may
 * come twice, of which the first had no outcome; what we start may not.
 */
function sentTwice({ shown }: History, { stored, canFind }: Evidence): readonly Finding[] {
  const rows = new Map(stored.messages.map((row) => [row._id, row]));
  return [...shown].flatMap(([message, times]) => {
    if (times.length < 2) return [];
    const { phone } = times[0] as (typeof times)[number];
    const say = (why: string) =>
      finding('sent twice', `${phone} was shown ${message} ${times.length} times, ${why}`);
    if (canFind) return [say('and its transport could have said that it was there')];
    if (rows.get(message)?.origin === 'started') return [say('and it is no answer')];
    if (times.length > 2) return [say('and an answer in doubt is repeated once')];
    const [first, second] = times;
    if (first?.answered && first.life === second?.life)
      return [say('although the engine knew that the first was there')];
    return [];
  });
}

/** Every message of ours is where the store says that it is. */
function sentAndStored(
  { shown, forgottenPhones }: History,
  { stored, canFind }: Evidence,
): readonly Finding[] {
  const rows = new Map(stored.messages.map((row) => [row._id, row]));
  const unknown = [...shown].flatMap(([message, [first]]) =>
    rows.has(message) || first === undefined || forgottenPhones.has(first.phone)
      ? []
      : [finding('unknown to the store', `${first.phone} shows ${message}, which has no row`)],
  );
  const wrong = stored.messages.flatMap(({ _id, direction, status, reason }): readonly Finding[] => {
    if (direction !== 'out') return [];
    const isThere = shown.has(_id);
    switch (status) {
      case 'queued':
        return [finding('never left', `${_id} is still queued (${reason}) when everything is at rest`)];
      case 'sent':
      case 'delivered':
      case 'read':
        return isThere ? [] : [finding('never arrived', `${_id} is ${status}, and no phone shows it`)];
      default:
        // An answer in doubt is to be repeated, and the repetition may be refused: nobody can tell that the first was there.
        return canFind && isThere && reason !== 'in doubt'
          ? [finding('unknown to the store', `${_id} is ${status} (${reason}), and a phone shows it`)]
          : [];
    }
  });
  return [...unknown, ...wrong];
}

/** The chain has no gap, and every record of consent is in it once. */
function ledger(_: History, { stored }: Evidence): readonly Finding[] {
  const links = stored['consent-chain'];
  const places = links.map(({ _id }) => Number(_id)).sort((a, b) => a - b);
  const gaps = places.filter((place, index) => place !== index + (places[0] ?? 0));
  const linked = new Map<unknown, number>();
  for (const { record } of links) linked.set(record, (linked.get(record) ?? 0) + 1);
  return [
    ...gaps.slice(0, 1).map((place) => finding('ledger', `the chain of consents has a gap before ${place}`)),
    ...stored.consents.flatMap(({ _id }) => {
      const times = linked.get(_id) ?? 0;
      return times === 1 ? [] : [finding('ledger', `the record ${_id} is in the chain ${times} times`)];
    }),
  ];
}
