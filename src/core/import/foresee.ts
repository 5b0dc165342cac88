/** What a row would do, or what it did, in the words of an import's summary. */

import { noConsents } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { judgeReport } from '../decision/reporting.ts';
import type { ConsentReported } from '../event.ts';
import type { JournalLine } from '../journal.ts';
import { firstSnapshot } from '../lifecycle/snapshot.ts';
import type { Earlier } from './numbers-seen.ts';

/**
 * `new`: nobody had this number, and now somebody with consent has. `added`: a contact's consent grew. `withdrawn`: they
 * are not to be contacted, and were not known to be. `stopped` and `suppressed`: the row's consent is ignored for good.
 */
export type Outcome = 'new' | 'added' | 'known' | 'withdrawn' | 'stopped' | 'suppressed';

/** What `judgeReport` goes by. Of somebody unknown: what a contact is at birth. */
export type Known = Pick<Contact, 'consents' | 'lifecycle' | 'pendingConsent' | 'suppressed'>;

const unknownPerson: Known = {
  consents: noConsents,
  lifecycle: firstSnapshot,
  pendingConsent: null,
  suppressed: false,
};

/** Before anything is written: by the rule that decides, with what earlier rows of the list will have done. */
export function foresee(event: ConsentReported, known: Known | null, earlier: Earlier | null): Outcome {
  const person = known ?? unknownPerson;
  const judgement = judgeReport(earlier ? afterwards(person, earlier) : person, event);
  if (judgement.kind === 'known') return 'known';
  if (judgement.kind === 'ignored') return judgement.because === 'stop' ? 'stopped' : 'suppressed';
  if (event.action === 'withdraw') return 'withdrawn';
  return known === null && earlier === null ? 'new' : 'added';
}

/** Afterwards: from what the journal says was decided. Null when the turn tells of none of this. */
export function outcomeIn(lines: readonly JournalLine[], isNew: boolean): Outcome | null {
  for (const { what, facts } of lines) {
    if (what === 'consent.granted' || what === 'consent.asked') return isNew ? 'new' : 'added';
    if (what === 'consent.withdrawn') return 'withdrawn';
    if (what === 'consent.known') return 'known';
    if (what === 'consent.ignored') return facts?.because === 'suppression' ? 'suppressed' : 'stopped';
  }
  return null;
}

/** STOP wins, in a list as elsewhere: what was withdrawn before is not granted by a later row. */
function afterwards(person: Known, { granted, withdrawn, optedOut }: Earlier): Known {
  const at = 0;
  const record = 'earlier in the list' as never;
  const consents = { ...person.consents };
  for (const purpose of granted)
    if (consents[purpose].state === 'unknown') consents[purpose] = { state: 'granted', at, record };
  for (const purpose of withdrawn) consents[purpose] = { state: 'withdrawn', at, record };
  const stage = optedOut ? ('optedOut' as const) : person.lifecycle.stage;
  return { ...person, consents, lifecycle: { ...person.lifecycle, stage } };
}
