/** A contact that was absorbed is somebody else after all: it gets back what was its own, and this one what it had before. */

import { isSameAddress } from '../address.ts';
import { type Purpose, purposes } from '../consent.ts';
import type { Contact } from '../contact.ts';
import type { ContactParted } from '../event.ts';
import { stageTimerPrefix } from '../lifecycle/step.ts';
import type { Absorbed } from '../merge/merge.ts';
import type { Turn } from '../turn.ts';
import { sayer } from './absorbing.ts';
import type { FollowUp } from './agenda.ts';
import { changeStage } from './changing-stage.ts';
import { grant, lapse, quietly } from './opting.ts';
import { loseAddress } from './platform-news.ts';

/** What was learnt since they became one stays here: nobody knows of whom. */
export function part(turn: Turn, { contact: id, by }: ContactParted): readonly FollowUp[] {
  const absorbed = turn.contact.absorbed.find(({ contact }) => contact === id);
  const other = turn.world.sealed?.(id) ?? null;
  if (absorbed === undefined || other === null) {
    turn.note('contact.not-parted', 'it is not part of this one', { contact: id });
    return [];
  }
  const withdrawn = withdrawnSince(turn.contact, absorbed);
  turn.change({ ...withoutTraits(turn.contact, other, absorbed) });
  turn.note('contact.parted', by, { contact: id });
  turn.moveAddresses(other.addresses, turn.contact.id, id);
  turn.tell(id, { type: 'contact.unsealed', from: turn.contact.id, by, withdrawn });
  const followUps = takeBackConsents(turn, absorbed, by);
  if (absorbed.lifecycle && turn.contact.lifecycle.stage !== 'optedOut') {
    turn.cancel(stageTimerPrefix);
    changeStage(turn, absorbed.lifecycle, 'merge undone');
    // It was the other's silence, and goes back with it.
    turn.change({ silence: null });
  }
  if (turn.contact.addresses.length === 0) loseAddress(turn);
  return followUps;
}

const withdrawnSince = ({ consents }: Contact, { at, consents: changed }: Absorbed): readonly Purpose[] =>
  purposes.filter((purpose) => {
    const is = consents[purpose];
    return is.state === 'withdrawn' && is.at > at && is.record !== changed[purpose]?.record;
  });

/** An attribute that was given another value since is this contact's. */
function withoutTraits(own: Contact, other: Contact, absorbed: Absorbed): Partial<Contact> {
  const isTheirs = (name: string) =>
    absorbed.attributes.includes(name) &&
    JSON.stringify(own.attributes[name]) === JSON.stringify(other.attributes[name]);
  return {
    absorbed: own.absorbed.filter(({ contact }) => contact !== other.id),
    addresses: own.addresses.filter((mine) => !other.addresses.some((theirs) => isSameAddress(mine, theirs))),
    attributes: Object.fromEntries(Object.entries(own.attributes).filter(([name]) => !isTheirs(name))),
    tags: own.tags.filter((tag) => !absorbed.tags.includes(tag)),
    ...(absorbed.suppressed ? { suppressed: false } : {}),
  };
}

/** Only where the last word is still that of the merge. The ledger keeps both: that it was changed, and that it was changed back. */
function takeBackConsents(turn: Turn, absorbed: Absorbed, by: string): readonly FollowUp[] {
  const followUps: FollowUp[] = [];
  for (const purpose of purposes) {
    const change = absorbed.consents[purpose];
    const is = turn.contact.consents[purpose];
    if (change === undefined || is.state === 'unknown' || is.record !== change.record) continue;
    const { before } = change;
    const said = { ...sayer(by), purposes: [purpose], evidence: { reference: change.record } };
    if (before.state === 'granted') {
      const ends = before.expiresAt === undefined ? {} : { expiresAt: before.expiresAt };
      followUps.push(...grant(turn, { ...said, ...ends, evidence: { reference: before.record } }));
    } else {
      lapse(turn, said);
    }
  }
  return followUps.map(quietly);
}
