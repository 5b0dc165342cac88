/** The simulated phones: write on one, look at one, make it fail. */
import { z } from 'zod';
import type { HttpDeps, PhoneContentLike, ShownMessageLike, SimulatedPhonesLike } from '../deps.ts';
import { foreignId, limit, phone, queryPhone, words } from '../fields.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { contentKinds, phoneContent } from './phone-content.ts';

const message = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']).meta({ description: 'in: written by the contact; out: by Kabar.' }),
  text: z.string(),
  at: z.iso.datetime(),
  kind: z.string(),
  status: z.enum(['sent', 'delivered', 'read']),
  options: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  poll: z.looseObject({ question: z.string() }).optional(),
  media: z.looseObject({ type: z.string() }).optional(),
  caption: z.string().optional(),
  card: z.object({ name: z.string(), phone: z.string() }).optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
  about: z.string().optional().meta({ description: 'The message a vote or a reaction is about.' }),
});

const writeBody = z
  .strictObject({
    from: phone,
    id: foreignId.optional().meta({
      description: 'The id of the message on its transport; posting it again is a duplicate.',
    }),
    name: words(200).optional().meta({ description: 'The profile name on the phone.' }),
    ...contentKinds,
  })
  .refine((body) => kindsIn(body).length === 1, {
    path: ['text'],
    error: `Write exactly one of: ${Object.keys(contentKinds).join(', ')}.`,
    // Also when another field is wrong: all problems are told at once.
    when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  });

const switchesBody = z
  .strictObject({
    contact: phone.optional().meta({ description: 'One phone; left out: the whole line.' }),
    fail: z
      .strictObject({
        code: foreignId.default('simulated'),
        retryable: z.boolean().default(true),
        addressFailed: z.boolean().default(false),
        certain: z
          .boolean()
          .default(false)
          .meta({ description: 'With `addressFailed`: there is no such number.' }),
      })
      .nullable()
      .optional(),
    failNext: z.int('Write a whole number.').min(0).max(1_000_000).optional(),
    hang: z.union([z.boolean(), z.literal('shown')], { error: 'Write true, false or "shown".' }).optional(),
    receipts: z.enum(['auto', 'delivered', 'none'], { error: 'Use auto, delivered or none.' }).optional(),
    offline: z.boolean('Write true or false.').optional(),
    restricted: z
      .strictObject({ forMs: z.int('Write a whole number.').min(1).nullable().default(null) })
      .nullable()
      .optional()
      .meta({ description: 'The line answers and starts nothing: for so long, or without an end.' }),
  })
  .refine((body) => body.contact === undefined || body.offline === undefined, {
    path: ['offline'],
    error: 'The whole line is offline or not: leave out "contact".',
  })
  .refine((body) => body.contact === undefined || body.restricted === undefined, {
    path: ['restricted'],
    error: 'The whole line is restricted or not: leave out "contact".',
  });

export function simulatorRoutes({ phones }: Pick<HttpDeps, 'phones'>): readonly Route[] {
  const on = (): SimulatedPhonesLike => {
    if (phones) return phones;
    throw refusal('request.not-found', 'The simulator is off. Add "simulator" to KABAR_CHANNELS.');
  };
  return [
    route({
      method: 'post',
      path: '/api/simulator/messages',
      id: 'writeSimulatorMessage',
      needs: ['write'],
      summary: 'Write a message on a simulated phone',
      body: writeBody,
      answers: {
        202: {
          words: 'Stored. `duplicate` tells that the id was there already.',
          schema: z.object({ id: z.string(), duplicate: z.literal(true).optional() }),
        },
      },
      async handle({ body: { from, id, name, ...rest } }) {
        // The schema lets exactly one of them through.
        const content = phoneContent(rest) as PhoneContentLike;
        const written = await on().write({
          from,
          content,
          ...(id === undefined ? {} : { id }),
          ...(name === undefined ? {} : { name }),
        });
        return {
          status: 202,
          body: { id: written.id, ...(written.duplicate ? { duplicate: true } : {}) },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/simulator/messages',
      id: 'readSimulatorMessages',
      needs: ['read'],
      summary: 'What a simulated phone shows, oldest first',
      query: z.strictObject({
        contact: queryPhone,
        after: foreignId.optional().meta({ description: 'Only messages after this one.' }),
        limit: limit.optional(),
      }),
      answers: { 200: { words: 'The messages.', schema: z.object({ messages: z.array(message) }) } },
      handle({ query: { contact, after, limit } }) {
        const range = {
          ...(after === undefined ? {} : { after }),
          ...(limit === undefined ? {} : { limit }),
        };
        return { status: 200, body: { messages: on().shown(contact, range).map(messageView) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/simulator/switches',
      id: 'switchSimulator',
      needs: ['admin'],
      summary: 'Make sends fail, hang or go offline, or keep receipts back',
      body: switchesBody,
      answers: { 200: { words: 'Done. What was left out stays as it is.', schema: z.object({}) } },
      handle({ body: { contact, ...switches } }) {
        on().set(withoutUndefined(switches), contact);
        return { status: 200, body: {} };
      },
    }),
  ];
}

const messageView = ({ at, outboxId: _, ...message }: ShownMessageLike) => ({
  ...message,
  at: new Date(at).toISOString(),
});

/** Zod leaves `undefined` where an optional key was given as such; a switch must not be set to it. */
function withoutUndefined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

const kindsIn = (body: object): readonly string[] =>
  Object.keys(body).filter((key) => Object.hasOwn(contentKinds, key));
