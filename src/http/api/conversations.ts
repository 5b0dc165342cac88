/** Conversations that people of the business have: whose turn it is, and answering. */
import { z } from 'zod';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord, MessageRow } from '../../core/record.ts';
import type { ConversationPlace } from '../../ports/store/conversation-store.ts';
import { contactDeeds } from '../contact-deeds.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { invalidFields } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { assignBody, writeBody } from './contact-bodies.ts';
import { contactParams } from './contact-reading.ts';
import { iso } from './contact-view.ts';
import { accepted, told } from './submitting.ts';

const conversationView = z.object({
  contact: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  since: z.iso.datetime(),
  reason: z.string().meta({ description: 'As the flow says it, or who took over.' }),
  assignee: z.string().nullable().meta({ description: 'Who is to answer; null: whoever comes first.' }),
  waits: z.boolean().meta({
    description:
      'True when no person of the business wrote after their last message; what Kabar said is no answer.',
  }),
  latest: z
    .object({ at: z.iso.datetime(), text: z.string().nullable() })
    .nullable()
    .meta({ description: 'What they or a person of the business wrote last.' }),
});

export async function viewConversation(
  { messages }: Pick<HttpDeps['store'], 'messages'>,
  { id, contact: { withPerson, attributes, addresses } }: ContactRecord,
): Promise<z.output<typeof conversationView>> {
  const latest = (await messages.conversation(id, lookedAt)).findLast(isOfPeople);
  return {
    contact: id,
    name: typeof attributes.name === 'string' ? attributes.name : null,
    phone: addresses.find(({ kind }) => kind === 'phone')?.value ?? null,
    since: iso(withPerson?.since ?? 0),
    reason: withPerson?.reason ?? '',
    assignee: withPerson?.assignee ?? null,
    waits: latest?.direction === 'in',
    latest: latest ? { at: iso(latest.at), text: latest.text } : null,
  };
}

/** How far back words of people are looked for: behind what Kabar says while it hands somebody over. */
const lookedAt = 10;

const isOfPeople = ({ direction, body, status }: MessageRow): boolean =>
  direction === 'in' || (body?.kind === 'verbatim' && status !== 'dropped' && status !== 'failed');

/** Where the page after this one begins; null when there is none. */
export function nextPlace(records: readonly ContactRecord[], limit: number): string | null {
  const last = records.length < limit ? undefined : records.at(-1);
  return last?.contact.withPerson ? `${last.contact.withPerson.since}:${last.id}` : null;
}

export function conversationRoutes(deps: HttpDeps): readonly Route[] {
  const { store } = deps;

  return [
    route({
      method: 'get',
      path: '/api/conversations',
      id: 'listConversations',
      needs: ['read'],
      summary: 'Conversations that a person of the business has, those who came first first',
      query: z.strictObject({
        limit: limit.default(50),
        after: z.string().max(200).exactOptional().meta({ description: '`next` of the page before.' }),
      }),
      answers: {
        200: {
          words: 'The conversations.',
          schema: z.object({
            conversations: z.array(conversationView),
            next: z.string().nullable().meta({ description: 'For the next page; null when there is none.' }),
          }),
        },
      },
      async handle({ query }) {
        const after = query.after === undefined ? null : placeIn(query.after);
        const records = await store.contacts.withPerson(after, query.limit);
        return {
          status: 200,
          body: {
            conversations: await Promise.all(records.map((record) => viewConversation(store, record))),
            next: nextPlace(records, query.limit),
          },
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/messages',
      id: 'writeToContact',
      needs: ['write'],
      summary: 'Write to a contact as a person of the business, who has the conversation from then on',
      params: contactParams,
      body: writeBody,
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body: { text, actor }, idempotencyKey }) =>
        told(await contactDeeds(deps, { by: actor, key: idempotencyKey }).write(params.contact, text)),
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/assign',
      id: 'assignConversation',
      summary: 'Say who of the business is to answer; it counts while a person has the conversation',
      params: contactParams,
      body: assignBody,
      needs: ['write'],
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body: { to, actor }, idempotencyKey }) =>
        told(await contactDeeds(deps, { by: actor, key: idempotencyKey }).assign(params.contact, to)),
    }),
  ];
}

export function placeIn(after: string): ConversationPlace {
  const [, since, id] = /^(\d+(?:\.\d+)?):(.+)$/.exec(after) ?? [];
  if (since === undefined || id === undefined)
    throw invalidFields([{ pointer: '/query/after', detail: 'Give `next` of the page before.' }]);
  return { since: Number(since), id: id as ContactId };
}
