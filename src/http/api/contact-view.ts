/** A contact as the API shows it: what is known, where they stand, what waits and why. Moments are ISO 8601. */
import { z } from 'zod';
import { purposes } from '../../core/consent.ts';
import type { Contact } from '../../core/contact.ts';
import { stages } from '../../core/lifecycle/stages.ts';
import type { Absorbed } from '../../core/merge/merge.ts';
import type { OutboxEntry } from '../../core/outbox.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';

const moment = z.iso.datetime();

export const outboxView = z.object({
  id: z.string(),
  kind: z.string(),
  key: z.string().nullable().meta({ description: 'The key of its words, when they are in a locale file.' }),
  purpose: z.enum(purposes),
  origin: z.string(),
  flow: z.string().nullable(),
  step: z.string().nullable(),
  queuedAt: moment,
  dueAt: moment,
  attempts: z.int(),
  sending: z.boolean().meta({ description: 'True while a send is under way.' }),
  held: z.object({ reason: z.string(), until: moment.nullable() }).nullable(),
});

const mergeView = z.object({ contact: z.string(), at: moment, by: z.string() });

export const contactView = z.object({
  id: z.string(),
  version: z.int(),
  createdAt: moment,
  stage: z.enum(stages),
  attempt: z.int(),
  language: z.string(),
  languageFrom: z.string(),
  timeZone: z.string().nullable(),
  profileName: z.string().nullable(),
  channel: z.string(),
  movedFrom: z
    .string()
    .nullable()
    .meta({ description: 'The channel they wrote on last, where they were moved to another one since.' }),
  addresses: z.array(z.object({ kind: z.string(), value: z.string() })),
  attributes: z.record(z.string(), z.unknown()),
  tags: z.array(z.string()),
  consents: z.record(z.enum(purposes), z.object({ state: z.string(), at: moment.nullable() })),
  run: z
    .object({
      because: z.string(),
      startedAt: moment,
      flow: z.string(),
      step: z.string(),
      waitingFor: z.string().nullable(),
      stack: z.array(z.object({ flow: z.string(), version: z.string(), step: z.string() })),
    })
    .nullable(),
  queue: z.array(z.object({ flow: z.string(), because: z.string() })),
  outbox: z.array(outboxView),
  wakeups: z.array(z.object({ timer: z.string(), dueAt: moment })),
  lastInboundAt: moment.nullable(),
  lastOutboundAt: moment.nullable(),
  unanswered: z.int(),
  pausedUntil: moment.nullable(),
  withPerson: z.object({ since: moment, reason: z.string() }).nullable(),
  suppressed: z.boolean().meta({ description: 'Only they themselves can agree again.' }),
  erased: z
    .object({ at: moment, by: z.string() })
    .nullable()
    .meta({ description: 'Set for good: what is left is a shell.' }),
  partOf: mergeView
    .nullable()
    .meta({ description: 'The contact that is this person too; everything goes on there.' }),
  parts: z.array(mergeView).meta({ description: 'Contacts that turned out to be this person.' }),
});

const viewMerge = ({ contact, at, by }: Pick<Absorbed, 'contact' | 'at' | 'by'>) => ({
  contact,
  at: iso(at),
  by,
});

export const iso = (at: Instant): string => new Date(at).toISOString();
export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

export function viewContact({ contact, version }: ContactRecord): z.output<typeof contactView> {
  const { lifecycle, talk, withPerson } = contact;
  return {
    id: contact.id,
    version,
    createdAt: iso(contact.createdAt),
    stage: lifecycle.stage,
    attempt: lifecycle.attempt,
    language: contact.language,
    languageFrom: contact.languageFrom,
    timeZone: contact.timeZone,
    profileName: contact.profileName,
    channel: contact.channel,
    movedFrom: contact.moved?.from ?? null,
    addresses: [...contact.addresses],
    attributes: contact.attributes,
    tags: [...contact.tags],
    consents: viewConsents(contact),
    run: viewRun(contact),
    queue: contact.queue.map(({ flow, because }) => ({ flow, because })),
    outbox: contact.outbox.map(viewOutboxEntry),
    wakeups: contact.wakeups.map(({ timer, dueAt }) => ({ timer, dueAt: iso(dueAt) })),
    lastInboundAt: isoOrNull(talk.lastInboundAt),
    lastOutboundAt: isoOrNull(talk.lastOutboundAt),
    unanswered: talk.unanswered,
    pausedUntil: isoOrNull(contact.pausedUntil),
    withPerson: withPerson && { since: iso(withPerson.since), reason: withPerson.reason },
    suppressed: contact.suppressed,
    erased: contact.erased && { at: iso(contact.erased.at), by: contact.erased.by },
    partOf: contact.sealed && viewMerge({ ...contact.sealed, contact: contact.sealed.into }),
    parts: contact.absorbed.map(viewMerge),
  };
}

export const viewOutboxEntry = (entry: OutboxEntry): z.output<typeof outboxView> => ({
  id: entry.id,
  kind: entry.body.kind,
  key: keyOf(entry),
  purpose: entry.purpose,
  origin: entry.origin,
  flow: entry.flow ?? null,
  step: entry.step ?? null,
  queuedAt: iso(entry.queuedAt),
  dueAt: iso(entry.dueAt),
  attempts: entry.attempts,
  sending: entry.claim !== undefined,
  held: entry.held ? { reason: entry.held.reason, until: isoOrNull(entry.held.until) } : null,
});

function keyOf({ body }: OutboxEntry): string | null {
  switch (body.kind) {
    case 'text':
      return body.key;
    case 'poll':
      return body.question;
    case 'media':
      return body.caption ?? null;
    case 'contact-card':
    case 'reaction':
    case 'verbatim':
      return null;
    default:
      return body satisfies never;
  }
}

function viewConsents({ consents }: Contact) {
  const of = (purpose: (typeof purposes)[number]) => {
    const consent = consents[purpose];
    return { state: consent.state, at: 'at' in consent ? iso(consent.at) : null };
  };
  return { service: of('service'), utility: of('utility'), marketing: of('marketing') };
}

function viewRun({ run }: Contact): z.output<typeof contactView>['run'] {
  const top = run?.stack.at(-1);
  if (!run || !top) return null;
  return {
    because: run.because,
    startedAt: iso(run.startedAt),
    flow: top.flow,
    step: top.step,
    waitingFor: top.waiting?.for ?? null,
    stack: run.stack.map(({ flow, version, step }) => ({ flow, version, step })),
  };
}
