/** Consent that somebody else reports: a form, an app, an import, an operator, the platform. */
import type { AttributeChanges, Attributes } from '../contact.ts';
import type { ConsentReported } from '../event.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { live } from './living.ts';
import { ask, grant, type Reported, withdraw } from './opting.ts';

/** Nobody but the person undoes the person's own STOP; with `confirm` the consent counts only once they answer. */
export function report(turn: Turn, event: ConsentReported): readonly FollowUp[] {
  const reported = reportedBy(event);
  if (event.action === 'withdraw')
    return event.suppress ? suppress(turn, reported) : withdraw(turn, reported);

  const { contact } = turn;
  const stopped = event.purposes.some((purpose) => contact.consents[purpose].state === 'withdrawn');
  if (stopped || contact.suppressed || contact.lifecycle.stage === 'optedOut') {
    turn.note('consent.ignored', 'only the person can come back after a STOP', { method: event.method });
    return [];
  }
  if (event.language !== undefined && contact.languageFrom !== 'chosen')
    turn.change({ language: event.language, languageFrom: 'form' });
  if (event.attributes) turn.change({ attributes: { ...known(event.attributes), ...contact.attributes } });
  return event.confirm ? ask(turn, reported, event.token ?? null) : grant(turn, reported);
}

/** Somebody on a list of people not to be contacted gets no goodbye either: what leaves is the stage, without its flow. */
function suppress(turn: Turn, reported: Reported): readonly FollowUp[] {
  for (const followUp of withdraw(turn, reported))
    if (followUp.do === 'live') live(turn, followUp.event, 'started');
  turn.change({ suppressed: true });
  return [];
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

/** A report adds to what we know; it never changes or removes what the person told us. */
const known = (attributes: AttributeChanges): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) as Attributes;
