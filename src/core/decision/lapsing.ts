/** A number that reached nobody for long speaks again: it may be somebody else's by now, who agreed to nothing. */
import { isSameAddress } from '../address.ts';
import { purposes } from '../consent.ts';
import { type Contact, unknownOfStranger } from '../contact.ts';
import { type DeliveryRules, usualDelivery } from '../delivery/rules.ts';
import type { MessageReceived } from '../event.ts';
import { dateTimers } from '../flow/date-starts.ts';
import { followUpTimers } from '../flow/planning.ts';
import { languageOfAddress } from '../language.ts';
import { firstSnapshot } from '../lifecycle/snapshot.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { stageTimerPrefix } from '../lifecycle/step.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import { changeStage } from './changing-stage.ts';
import { doubtTimer } from './end-doubt.ts';
import { campaignTimer } from './enrolling.ts';
import { lapse } from './opting.ts';
import { personTimer } from './person-timer.ts';
import { stopRun } from './running.ts';

/**
 * Asked before their message is heard: whoever writes is then met as a stranger is. What was withdrawn stays withdrawn, for it
 * may be the new owner who said it. Votes and reactions need no such question: they are of messages that this account has.
 */
export function lapseRecycled(turn: Turn, event: MessageReceived): void {
  const { contact, world, arrival } = turn;
  const rules = world.release.policy.delivery ?? usualDelivery;
  const since = reachedNobodySince(contact, rules);
  if (since === null || isProved(contact, event)) return;
  if (Math.min(event.writtenAt, arrival.receivedAt) - since < rules.asksAgainMs) return;
  const day = new Date(since).toISOString().slice(0, 10);
  const granted = purposes.filter((purpose) => contact.consents[purpose].state === 'granted');
  if (granted.length > 0)
    lapse(turn, {
      purposes: granted,
      method: 'platform',
      source: 'recycled number',
      actor: 'system',
      evidence: { messageId: event.transportId, note: `nothing reached this number since ${day}` },
    });
  turn.note('contact.lapsed', 'their number reached nobody for long', {
    since: day,
    purposes: granted.join(' '),
    attributes: Object.keys(contact.attributes).join(' '),
    tags: contact.tags.length,
    profileName: contact.profileName !== null,
  });
  stopWork(turn);
  setAside(turn);
}

/** An id is of an account, and the account behind a number is made anew with its owner (decision 18). */
const isProved = ({ addresses }: Contact, { from, also = [] }: MessageReceived): boolean =>
  [from, ...also].some(
    (told) => told.kind !== 'phone' && addresses.some((known) => isSameAddress(known, told)),
  );

/** Since when nothing got through to them and nothing came of them; null when something may have. Whoever is silent is reached. */
function reachedNobodySince(contact: Contact, rules: DeliveryRules): Instant | null {
  const since = inVainSince(contact, rules);
  if (since === null) return null;
  const { talk, consents, pendingConsent } = contact;
  const agreed = purposes.map((purpose) => consents[purpose]);
  return Math.max(
    since,
    talk.lastInboundAt ?? 0,
    talk.lastReadAt ?? 0,
    pendingConsent?.at ?? 0,
    ...agreed.map((consent) => (consent.state === 'granted' ? consent.at : 0)),
  );
}

/** Anything that arrives clears failures and losses. A number that counted as dead does so still when it was archived since. */
function inVainSince({ lifecycle, delivery, createdAt }: Contact, rules: DeliveryRules): Instant | null {
  const { failures, lost } = delivery;
  const [first] = failures;
  if (lost !== null && lost.count >= rules.unreachableAfter) return lost.since;
  if (first !== undefined && !isSubscribed(lifecycle.stage)) return first.at;
  return lifecycle.stage === 'unreachable' ? createdAt : null;
}

/** Whatever was under way was for the earlier owner. */
function stopWork(turn: Turn): void {
  stopRun(turn, 'the number may be somebody else’s');
  turn.clearOutbox(purposes, 'the number may be somebody else’s');
  turn.change({
    queue: [],
    planned: [],
    aside: [],
    polls: [],
    withPerson: null,
    doubt: null,
    pausedUntil: null,
    pendingConsent: null,
  });
  // Whoever agrees has the days armed that they told themselves.
  for (const timer of [followUpTimers, campaignTimer, dateTimers, personTimer, doubtTimer, 'pause'])
    turn.cancel(timer);
}

/** What they wish less of is kept, as what they withdrew. Whoever opted out stays so. */
function setAside(turn: Turn): void {
  const { contact, world } = turn;
  const { texts, policy } = world.release;
  const [address] = contact.addresses;
  const guess = address && languageOfAddress(address, texts.languages, policy.defaultLanguage);
  turn.change({
    ...unknownOfStranger,
    // Taken apart again, it does not stand where the earlier owner stood.
    absorbed: contact.absorbed.map(({ lifecycle: _, ...rest }) => rest),
    ...(guess === undefined ? {} : { language: guess.language, languageFrom: guess.from }),
  });
  const { stage } = contact.lifecycle;
  if (stage === 'optedOut') return;
  turn.cancel(stageTimerPrefix);
  changeStage(turn, firstSnapshot, 'recycled number');
}
