/** Tells Kabar about contacts: consents, edits, things that happened, hand-overs. Everything goes through the inbox. */
import { randomUUID } from 'node:crypto';
import { fingerprint } from '../../core/hash.ts';
import type { Value } from '../../core/value.ts';
import { contactDeeds } from '../contact-deeds.ts';
import type { HttpDeps } from '../deps.ts';
import { findContact } from '../find-contact.ts';
import { type Route, route } from '../route.ts';
import { editBody, eventBody, flowBody, handBody, optInBody, withdrawBody } from './contact-bodies.ts';
import { contactParams } from './contact-reading.ts';
import { accepted, submitTo, told } from './submitting.ts';

export function contactRoutes(deps: HttpDeps): readonly Route[] {
  const { inbox, store, channel } = deps;

  const deeds = (key: string | null, by = 'api') => contactDeeds(deps, { by, key });

  return [
    route({
      method: 'post',
      path: '/api/contacts',
      id: 'optIn',
      needs: ['write'],
      summary: 'Report that somebody agreed, with the evidence',
      body: optInBody,
      idempotent: true,
      answers: accepted,
      async handle({ body, idempotencyKey }) {
        const { phone, purposes, source, evidence, disclosure, language, confirm } = body;
        const contact = await inbox.contactOf(phone, channel);
        const { version = fingerprint(disclosure.text) } = disclosure;
        return submitTo(deps, contact, idempotencyKey ?? fingerprint(JSON.stringify(body)), {
          type: 'consent.reported',
          action: 'grant',
          purposes,
          method: 'api',
          source,
          evidence,
          disclosure: { text: disclosure.text, version, language: disclosure.language },
          language: language ?? disclosure.language,
          confirm,
        });
      },
    }),
    route({
      method: 'patch',
      path: '/api/contacts/:contact',
      id: 'editContact',
      needs: ['write'],
      summary: 'Change attributes, tags, language, time zone or pause',
      params: contactParams,
      body: editBody,
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body, idempotencyKey }) =>
        told(await deeds(idempotencyKey).edit(params.contact, body)),
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/events',
      id: 'reportEvent',
      needs: ['write'],
      summary:
        'Tell of something that happened: wakes flows that wait for it, starts flows that begin with it',
      params: contactParams,
      body: eventBody,
      idempotent: true,
      answers: accepted,
      async handle({ params, body, idempotencyKey }) {
        const { id } = await findContact(store, params.contact);
        // The schema lets only such values through.
        const values = body.values as Readonly<Record<string, Value>>;
        return submitTo(deps, id, idempotencyKey ?? randomUUID(), {
          type: 'business.occurred',
          name: body.name,
          values,
        });
      },
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/flows',
      id: 'startFlow',
      needs: ['write'],
      summary: 'Start a flow for a contact, as a campaign would; the gate decides when its messages leave',
      params: contactParams,
      body: flowBody,
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body, idempotencyKey }) =>
        told(await deeds(idempotencyKey).startFlow(params.contact, body.flow, 'api')),
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/withdraw',
      id: 'withdrawConsent',
      needs: ['write'],
      summary: 'Report that somebody took their consent back',
      params: contactParams,
      body: withdrawBody,
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body, idempotencyKey }) =>
        told(await deeds(idempotencyKey).withdraw(params.contact, body, 'api')),
    }),
    route({
      method: 'post',
      path: '/api/contacts/:contact/hand',
      id: 'handConversation',
      needs: ['write'],
      summary: 'Hand the conversation to a person of the business, or back to Kabar',
      params: contactParams,
      body: handBody,
      idempotent: true,
      answers: accepted,
      handle: async ({ params, body: { to, actor }, idempotencyKey }) =>
        told(await deeds(idempotencyKey, actor).hand(params.contact, to)),
    }),
  ];
}
