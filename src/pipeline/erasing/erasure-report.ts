/** What an erasure did, for the person who asked for it: deleted, kept and why, and what Kabar cannot reach. */
import type { ContactId } from '../../core/contact-id.ts';
import type { Erasure, Found, Suppression } from '../../core/erasure.ts';
import type { Instant } from '../../core/time/instant.ts';

export type ErasureReport = {
  /** Null for an address whose contact was erased before: nobody can tell any more which one it was. */
  readonly contact: ContactId | null;
  readonly erasedAt: Instant;
  readonly by: string | null;
  readonly reason: string | null;
  /** When everything was first taken out; null while that is under way. From `erasedAt` on nothing is sent in any case. */
  readonly carriedOutAt: Instant | null;
  /** How much there was, by collection; null while that is under way. */
  readonly deleted: Omit<Found, 'consents'> | null;
  readonly kept: readonly Remainder[];
  readonly elsewhere: readonly Remainder[];
};

/** Something that is still there, and why or what to do about it. */
export type Remainder = { readonly what: string; readonly why: string };

export type Surroundings = {
  /** Which transports carry the channels: `simulator`, `whatsapp-web`, `cloud-api`. */
  readonly transports: readonly string[];
  readonly store: 'embedded' | 'mongodb';
};

export function erasureReport(erasure: Erasure, surroundings: Surroundings): ErasureReport {
  const { contact, at, by, reason, sweptAt, found } = erasure;
  return {
    contact,
    erasedAt: at,
    by,
    reason,
    carriedOutAt: sweptAt,
    deleted: found && withoutConsents(found),
    kept: keptOf(erasure),
    elsewhere: elsewhereOf(erasure, surroundings),
  };
}

/** All that can be said of an address that is known as erased. */
export const alreadyErased = ({ at }: Suppression): ErasureReport => ({
  contact: null,
  erasedAt: at,
  by: null,
  reason: null,
  carriedOutAt: at,
  deleted: null,
  kept: [keyedHash],
  elsewhere: [],
});

const withoutConsents = ({ consents: _, ...rest }: Found): Omit<Found, 'consents'> => rest;

const keyedHash: Remainder = {
  what: 'a keyed hash of each address',
  why: 'so that no import, form or application can bring the person back; it cannot be read without the secret of this installation',
};

const keptOf = ({ found }: Erasure): readonly Remainder[] => [
  keyedHash,
  {
    what: `the skeleton of ${found?.consents ?? 'their'} consent records and the record of this erasure`,
    why: 'the ledger proves that nothing was removed or changed behind its back; what was personal in them is gone',
  },
  {
    what: 'an empty contact with the id, the day of its birth and of its erasure',
    why: 'so that whatever still arrives for it is known to be late and is thrown away',
  },
];

function elsewhereOf({ hosts, at }: Erasure, { transports, store }: Surroundings): readonly Remainder[] {
  const day = new Date(at).toISOString().slice(0, 10);
  return [
    ...transports.flatMap((transport) => ways[transport] ?? []),
    { what: "the person's own phone", why: 'the conversation there is theirs' },
    ...hosts.map((host) => ({
      what: host,
      why: 'flows called it for this person: ask whoever runs it to erase them too',
    })),
    {
      what: `backups made until ${day}`,
      why: 'a store restored from one is told by erasures.log at its next start: keep that file apart from the backups, and delete old ones by your own rule',
    },
    { what: 'files exported until then', why: 'exports of contacts or of consent may name the person' },
    ...(store === 'mongodb'
      ? [{ what: "MongoDB's own journal and oplog", why: 'they roll over by themselves' }]
      : []),
  ];
}

const ways: Readonly<Record<string, readonly Remainder[]>> = {
  simulator: [{ what: 'the simulated phone (simulator.db)', why: 'it plays the outside world' }],
  'whatsapp-web': [
    { what: 'the linked phone', why: 'delete the chat there: Kabar does not delete on it' },
    { what: "WhatsApp's servers", why: "what Meta keeps is in Meta's hands" },
  ],
  'cloud-api': [{ what: "WhatsApp's servers", why: "what Meta keeps is in Meta's hands" }],
};
