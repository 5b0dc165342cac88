/** A contact as it is stored: the record, what is indexed of it, and reading it back. */
import { type Contact, withLaterFields } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { KabarError } from '../../core/errors.ts';
import type { Run } from '../../core/flow/run.ts';
import { friendCode } from '../../core/friend.ts';
import { laneOf } from '../../core/lanes.ts';
import { type ContactRecord, nextSendAt, nextWakeAt, restingSince } from '../../core/record.ts';
import { type Facets, facetsOf } from '../../core/segment/facets.ts';
import { decodeNames, encodeNames } from './field-names.ts';

/** Beside the record: what is indexed, and `token`, which names the write that made this version. */
export type ContactRow = Omit<ContactRecord, 'id'> & {
  _id: ContactId;
  token: string;
  lane: number;
  stage: string;
  channel: string;
  wakeAt: number | null;
  sendAt: number | null;
  restingSince: number | null;
  friendCode: string;
  personSince: number;
  facets: Facets;
};

/** `token` is new with each write. */
export const rowOf = ({ id, ...rest }: ContactRecord, token: string): ContactRow => ({
  _id: id,
  ...rest,
  contact: withValues(rest.contact, encodeNames),
  token,
  lane: laneOf(id),
  stage: rest.contact.sealed === null ? rest.contact.lifecycle.stage : 'sealed',
  channel: rest.contact.channel,
  wakeAt: nextWakeAt(rest.contact),
  sendAt: nextSendAt(rest.contact),
  friendCode: friendCode(id),
  ...derivedOf(rest.contact),
});

/** What is worked out of a contact and stored beside it by versions that know it. */
export const derivedOf = (contact: Contact): Pick<ContactRow, 'facets' | 'restingSince' | 'personSince'> => ({
  facets: facetsOf(contact),
  restingSince: restingSince(contact),
  personSince: personSince(contact),
});

/** 0 with nobody: what an earlier version stored has nothing there. */
const personSince = ({ withPerson, erased, sealed }: Contact): number =>
  erased === null && sealed === null && withPerson !== null ? withPerson.since : 0;

/** Throws `contact.unreadable`, which names it and what is wrong with it, for what is no contact any more, as after a change by hand. */
export function recordOf({ _id, version, contact, decided, unfiled }: ContactRow): ContactRecord {
  const whole = isObject(contact) ? withLaterFields(contact) : null;
  const wrong = [
    ...(typeof version === 'number' ? [] : ['version']),
    ...(Array.isArray(decided) ? [] : ['decided']),
    ...(Array.isArray(unfiled) ? [] : ['unfiled']),
    ...(whole === null ? ['contact'] : wrongIn(whole)),
  ];
  if (whole === null || wrong.length > 0) throw unreadable(_id, `Wrong or missing: ${wrong.join(', ')}.`);
  try {
    return { id: _id, version, contact: withValues(whole, decodeNames), decided, unfiled };
  } catch (cause) {
    throw unreadable(_id, 'Something within it is of another shape.', cause);
  }
}

const unreadable = (contact: ContactId, why: string, cause?: unknown): KabarError =>
  new KabarError(
    'contact.unreadable',
    `The document of contact ${contact} is not as Kabar writes it. ${why} It is left as it is, and what comes for it waits: mend it, or put it back from a backup.`,
    { ours: false, details: { contact }, ...(cause === undefined ? {} : { cause }) },
  );

const lists = [
  'absorbed',
  'addresses',
  'aside',
  'outbox',
  'planned',
  'polls',
  'queue',
  'tags',
  'trials',
  'wakeups',
] as const satisfies readonly (keyof Contact)[];
const objects = ['attributes', 'consents', 'lifecycle', 'talk'] as const satisfies readonly (keyof Contact)[];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What everybody who reads a contact relies on. */
const wrongIn = (contact: Contact): readonly string[] =>
  [
    ...lists.filter((name) => !Array.isArray(contact[name])),
    ...objects.filter((name) => !isObject(contact[name])),
  ].map((name) => `contact.${name}`);

/** Every map in a contact whose keys are names of values. */
function withValues(contact: Contact, change: typeof encodeNames): Contact {
  const { outbox, sealed, run, queue, planned, aside, attributes } = contact;
  const ofOutbox = (entries: Contact['outbox']) =>
    entries.map((entry) => ({ ...entry, values: change(entry.values) }));
  const ofRun = (one: Run): Run => ({ ...one, values: change(one.values) });
  return {
    ...contact,
    attributes: change(attributes),
    outbox: ofOutbox(outbox),
    sealed: sealed && { ...sealed, outbox: ofOutbox(sealed.outbox) },
    run: run && ofRun(run),
    queue: queue.map((waiting) => ({ ...waiting, values: change(waiting.values) })),
    planned: planned.map((waiting) => ({ ...waiting, values: change(waiting.values) })),
    aside: aside.map((one) => ({
      ...one,
      run: ofRun(one.run),
      heard: one.heard && { ...one.heard, values: change(one.heard.values) },
    })),
  };
}
