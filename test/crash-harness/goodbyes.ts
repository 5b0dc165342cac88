/** Whoever said STOP hears the goodbye and nothing else until they write again; whoever was erased hears nothing. */
import type { Evidence, Finding } from './evidence.ts';
import { causeOf, type History, type Shown, type Written } from './history.ts';

type Message = Shown & { readonly message: string };

export function sentAfterGoodbyes(history: History, { stored, canFind }: Evidence): readonly Finding[] {
  // Of a crossing send whose engine died the store can say no more where the transport cannot.
  const crossings = ['crossed by a STOP', ...(canFind ? [] : ['in doubt'])];
  const rows = new Map(stored.messages.map(({ _id, reason }) => [_id, String(reason)]));
  // Of somebody who was erased afterwards no row tells.
  const mayCross = ({ message, phone }: Message): boolean =>
    crossings.includes(rows.get(message) ?? (history.forgottenPhones.has(phone) ? 'crossed by a STOP' : ''));
  const messages = [...history.shown]
    .flatMap(([message, times]) => times.map((one): Message => ({ ...one, message })))
    .sort((one, other) => one.at - other.at);
  const phones = new Set(history.written.map(({ phone }) => phone));
  return [...phones].flatMap((phone) =>
    ofOne(
      history,
      history.written.filter((one) => one.phone === phone),
      messages.filter((one) => one.phone === phone),
      mayCross,
    ),
  );
}

function ofOne(
  history: History,
  written: readonly Written[],
  messages: readonly Message[],
  mayCross: (message: Message) => boolean,
): readonly Finding[] {
  const entries = new Map(written.map((one) => [one.entry, one]));
  const stops = written
    .filter(({ text }) => text === 'STOP')
    .flatMap((stop) => {
      const at = goneAt(history, stop, messages);
      return at === null ? [] : [{ stop, at }];
    });
  /** A send that was under way when the STOP was committed: one for each. */
  const crossings = new Set<string>();
  return messages.flatMap((one) => {
    const { at, message, phone } = one;
    const last = stops.findLast((stop) => stop.at < at);
    const cause = entries.get(causeOf(message));
    const erasure = history.erased.findLast((over) => over.phone === phone && over.at < at);
    if (erasure && !written.some((each) => each.at > erasure.at && each.at < at))
      return [say(`${phone} was shown ${message} after it was erased, and had not written again`)];
    if (!last) return [];
    // The goodbye of an earlier STOP is one, too.
    if (cause?.text === 'STOP') return [];
    const since = cause ? cause.at > last.stop.at : written.some((each) => comesBack(each, last.stop, at));
    if (since) return [];
    if (mayCross(one) && !crossings.has(last.stop.entry)) {
      crossings.add(last.stop.entry);
      return [];
    }
    return [say(`${phone} was shown ${message} after its STOP (${last.stop.entry}) was committed`)];
  });
}

const say = (words: string): Finding => ({ rule: 'sent after a STOP', words });

const comesBack = ({ text, at }: Written, stop: Written, before: number): boolean =>
  text !== 'STOP' && at > stop.at && at < before;

/** When its decision was seen to be committed, or at the latest when its goodbye was shown. */
function goneAt(history: History, stop: Written, messages: readonly Message[]): number | null {
  const goodbye = messages.find(({ message }) => causeOf(message) === stop.entry);
  return history.committed.get(stop.entry) ?? goodbye?.at ?? null;
}
