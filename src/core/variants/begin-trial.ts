/** What a send with several wordings begins: the trial, and the clock that ends it. */
import { attributionMs } from '../campaign/report.ts';
import type { Contact } from '../contact.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';
import type { ArmingId } from '../wakeup.ts';
import { type Trial, trialTimers } from './trial.ts';

/** More at once are not judged: whoever gets so many wordings in three days tells nothing of any of them. */
const mostTrials = 8;

/** Of a message with one wording nothing changes. */
export function withTrial(
  contact: Contact,
  entry: OutboxEntry,
  at: Instant,
): Pick<Contact, 'trials' | 'wakeups'> {
  const { wakeups } = contact;
  // One whose clock is gone, as after two contacts became one, is never judged and must not stand in the way.
  const trials = contact.trials.filter(({ message }) =>
    wakeups.some(({ timer }) => timer === `${trialTimers}${message}`),
  );
  const { id, flow, step, variant, among = [] } = entry;
  if (variant === undefined || flow === undefined || step === undefined || trials.length >= mostTrials)
    return { trials, wakeups };
  const trial: Trial = {
    ...{ message: id, flow, step, variant, among, at },
    ...{ answered: false, clicked: false, left: false, reached: [] },
  };
  const arming = `${id}.trial` as ArmingId;
  return {
    trials: [...trials, trial],
    wakeups: [...wakeups, { timer: `${trialTimers}${id}`, arming, dueAt: at + attributionMs }],
  };
}
