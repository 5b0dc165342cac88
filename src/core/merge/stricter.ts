/** What a merge will change of the consent of the contact that stays: the stricter of both wins. */
import { type ConsentState, type Purpose, purposes } from '../consent.ts';
import type { Contact } from '../contact.ts';

export type Stricter = {
  readonly purpose: Purpose;
  readonly from: ConsentState['state'];
  readonly to: ConsentState['state'];
};

export function stricterConsents(kept: Contact, gone: Contact): readonly Stricter[] {
  return purposes.flatMap((purpose) => {
    const [from, to] = [kept.consents[purpose].state, gone.consents[purpose].state];
    const isStricter = to === 'withdrawn' ? from !== 'withdrawn' : to === 'granted' && from === 'unknown';
    return isStricter ? [{ purpose, from, to }] : [];
  });
}
