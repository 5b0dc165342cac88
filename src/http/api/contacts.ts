/** Tells Kabar about contacts: consents, edits, things that happened, hand-overs. Everything goes through the inbox. */
import { randomUUID } from 'node:crypto';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactEvent } from '../../core/event.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import { didYouMean } from '../../core/flow/suggest.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Release } from '../../core/release.ts';
import type { Value } from '../../core/value.ts';
import type { HttpDeps } from '../deps.ts';
import { findContact } from '../find-contact.ts';
import { invalidFields } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { checkAttributes } from './attribute-check.ts';
import { editBody, eventBody, flowBody, handBody, optInBody, withdrawBody } from './contact-bodies.ts';
import { contactParams } from './contact-reading.ts';
import { accepted, submitTo } from './submitting.ts';

export function contactRoutes(deps: HttpDeps): readonly Route[] {
  const { inbox, store, channel } = deps;

  const submit = (contact: ContactId, key: string, event: ContactEvent) =>
    submitTo(deps, contact, key, event);
  /** Without a key, doing it again is doing it again: a second STOP must never be taken for the first. */
  const once = (key: string | null) => key ?? randomUUID();

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
        return submit(contact, idempotencyKey ?? fingerprint(JSON.stringify(body)), {
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
      async handle({ params, body, idempotencyKey }) {
        const { attributes, ...changes } = body;
        const checked = attributes && checkAttributes(attributes, deps.release());
        const { id } = await findContact(store, params.contact);
        return submit(id, once(idempotencyKey), {
          type: 'contact.edited',
          actor: 'api',
          ...(checked ? { attributes: checked } : {}),
          ...defined(changes),
        });
      },
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
        return submit(id, once(idempotencyKey), { type: 'business.occurred', name: body.name, values });
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
      async handle({ params, body, idempotencyKey }) {
        const flow = knownFlow(body.flow, deps.release());
        const { id } = await findContact(store, params.contact);
        const occurrence = once(idempotencyKey);
        return submit(id, occurrence, { type: 'flow.requested', flow, by: 'api', occurrence });
      },
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
      async handle({ params, body, idempotencyKey }) {
        const { purposes, source, evidence } = body;
        const { id } = await findContact(store, params.contact);
        return submit(id, once(idempotencyKey), {
          type: 'consent.reported',
          action: 'withdraw',
          purposes,
          method: 'api',
          source,
          evidence,
          confirm: false,
        });
      },
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
      async handle({ params, body, idempotencyKey }) {
        const { id } = await findContact(store, params.contact);
        const { to, actor } = body;
        return submit(id, once(idempotencyKey), { type: 'conversation.handed', to, actor });
      },
    }),
  ];
}

/** The flow of this name; a wrong name is a wrong field. */
function knownFlow(name: string, release: Release | null): FlowId {
  const flow = release?.flows.get(name as FlowId);
  if (flow) return flow.id;
  const hint = didYouMean(name, release?.flows.keys() ?? []);
  const detail = ['There is no such flow.', ...(hint ? [hint] : [])].join(' ');
  throw invalidFields([{ pointer: '/flow', detail }]);
}

/** Keys with a value: an edit leaves alone what it does not name. */
function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
