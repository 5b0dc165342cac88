/** A release that changes date starts or how engagement fades: contacts from before learn of it, a page with every tick. */
import { isOutOfStep } from '../core/decision/engaging.ts';
import { usualEngagement } from '../core/engagement/rules.ts';
import type { EntryId } from '../core/event.ts';
import { dateStartsOf, datesToArm } from '../core/flow/date-starts.ts';
import { fingerprint } from '../core/hash.ts';
import type { Release } from '../core/release.ts';
import type { Inbox, Submission } from '../pipeline/intake/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type DateStartsDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly release: () => Release;
};

export type DateStarts = {
  /** Looks at one page of contacts; answers how many have to learn something. Nothing is read once all have. */
  run(): Promise<number>;
};

/** Under this name the store keeps how far a release is told. */
export const dateStartsName = 'date-starts';
const page = 500;

/**
 * Two processes may go through the same contacts: an entry is named after the contact and the starts, and working a day out
 * again changes nothing. Who is born meanwhile is armed by the decision that tells us their date.
 */
export function createDateStarts({ store, clock, inbox, release }: DateStartsDeps): DateStarts {
  /** The starts that everybody is known to have learnt of. */
  let settled: string | null = null;

  return {
    async run() {
      const current = release();
      const starts = nameOf(current);
      if (settled === starts) return 0;
      const noted = await store.progress.find(dateStartsName);
      const progress = noted?.of === starts ? noted : { of: starts, after: null, done: false };
      if (progress.done) {
        settled = starts;
        return 0;
      }
      const { after } = progress;
      const records = await store.contacts.list({ limit: page, ...(after === null ? {} : { after }) });
      const now = clock.now();
      const wrong = records.filter(
        ({ contact }) =>
          contact.erased === null &&
          contact.sealed === null &&
          (datesToArm(contact, current, now).length > 0 || isOutOfStep(contact, current.policy)),
      );
      const submissions = wrong.map(
        ({ id }): Submission => ({
          contact: id,
          id: `starts:${starts}:${id}` as EntryId,
          event: { type: 'starts.changed', starts },
          rank: 1,
        }),
      );
      if (submissions.length > 0) await inbox.submit(submissions);
      const last = records.at(-1)?.id ?? after;
      await store.progress.note(dateStartsName, { of: starts, after: last, done: records.length < page });
      return submissions.length;
    },
  };
}

/** The house's zone counts too: most contacts have none of their own. */
function nameOf(release: Release): string {
  const starts = dateStartsOf(release).map(({ timer, at, every }) => `${timer} ${at} ${every}`);
  const { defaultTimeZone, engagement = usualEngagement } = release.policy;
  return fingerprint([defaultTimeZone, engagement.halfLifeMs, ...starts.sort()].join('\n'));
}
