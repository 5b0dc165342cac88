/** What the consent ledger has of one contact: as data, and as a page to print. */
import { z } from 'zod';
import { type Proof, proofOf } from '../../core/ledger/proof.ts';
import { readMoment } from '../../core/time/moment.ts';
import { witness } from '../../pipeline/ledger/witness.ts';
import type { HttpDeps } from '../deps.ts';
import { findContact } from '../find-contact.ts';
import { proofPage, proofPolicy } from '../proof-page.tsx';
import { type Route, route } from '../route.ts';
import { contactParams } from './contact-reading.ts';
import { proofView, viewProof } from './proof-view.ts';

const momentWords = 'Write a day or a moment, such as 2026-11-24 or 2026-11-24T10:00:00Z.';

const query = z.strictObject({
  at: z
    .string()
    .transform((text, context) => {
      // In a query an unencoded plus, as in +07:00, has become a space.
      const moment = readMoment(text.trim().replace(' ', '+'));
      if (moment !== null) return moment;
      context.addIssue({ code: 'custom', message: momentWords });
      return z.NEVER;
    })
    .optional()
    .meta({ description: 'As it was known at this moment; a day alone means its end. Now when left out.' }),
});

/** As it was known at that moment; now when there is none. Refuses with `contact.unknown`. */
export async function prove(
  { store, clock, ledger }: Pick<HttpDeps, 'store' | 'clock' | 'ledger'>,
  reference: string,
  at: number | undefined,
): Promise<Proof> {
  const contact = await findContact(store, reference);
  const witnessed = await witness({ store, key: ledger.key }, contact);
  return proofOf(contact.contact, witnessed, { madeAt: clock.now(), at: at ?? null });
}

export function consentRoutes(deps: HttpDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/contacts/:contact/consents',
      id: 'proveConsent',
      needs: ['privacy'],
      summary:
        'Every consent record of a contact with its seal, consent by purpose, and the verification of both',
      params: contactParams,
      query,
      answers: { 200: { words: 'The proof.', schema: proofView } },
      async handle({ params, query: { at } }) {
        return { status: 200, body: viewProof(await prove(deps, params.contact, at)) };
      },
    }),
    route({
      method: 'get',
      path: '/api/contacts/:contact/consents.html',
      id: 'printConsent',
      needs: ['privacy'],
      summary: 'The same as a page to read and to print',
      params: contactParams,
      query,
      answers: { 200: { words: 'The page.', page: true } },
      async handle({ params, query: { at } }) {
        return {
          status: 200,
          body: proofPage(await prove(deps, params.contact, at)),
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': proofPolicy },
        };
      },
    }),
  ];
}
