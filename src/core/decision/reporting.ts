/** Consent that somebody else reports: a form, an app, an import, an operator, the platform. */
import type { ConsentReported } from '../event.ts';
import type { Turn } from '../turn.ts';
import { adopt } from './adopting.ts';
import type { FollowUp } from './agenda.ts';
import { ask, grant, type Reported, withdraw } from './opting.ts';

/**
 * Nobody but the person undoes the person's own STOP; with `confirm` the consent counts only once they answer, and what was
 * told with it waits as long: a stranger may have filled in the form. Of somebody who writes to us we know the language better.
 */
export function report(turn: Turn, event: ConsentReported): readonly FollowUp[] {
  const reported = reportedBy(event);
  if (event.action === 'withdraw') return withdraw(turn, reported);

  const { contact } = turn;
  const stopped = event.purposes.some((purpose) => contact.consents[purpose].state === 'withdrawn');
  if (stopped || contact.suppressed || contact.lifecycle.stage === 'optedOut') {
    turn.note('consent.ignored', 'only the person can come back after a STOP', { method: event.method });
    return [];
  }
  const told = {
    ...(event.topics ? { topics: event.topics } : {}),
    ...(event.attributes ? { attributes: event.attributes } : {}),
  };
  const mayBeStranger = event.confirm && contact.talk.lastInboundAt !== null;
  if (event.language !== undefined && contact.languageFrom !== 'chosen' && !mayBeStranger)
    turn.change({ language: event.language, languageFrom: 'form' });
  if (event.confirm) return ask(turn, reported, { token: event.token ?? null, ...told });
  adopt(turn, told);
  return grant(turn, reported);
}

const reportedBy = (event: ConsentReported): Reported => ({
  purposes: event.purposes,
  method: event.method,
  source: event.source,
  actor: event.method === 'operator' ? 'operator' : 'system',
  evidence: event.evidence,
  ...(event.disclosure ? { disclosure: event.disclosure } : {}),
  ...(event.by === undefined ? {} : { by: event.by }),
  ...(event.basis === undefined ? {} : { basis: event.basis }),
  ...(event.expiresAt === undefined ? {} : { expiresAt: event.expiresAt }),
  ...(event.givenAt === undefined ? {} : { givenAt: event.givenAt }),
});
