/** Consent that somebody else reports: a form, an app, an import, an operator, the platform. */
import { purposes as allPurposes, type Purpose } from '../consent.ts';
import type { Contact } from '../contact.ts';
import type { ConsentReported } from '../event.ts';
import type { Turn } from '../turn.ts';
import { adopt } from './adopting.ts';
import type { FollowUp } from './agenda.ts';
import { withTags } from './editing.ts';
import { ask, grant, quietly, type Reported, withdraw } from './opting.ts';

/** What a report is worth for this contact. Asked by `report`, and by an import's dry run, which so tells the truth. */
export type Judgement =
  /** Only the person can come back after a STOP, or when nobody is to contact them. */
  | { readonly kind: 'ignored'; readonly because: 'stop' | 'suppression' }
  /** An import says what is known already: the same file twice is harmless, also years later. */
  | { readonly kind: 'known' }
  | { readonly kind: 'counts'; readonly purposes: readonly Purpose[] };

type Judged = Pick<Contact, 'consents' | 'lifecycle' | 'pendingConsent' | 'suppressed'>;

export function judgeReport(contact: Judged, event: ConsentReported): Judgement {
  const { purposes, method } = event;
  const imported = method === 'import';
  const inState = (state: 'granted' | 'withdrawn') =>
    purposes.filter((purpose) => contact.consents[purpose].state === state);
  const stopped = contact.lifecycle.stage === 'optedOut';
  if (event.action === 'withdraw') {
    const everything = allPurposes.every((purpose) => purposes.includes(purpose));
    const isKnown = inState('withdrawn').length === purposes.length && (stopped || !everything);
    return imported && isKnown ? { kind: 'known' } : { kind: 'counts', purposes };
  }
  if (contact.suppressed) return { kind: 'ignored', because: 'suppression' };
  if (stopped || inState('withdrawn').length > 0) return { kind: 'ignored', because: 'stop' };
  if (!imported) return { kind: 'counts', purposes };
  const missing = purposes.filter((purpose) => contact.consents[purpose].state !== 'granted');
  const asked = event.confirm ? (contact.pendingConsent?.purposes ?? []) : [];
  const isKnown = missing.every((purpose) => asked.includes(purpose));
  return isKnown ? { kind: 'known' } : { kind: 'counts', purposes: missing };
}

/**
 * Nobody but the person undoes the person's own STOP; with `confirm` the consent counts only once they answer, and what was
 * told with it waits as long: a stranger may have filled in the form. Of somebody who writes to us we know the language better.
 */
export function report(turn: Turn, event: ConsentReported): readonly FollowUp[] {
  if (event.action === 'withdraw' && event.suppress) return suppress(turn, reportedBy(event));
  const judgement = judgeReport(turn.contact, event);
  if (judgement.kind === 'ignored') {
    const { because } = judgement;
    turn.note('consent.ignored', 'only the person can come back after a STOP', {
      method: event.method,
      because,
    });
    return [];
  }
  const told = {
    ...(event.topics ? { topics: event.topics } : {}),
    ...(event.attributes ? { attributes: event.attributes } : {}),
  };
  if (event.action === 'grant') learn(turn, event, told);
  if (judgement.kind === 'known') {
    turn.note('consent.known', event.method, { purposes: event.purposes.join(' ') });
    return [];
  }
  const reported = { ...reportedBy(event), purposes: judgement.purposes };
  const wishes =
    event.action === 'withdraw'
      ? withdraw(turn, reported)
      : event.confirm
        ? ask(turn, reported, { token: event.token ?? null, ...told })
        : grant(turn, reported);
  return event.quiet ? wishes.map(quietly) : wishes;
}

/** Somebody on a list of people not to be contacted gets no goodbye either. */
function suppress(turn: Turn, reported: Reported): readonly FollowUp[] {
  turn.change({ suppressed: true });
  return withdraw(turn, reported).map(quietly);
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

type Told = Pick<ConsentReported, 'attributes' | 'topics'>;

/** A file is older than a talk, and what is to be confirmed waits until it is: a stranger may have filled in the form. */
function learn(turn: Turn, event: ConsentReported, told: Told): void {
  const { contact } = turn;
  const { language, method, confirm } = event;
  const stronger = method === 'import' ? ['message', 'form', 'chosen'] : ['chosen'];
  const mayBeStranger = confirm && contact.talk.lastInboundAt !== null;
  if (language !== undefined && !stronger.includes(contact.languageFrom) && !mayBeStranger)
    turn.change({ language, languageFrom: 'form' });
  if (event.addTags) turn.change({ tags: withTags(contact.tags, event.addTags) });
  if (!confirm) adopt(turn, told);
}
