/** Is a contact's time on the list over? Asked by dry runs and, once more, by the decision that archives: both say the same. */
import type { Contact } from '../contact.ts';
import { longestHoldMs } from '../decision/postponing.ts';
import { outlasts, silentUntil } from '../engagement/silence.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { countedBy } from '../lifecycle/step.ts';
import { type CleaningRules, usualCleaning } from '../policy/cleaning.ts';
import type { Policy } from '../policy/policy.ts';
import { lastToldAt } from '../record.ts';
import type { Instant } from '../time/instant.ts';
import type { ReceiptsTold } from './receipts-told.ts';

/** Why somebody is archived, in words that stay the same: reports, the journal and `why` show them. */
export type ArchiveReason =
  | 'no sign of life'
  | 'past every deadline'
  | 'nothing reaches them'
  | 'unreachable for too long';

/** Why somebody whose time is over stays for now. */
export type StayReason = 'with a person' | 'paused' | 'nothing has reached them';

export type Judgement =
  | { readonly kind: 'archive'; readonly because: ArchiveReason }
  | { readonly kind: 'stay'; readonly because: StayReason }
  /** Their time is not over. */
  | { readonly kind: 'fine' };

export type JudgeQuestion = {
  readonly policy: Policy;
  readonly now: Instant;
  /** Left out where nobody can tell: then what was sent counts. */
  readonly told?: ReceiptsTold | undefined;
};

export const cleaningRules = ({ cleaning }: Pick<Policy, 'cleaning'>): CleaningRules =>
  cleaning ?? usualCleaning;

const fine: Judgement = { kind: 'fine' };
const archive = (because: ArchiveReason): Judgement => ({ kind: 'archive', because });
const stay = (because: StayReason): Judgement => ({ kind: 'stay', because });

export function judge(contact: Contact, question: JudgeQuestion): Judgement {
  const judgement = judgeSilence(contact, question);
  if (judgement.kind !== 'archive') return judgement;
  // The silence of somebody who asked for one, or who talks to a person, is no lack of interest.
  if (contact.withPerson !== null) return stay('with a person');
  if (contact.pausedUntil !== null && contact.pausedUntil > question.now) return stay('paused');
  return judgement;
}

/** So short a silence at least before anybody is archived: what candidates are found by. */
export function leastSilenceMs(policy: Policy): number {
  const { silenceMs, adaptive } = policy.durations;
  const ladderMs = Math.min(silenceMs, adaptive?.mostMs ?? silenceMs) + ladderAfterSilenceMs(policy);
  return Math.min(cleaningRules(policy).unengagedMs, ladderMs);
}

function judgeSilence(contact: Contact, { policy, now, told }: JudgeQuestion): Judgement {
  const { unengagedMs, unreachableMs } = cleaningRules(policy);
  const { stage } = contact.lifecycle;
  if (contact.erased !== null) return fine;
  if (stage === 'unreachable')
    return now - lastToldAt(contact) >= unreachableMs ? archive('unreachable for too long') : fine;
  const { silentSince } = contact.talk;
  // Who was sent nothing is not silent.
  if (!isSubscribed(stage) || silentSince === null) return fine;
  if (told?.reached === null) {
    const { inVainSince } = told;
    if (inVainSince !== null && now - Math.max(inVainSince, silentSince) >= unengagedMs)
      return archive('nothing reaches them');
    return now - silentSince >= unengagedMs ? stay('nothing has reached them') : fine;
  }
  const since = Math.max(silentSince, told?.reached ?? silentSince);
  if (outlasts(contact, since, unengagedMs) <= now) return archive('no sign of life');
  return ladderEnds(contact, since, policy, now) <= now ? archive('past every deadline') : fine;
}

const ladderAfterSilenceMs = ({ durations: { gapsMs, quietMs } }: Policy): number =>
  gapsMs.reduce((sum, gapMs) => sum + gapMs, quietMs);

/**
 * When the stages would have led to the archive by themselves. Attempts that caps held back make it later, as long as a timer
 * still runs; where none does it was lost, or the durations are shorter now than when it was set.
 */
function ladderEnds(contact: Contact, since: Instant, policy: Policy, now: Instant): Instant {
  const runs = contact.wakeups.some(({ timer, dueAt }) => countedBy(timer) !== null && dueAt > now);
  const heldMs = runs ? policy.durations.gapsMs.length * longestHoldMs : 0;
  return silentUntil(contact, since, policy) + ladderAfterSilenceMs(policy) + heldMs;
}
