/** Would a message leave now? Asks the gate for each purpose, and tells why what is held is held. */
import { z } from 'zod';
import type { Verdict } from '../../core/policy/gate.ts';
import type { HttpDeps } from '../deps.ts';
import { findContact } from '../find-contact.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { type Answer, type PastHold, why } from '../why.ts';
import { contactParams } from './contact-reading.ts';
import { iso, outboxView, viewOutboxEntry } from './contact-view.ts';

const verdictView = z.object({
  verdict: z.enum(['send', 'hold', 'drop']),
  reason: z.string().nullable(),
  until: z.iso.datetime().nullable(),
  words: z.string(),
});

const whyView = z.object({
  stage: z.string(),
  stageBecause: z
    .object({ since: z.iso.datetime(), reason: z.string(), words: z.string() })
    .nullable()
    .meta({ description: 'Why they are in it; null where the journal does not go back so far.' }),
  delivery: z
    .object({ state: z.enum(['fine', 'suspect', 'undelivered', 'unreachable']), words: z.string() })
    .meta({ description: 'Whether what is sent to them arrives.' }),
  reply: verdictView.meta({ description: 'An answer to something they wrote.' }),
  started: z
    .object({ service: verdictView, utility: verdictView, marketing: verdictView })
    .meta({ description: 'A message Kabar starts, by purpose.' }),
  held: z.array(outboxView),
  past: z
    .array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        flow: z.string().nullable(),
        step: z.string().nullable(),
        status: z.string(),
        holds: z.array(z.object({ reason: z.string(), until: z.iso.datetime(), words: z.string() })),
        end: z.object({ reason: z.string(), words: z.string() }).nullable(),
      }),
    )
    .meta({ description: 'The latest messages that were held or never left, and why; oldest first.' }),
});

export const contactWhyRoute = (deps: HttpDeps): Route =>
  route({
    method: 'get',
    path: '/api/contacts/:contact/why',
    id: 'askWhy',
    needs: ['read'],
    summary: 'Whether a message of each purpose would be sent now, and why not; what is held and why',
    params: contactParams,
    answers: { 200: { words: 'What the gate says.', schema: whyView } },
    async handle({ params }) {
      const { contact } = await findContact(deps.store, params.contact);
      const answer = await why(deps, contact);
      if (!answer)
        throw refusal(
          'transport.unavailable',
          'Nothing can be sent: no release is loaded, or the channel of this contact is off.',
        );
      const { service, utility, marketing } = answer.started;
      return {
        status: 200,
        body: {
          stage: contact.lifecycle.stage,
          stageBecause: answer.stage && { ...answer.stage, since: iso(answer.stage.since) },
          delivery: answer.delivery,
          reply: viewAnswer(answer.reply),
          started: {
            service: viewAnswer(service),
            utility: viewAnswer(utility),
            marketing: viewAnswer(marketing),
          },
          held: contact.outbox.filter((entry) => entry.held).map(viewOutboxEntry),
          past: answer.past.map(viewPast),
        },
      };
    },
  });

function viewPast({ at, holds, ...past }: PastHold): z.output<typeof whyView>['past'][number] {
  return { ...past, at: iso(at), holds: holds.map((hold) => ({ ...hold, until: iso(hold.until) })) };
}

function viewAnswer({ verdict, words }: Answer): z.output<typeof verdictView> {
  return { verdict: verdict.kind, reason: reasonOf(verdict), until: untilOf(verdict), words };
}

const reasonOf = (verdict: Verdict) => (verdict.kind === 'send' ? null : verdict.reason);

const untilOf = (verdict: Verdict) =>
  verdict.kind === 'hold' && verdict.until !== null ? iso(verdict.until) : null;
