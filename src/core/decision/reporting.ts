/** Consent that somebody else reports: a form, an app, an import, an operator, the platform. */
import type { ConsentReported } from '../event.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { grant, type Reported, withdraw } from './opting.ts';

/** Nobody but the person undoes the person's own STOP; with `confirm` the consent counts only once they answer. */
export function report(turn: Turn, event: ConsentReported): readonly FollowUp[] {
  const reported: Reported = {
    purposes: event.purposes,
    method: event.method,
    source: event.source,
    actor: event.method === 'operator' ? 'operator' : 'system',
    evidence: event.evidence,
    ...(event.disclosure ? { disclosure: event.disclosure } : {}),
  };
  if (event.action === 'withdraw') return withdraw(turn, reported);

  const stopped = event.purposes.some((purpose) => turn.contact.consents[purpose].state === 'withdrawn');
  if (stopped || turn.contact.lifecycle.stage === 'optedOut') {
    turn.note('consent.ignored', 'only the person can come back after a STOP', { method: event.method });
    return [];
  }
  if (event.language !== undefined && turn.contact.languageFrom !== 'chosen') {
    turn.change({ language: event.language, languageFrom: 'form' });
  }
  if (!event.confirm) return grant(turn, reported);
  turn.note('consent.asked', event.method, { purposes: event.purposes.join(' ') });
  return [{ do: 'live', event: { type: 'consent.asked' } }];
}
