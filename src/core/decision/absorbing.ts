/** Another contact turns out to be this person: all that is known of either is known of one. The most restrictive consent wins. */
import { type ConsentMethod, type ConsentState, type Purpose, purposes } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { usualEngagement } from '../engagement/rules.ts';
import { earned } from '../engagement/score.ts';
import type { ContactAbsorbed } from '../event.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { stageTimerPrefix } from '../lifecycle/step.ts';
import { heardLast, joinedTalk, latest } from '../merge/join-talk.ts';
import { joinedTraits } from '../merge/join-traits.ts';
import { type Absorbed, saidByWhatsApp } from '../merge/merge.ts';
import type { Turn } from '../turn.ts';
import { takeOver } from './absorbing-work.ts';
import type { FollowUp } from './agenda.ts';
import { changeStage } from './changing-stage.ts';
import { ask, grant, quietly, type Reported, withdraw } from './opting.ts';

export function absorb(turn: Turn, { contact: id, by }: ContactAbsorbed): readonly FollowUp[] {
  const other = turn.world.sealed?.(id) ?? null;
  if (other === null || turn.contact.absorbed.some(({ contact }) => contact === id)) {
    turn.note(
      'contact.not-absorbed',
      other === null ? 'it is not sealed' : 'it is part of this one already',
      {
        contact: id,
      },
    );
    return [];
  }
  const before = turn.contact;
  const { policy } = turn.world.release;
  turn.change({
    ...joinedTraits(before, other),
    talk: joinedTalk(before.talk, other.talk),
    friends: before.friends + other.friends,
    engagement: earned(
      before.engagement,
      other.engagement.score,
      policy.engagement ?? usualEngagement,
      other.engagement.at,
    ),
    rhythm: heardLast(before, other).rhythm,
    celebratedAt: latest(before.celebratedAt, other.celebratedAt),
    joined: before.joined ?? other.joined,
    credit: (other.credit?.at ?? 0) > (before.credit?.at ?? 0) ? other.credit : before.credit,
    suppressed: before.suppressed || other.suppressed,
  });
  takeOver(turn, other);
  const lifecycle = adoptLife(turn, other);
  const followUps = adoptConsents(turn, other, by);
  const absorbed: Absorbed = {
    contact: id,
    at: turn.arrival.receivedAt,
    by,
    attributes: Object.keys(other.attributes).filter((name) => !(name in before.attributes)),
    tags: other.tags.filter((tag) => !before.tags.includes(tag)),
    consents: changesOf(before, turn.contact),
    ...(lifecycle ? { lifecycle: before.lifecycle } : {}),
    ...(other.suppressed && !before.suppressed ? { suppressed: true } : {}),
  };
  turn.change({ absorbed: [...turn.contact.absorbed, absorbed] });
  turn.moveAddresses(other.addresses, id, before.id);
  turn.note('contact.absorbed', by, {
    contact: id,
    attributes: absorbed.attributes.join(' '),
    consents: Object.keys(absorbed.consents).join(' '),
  });
  return followUps;
}

/** Where they stand is where whoever of them is subscribed stands, else where we heard of them last. A STOP is a consent's matter. */
function adoptLife(turn: Turn, { lifecycle, stageSince, silence, wakeups, talk }: Contact): boolean {
  const own = turn.contact;
  const isFresher = (talk.lastInboundAt ?? -1) >= (own.talk.lastInboundAt ?? 0);
  const stays = own.lifecycle.stage === 'optedOut' || isSubscribed(own.lifecycle.stage);
  if (stays || lifecycle.stage === 'optedOut' || !(isSubscribed(lifecycle.stage) || isFresher)) return false;
  turn.cancel(stageTimerPrefix);
  for (const { timer, dueAt } of wakeups) if (timer.startsWith(stageTimerPrefix)) turn.wake(timer, dueAt);
  changeStage(turn, lifecycle, 'merge');
  turn.change({ stageSince, silence });
  return true;
}

/** Withdrawn before granted before unknown: whoever refused under one of their addresses has refused. */
function adoptConsents(turn: Turn, other: Contact, by: string): readonly FollowUp[] {
  const own = turn.contact.consents;
  const inState = (state: ConsentState['state']) =>
    purposes.filter((purpose) => other.consents[purpose].state === state);
  const refused = inState('withdrawn').filter((purpose) => own[purpose].state !== 'withdrawn');
  const agreed = turn.contact.suppressed
    ? []
    : inState('granted').filter((purpose) => own[purpose].state === 'unknown');
  const followUps: FollowUp[] = [];
  for (const purpose of agreed) followUps.push(...grant(turn, reported(other, purpose, by)));
  const pending = turn.contact.pendingConsent === null ? other.pendingConsent : null;
  if (pending !== null && !isSubscribed(turn.contact.lifecycle.stage)) {
    const { token, topics, attributes, disclosure, ...rest } = pending;
    const told = { token, ...(topics ? { topics } : {}), ...(attributes ? { attributes } : {}) };
    const asked = { ...sayer(by), ...rest, evidence: { reference: pending.record }, givenAt: pending.at };
    followUps.push(...ask(turn, { ...asked, ...(disclosure ? { disclosure } : {}) }, told));
  }
  const [first] = refused;
  if (first !== undefined) {
    // Whoever said STOP to everything is out, whatever this contact had said no to before.
    const all = [...new Set([...refused, ...inState('withdrawn')])];
    const wanted = all.length === purposes.length ? purposes : refused;
    followUps.push(...withdraw(turn, { ...reported(other, first, by), purposes: wanted }));
  }
  return followUps.map(quietly);
}

function reported(other: Contact, purpose: Purpose, by: string): Reported {
  const consent = other.consents[purpose];
  if (consent.state === 'unknown') return { ...sayer(by), purposes: [purpose], evidence: {} };
  return {
    ...sayer(by),
    purposes: [purpose],
    evidence: { reference: consent.record },
    givenAt: consent.at,
    ...(consent.expiresAt === undefined ? {} : { expiresAt: consent.expiresAt }),
  };
}

/** Whoever said that they are one. What the person themselves said stands in the record that the evidence names. */
export const sayer = (
  by: string,
): { method: ConsentMethod; source: string; actor: 'operator' | 'system'; by: string } =>
  by === saidByWhatsApp
    ? { method: 'platform', source: 'merge', actor: 'system', by }
    : { method: 'operator', source: 'merge', actor: 'operator', by };

function changesOf(before: Contact, after: Contact): Absorbed['consents'] {
  return Object.fromEntries(
    purposes.flatMap((purpose) => {
      const [was, is] = [before.consents[purpose], after.consents[purpose]];
      return is.state === 'unknown' || is.state === was.state
        ? []
        : [[purpose, { before: was, record: is.record }]];
    }),
  );
}
