/** Tells Kabar that two contacts are one person, or that it was a mistake. */
import { z } from 'zod';
import { mergeOf, partingOf } from '../../pipeline/people/merging.ts';
import type { HttpDeps } from '../deps.ts';
import { findContact } from '../find-contact.ts';
import { type Route, route } from '../route.ts';
import { contactParams } from './contact-reading.ts';

const by = z
  .string()
  .min(1)
  .max(100)
  .default('api')
  .meta({ description: 'Who of the business says so; it stands in the ledger and the journal.' });

const mergeBody = z.strictObject({
  with: z
    .string()
    .max(200)
    .meta({ description: 'The other contact: id or phone. Whichever is known longer keeps its id.' }),
  by,
});

const answer = z.object({
  kept: z.string().meta({ description: 'The contact that is both, or stays alone.' }),
  other: z.string().meta({ description: 'The one that becomes part of it, or one of its own again.' }),
  entry: z.string().meta({ description: 'The inbox entry that tells it.' }),
  duplicate: z.boolean(),
});

export function contactMergeRoutes({ inbox, store }: HttpDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/contacts/:contact/merge',
      id: 'mergeContacts',
      needs: ['write'],
      summary: 'Two contacts are one person: the most restrictive consent wins, and it can be undone',
      params: contactParams,
      body: mergeBody,
      answers: { 202: { words: 'Stored; it is decided in its turn.', schema: answer } },
      async handle({ params, body }) {
        const one = await findContact(store, params.contact);
        const other = await findContact(store, body.with);
        const submission = mergeOf(one, other, body.by);
        const [told] = await inbox.submit([submission]);
        const kept = submission.contact === one.id ? other.id : one.id;
        const duplicate = told?.duplicate ?? false;
        return { status: 202, body: { kept, other: submission.contact, entry: submission.id, duplicate } };
      },
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/unmerge',
      id: 'unmergeContact',
      needs: ['write'],
      summary: 'A contact that is part of another one is somebody else after all; name it by its id',
      params: contactParams,
      body: z.strictObject({ by }),
      answers: { 202: { words: 'Stored; it is decided in its turn.', schema: answer } },
      async handle({ params, body }) {
        const record = await findContact(store, params.contact);
        const submission = await partingOf(store, record, body.by);
        const [told] = await inbox.submit([submission]);
        const duplicate = told?.duplicate ?? false;
        return {
          status: 202,
          body: { kept: submission.contact, other: record.id, entry: submission.id, duplicate },
        };
      },
    }),
  ];
}
