/** Looks at one contact: how they stand, what was said, what happened. */
import { z } from 'zod';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { JournalTurn, MessageRow } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { findContact } from '../find-contact.ts';
import { type Route, route } from '../route.ts';
import { contactView, iso, viewContact } from './contact-view.ts';

export const contactParams = z.object({
  contact: z.string().max(200).meta({ description: 'The id of the contact, or their phone.' }),
});

const page = z.strictObject({
  limit: limit.default(100).meta({ description: 'The latest so many.' }),
});

const journalTurn = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  stage: z.string(),
  lines: z.array(
    z.object({
      what: z.string(),
      why: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

const messageView = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  at: z.iso.datetime(),
  status: z.string(),
  reason: z.string().nullable(),
  text: z.string().nullable().meta({ description: 'Null while it waits: words are made when it leaves.' }),
  kind: z.string(),
  transportId: z.string().nullable(),
  flow: z.string().nullable(),
  step: z.string().nullable(),
});

export function contactReadingRoutes({ store }: HttpDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/contacts/:contact',
      id: 'readContact',
      needs: ['read', 'privacy'],
      summary: 'One contact: stage, consents, attributes, run, outbox, wake-ups',
      params: contactParams,
      answers: { 200: { words: 'The contact.', schema: contactView } },
      async handle({ params }) {
        return { status: 200, body: viewContact(await findContact(store, params.contact)) };
      },
    }),
    route({
      method: 'get',
      path: '/api/contacts/:contact/journal',
      id: 'readJournal',
      needs: ['read', 'privacy'],
      summary: 'What happened to a contact and why, oldest first',
      params: contactParams,
      query: page,
      answers: { 200: { words: 'The turns.', schema: z.object({ turns: z.array(journalTurn) }) } },
      async handle({ params, query }) {
        const { contact } = await findContact(store, params.contact);
        const turns = await ofAllParts(contact, (id) => store.journal.of(id, query.limit), query.limit);
        return { status: 200, body: { turns: turns.map(viewTurn) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/contacts/:contact/messages',
      id: 'readMessages',
      needs: ['read'],
      summary: 'The conversation as Kabar remembers it, oldest first',
      params: contactParams,
      query: page,
      answers: { 200: { words: 'The messages.', schema: z.object({ messages: z.array(messageView) }) } },
      async handle({ params, query }) {
        const { contact } = await findContact(store, params.contact);
        const read = (id: ContactId) => store.messages.conversation(id, query.limit);
        const rows = await ofAllParts(contact, read, query.limit);
        return { status: 200, body: { messages: rows.map(viewMessage) } };
      },
    }),
  ];
}

/** With what was said and done as another contact, before both were found to be one. */
export async function ofAllParts<T extends { readonly at: Instant }>(
  { id, absorbed }: Contact,
  read: (contact: ContactId) => Promise<readonly T[]>,
  limit: number,
): Promise<readonly T[]> {
  if (absorbed.length === 0) return read(id);
  const all = await Promise.all([id, ...absorbed.map(({ contact }) => contact)].map(read));
  return all
    .flat()
    .sort((a, b) => a.at - b.at)
    .slice(-limit);
}

const viewTurn = ({ id, at, event, stage, lines }: JournalTurn): z.output<typeof journalTurn> => ({
  id,
  at: iso(at),
  event,
  stage,
  lines: lines.map((line) => ({ ...line })),
});

const viewMessage = (row: MessageRow): z.output<typeof messageView> => ({
  id: row.id,
  direction: row.direction,
  at: iso(row.at),
  status: row.status,
  reason: row.reason,
  text: row.text,
  kind: row.content?.kind ?? row.body?.kind ?? 'text',
  transportId: row.transportId,
  flow: row.flow ?? null,
  step: row.step ?? null,
});
