/** What the phones saw, put in order: which message was written when, and what was shown when and by which engine. */
import type { Evidence } from './evidence.ts';

/** Places in the order of everything that was seen. */
type Place = number;

export type Written = {
  readonly at: Place;
  readonly phone: string;
  readonly text: string;
  readonly entry: string;
  readonly taken: boolean;
  /** Its writer asked to be erased afterwards: then nothing may know of it. */
  readonly forgotten: boolean;
};

export type Shown = {
  readonly at: Place;
  readonly phone: string;
  readonly life: number;
  /** The engine that sent it heard in time that it is there, if it lived to hear it. */
  readonly answered: boolean;
};

export type History = {
  readonly written: readonly Written[];
  /** By message, each time that a phone was shown it. */
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
  /** By entry, when a decision of it was seen to be committed. */
  readonly committed: ReadonlyMap<string, Place>;
  /** By phone, since its last erasure: what it wrote to be counted, and which contact counts. */
  readonly counts: ReadonlyMap<string, { readonly entries: readonly string[]; readonly contact: string }>;
  /** When an erasure was over. */
  readonly erased: readonly { readonly at: Place; readonly phone: string }[];
  readonly forgottenPhones: ReadonlySet<string>;
};

export const entryOf = (id: string): string => `simulator:message:${id}`;

/** The entry that a message of ours comes from. */
export const causeOf = (message: string): string => message.slice(0, message.lastIndexOf('.'));

export function historyOf({ seen, stored }: Evidence): History {
  const taken = new Set<string>();
  const askedAt = new Map<string, Place>();
  const erased: { at: Place; phone: string }[] = [];
  const committed = new Map<string, Place>();
  const shown = new Map<string, Shown[]>();
  for (const [at, each] of seen.entries()) {
    if (each.saw === 'taken') taken.add(each.id);
    else if (each.saw === 'erasure-asked') askedAt.set(each.phone, at);
    else if (each.saw === 'erased') erased.push({ at, phone: each.phone });
    else if (each.saw === 'committed' && !committed.has(each.entry)) committed.set(each.entry, at);
  }
  for (const [at, each] of seen.entries()) {
    if (each.saw !== 'shown') continue;
    const { phone, message, life, answered } = each;
    shown.set(message, [...(shown.get(message) ?? []), { at, phone, life, answered }]);
  }
  const written = seen.flatMap((each, at): Written[] => {
    if (each.saw !== 'wrote') return [];
    const { phone, id, text } = each;
    const forgotten = at < (askedAt.get(phone) ?? -1);
    return [{ at, phone, text, entry: entryOf(id), taken: taken.has(id), forgotten }];
  });
  return {
    written,
    shown,
    committed,
    counts: countsOf(written, stored.addresses),
    erased,
    forgottenPhones: new Set(askedAt.keys()),
  };
}

function countsOf(
  written: readonly Written[],
  addresses: Evidence['stored']['addresses'],
): History['counts'] {
  const counts = new Map<string, { entries: string[]; contact: string }>();
  for (const { _id, contact } of addresses)
    counts.set(_id.replace(/^phone:/, ''), { entries: [], contact: String(contact) });
  for (const { phone, text, entry, taken, forgotten } of written)
    if (text === 'count' && taken && !forgotten) counts.get(phone)?.entries.push(entry);
  return counts;
}
