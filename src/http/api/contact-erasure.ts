/** A person's rights: everything we hold of them, and to be forgotten. */
import { z } from 'zod';
import type { ContactId } from '../../core/contact-id.ts';
import { alreadyErased, type ErasureReport, erasureReport } from '../../pipeline/erasing/erasure-report.ts';
import { subjectOf } from '../../pipeline/people/subject.ts';
import { contactDeeds } from '../contact-deeds.ts';
import type { HttpDeps } from '../deps.ts';
import { findPerson, phoneIn } from '../find-contact.ts';
import { refusal } from '../problem.ts';
import { type Answer, type Route, route } from '../route.ts';
import { contactParams } from './contact-reading.ts';
import { iso } from './contact-view.ts';

const remainder = z.object({ what: z.string(), why: z.string() });
const reportView = z.object({
  contact: z.string().nullable().meta({ description: 'Null for a number that was erased before.' }),
  erasedAt: z.iso.datetime(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  carriedOutAt: z.iso.datetime().nullable().meta({
    description: 'Null while collections are still being cleared; ask again. Nothing is sent in any case.',
  }),
  deleted: z
    .record(z.string(), z.int())
    .nullable()
    .meta({ description: 'How much there was, by collection.' }),
  kept: z.array(remainder).meta({ description: 'What stays in Kabar, and why.' }),
  elsewhere: z.array(remainder).meta({ description: 'What Kabar cannot reach, and what to do.' }),
});

const reason = z.strictObject({
  reason: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Why, in words without a name or a number: they stay.' }),
});

/** What became of it so far; null where nobody asked for one. */
export async function erasureOn(
  { store, channels, erasing }: Pick<HttpDeps, 'store' | 'channels' | 'erasing'>,
  contact: ContactId,
): Promise<ErasureReport | null> {
  const erasure = await store.erasures.find(contact);
  const transports = channels().map(({ facts }) => facts.transport);
  return erasure && erasureReport(erasure, { transports, store: erasing.storeKind });
}

export function contactErasureRoutes(deps: HttpDeps): readonly Route[] {
  const { store, clock, erasing } = deps;

  async function reportOn(contact: ContactId): Promise<Answer | null> {
    const report = await erasureOn(deps, contact);
    return report && { status: report.carriedOutAt === null ? 202 : 200, body: viewReport(report) };
  }

  /** Whoever came back by themselves is somebody, and can be erased again. */
  async function isSomebodys(reference: string): Promise<boolean> {
    const phone = phoneIn(reference);
    return phone !== null && (await store.contacts.find(phone)) !== null;
  }

  /** Of a number whose owner was erased. */
  async function erasedBefore(reference: string): Promise<Answer | null> {
    const phone = phoneIn(reference);
    const [suppression] = phone ? await erasing.suppressions.of([phone]) : [];
    return suppression?.because === 'erased'
      ? { status: 200, body: viewReport(alreadyErased(suppression)) }
      : null;
  }

  return [
    route({
      method: 'delete',
      path: '/api/contacts/:contact',
      id: 'eraseContact',
      needs: ['privacy'],
      summary: 'Forget a person for good; only they themselves can come back, by writing. Again is once.',
      params: contactParams,
      query: reason,
      answers: {
        200: {
          words: 'Carried out: what was deleted, what is kept and why, what remains elsewhere.',
          schema: reportView,
        },
        202: {
          words: 'Nothing is sent any more; collections are still being cleared. Ask again.',
          schema: reportView,
        },
      },
      async handle({ params, query }) {
        const before = (await isSomebodys(params.contact)) ? null : await erasedBefore(params.contact);
        if (before) return before;
        const id = await contactDeeds(deps, { by: 'api', key: null }).erase(params.contact, query.reason);
        const answer = await reportOn(id);
        if (answer) return answer;
        throw refusal(
          'store.unavailable',
          'The erasure is stored and not decided yet. Ask again in a moment.',
        );
      },
    }),
    route({
      method: 'get',
      path: '/api/contacts/:contact/erasure',
      id: 'readErasure',
      needs: ['privacy'],
      summary: 'The report of an erasure',
      params: contactParams,
      answers: {
        200: { words: 'The report.', schema: reportView },
        202: { words: 'Not carried out yet.', schema: reportView },
      },
      async handle({ params }) {
        const answer = (await erasedBefore(params.contact)) ?? (await reportOn(params.contact as ContactId));
        if (answer) return answer;
        throw refusal('contact.unknown', 'Nobody with this id or number was erased.');
      },
    }),
    route({
      method: 'get',
      path: '/api/contacts/:contact/everything',
      id: 'readEverything',
      needs: ['privacy'],
      summary: 'Everything we hold of a person, as it is kept: what they may ask for by law',
      params: contactParams,
      answers: {
        200: { words: 'Contact, addresses, messages, journal, consent records with evidence, inbox, calls.' },
      },
      async handle({ params }) {
        const { id } = await findPerson(store, params.contact);
        const subject = await subjectOf({ store, suppressions: erasing.suppressions }, id, clock.now());
        if (subject) return { status: 200, body: subject };
        throw refusal('contact.unknown', 'No contact has this id or number.');
      },
    }),
  ];
}

/** With moments as the API tells them. */
export const viewReport = (report: ErasureReport): z.output<typeof reportView> => ({
  ...report,
  erasedAt: iso(report.erasedAt),
  carriedOutAt: report.carriedOutAt === null ? null : iso(report.carriedOutAt),
  deleted: report.deleted && { ...report.deleted },
  kept: [...report.kept],
  elsewhere: [...report.elsewhere],
});
