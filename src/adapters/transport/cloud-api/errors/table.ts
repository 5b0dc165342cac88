/** Every error code of the Cloud API that has a meaning of its own, and what follows from it (domain.md 1.7). */
import { dayMs, minuteMs, secondMs } from '../../../../core/time/instant.ts';
import { blocked, flagged, login, misconfigured, pause, slow, type Trouble } from './trouble.ts';

/**
 * `retry`: again, after the usual waits or `afterMs`. `wait`: the channel is at fault, the message waits for it. `pair`: this
 * person's turn comes later. `window`: it waits until they write. `refused`: they want no marketing. `address`: nobody is
 * there. `give-up`: this message is not sent, and it says nothing about the person. `ours`: we asked for something impossible.
 */
export type Course =
  | { readonly do: 'retry'; readonly afterMs?: number; readonly mostTries?: number }
  | { readonly do: 'wait'; readonly trouble: Trouble }
  | { readonly do: 'pair' | 'window' | 'refused' | 'address' | 'give-up' | 'ours' };

export type Entry = { readonly codes: readonly number[]; readonly words: string; readonly course: Course };

const token = 'Put a valid token into KABAR_CLOUD_API_TOKEN and start again.';
const wait = (trouble: Trouble): Course => ({ do: 'wait', trouble });

export const errorTable: readonly Entry[] = [
  {
    codes: [190, 102],
    words: 'The token is not valid any more.',
    course: wait(login(`WhatsApp does not take the token any more. ${token}`)),
  },
  {
    codes: [3, 10, 131005, ...range(200, 299)],
    words: 'The token does not have the permission.',
    course: wait(
      login(`The token may not send for this number: it needs whatsapp_business_messaging. ${token}`),
    ),
  },
  {
    codes: [368, 131031],
    words: 'The account is blocked.',
    course: wait(
      blocked(
        'WhatsApp has blocked the account. See the Account Quality page of Meta; start again when it is open.',
      ),
    ),
  },
  {
    codes: [131037, 131045, 133010, 133000, 133005, 133006, 133015],
    words: 'The number is not registered, or its name is not approved.',
    course: wait(
      misconfigured('The number is not ready at WhatsApp: register it and have its display name approved.'),
    ),
  },
  {
    codes: [131042, 131044],
    words: 'The account cannot be billed.',
    course: wait(misconfigured('WhatsApp cannot bill the account: put its payment method right at Meta.')),
  },
  {
    codes: [4, 80007],
    words: 'Too many calls of the API.',
    course: wait(pause(5 * minuteMs, 'WhatsApp had too many calls; it is asked again in some minutes.')),
  },
  { codes: [130429], words: 'Too many messages at once.', course: wait(slow) },
  {
    codes: [131057, 2494100],
    words: 'The account is in maintenance.',
    course: wait(pause(2 * minuteMs, 'WhatsApp works on the account; it is asked again in some minutes.')),
  },
  {
    codes: [131048],
    words: 'The number is restricted, because people blocked or reported it.',
    course: wait(flagged),
  },
  { codes: [131056], words: 'Too many messages to this person at once.', course: { do: 'pair' } },
  {
    codes: [131049],
    words: 'WhatsApp spares this person more marketing for now.',
    course: { do: 'retry', afterMs: dayMs, mostTries: 2 },
  },
  { codes: [131050], words: 'They stopped marketing in WhatsApp.', course: { do: 'refused' } },
  { codes: [130472], words: 'They are in an experiment of Meta.', course: { do: 'give-up' } },
  { codes: [130497], words: 'The business may not write to this country.', course: { do: 'give-up' } },
  { codes: [131026], words: 'WhatsApp cannot deliver to this number.', course: { do: 'address' } },
  { codes: [131047], words: 'They have not written within a day.', course: { do: 'window' } },
  { codes: [131062], words: 'This message needs their phone number.', course: { do: 'give-up' } },
  {
    codes: [131021, 131030],
    words: 'The recipient is the sender, or is not on the list of test numbers.',
    course: { do: 'ours' },
  },
  { codes: [131051], words: 'WhatsApp does not know this type of message.', course: { do: 'ours' } },
  { codes: [131052, 131053], words: 'The file could not be taken.', course: { do: 'retry', mostTries: 2 } },
  {
    codes: [33, 100, 131008, 131009, 135000],
    words: 'WhatsApp did not understand the request.',
    course: { do: 'ours' },
  },
  {
    codes: [131063, 131055, 134100],
    words: 'Marketing templates go by another way for this number.',
    course: { do: 'ours' },
  },
  { codes: [131064], words: 'Templates of this kind are halted for a while.', course: { do: 'give-up' } },
  {
    codes: [132000, 132001, 132005, 132007, 132008, 132012, 132018],
    words: 'The template is not as WhatsApp approved it.',
    course: { do: 'ours' },
  },
  { codes: [132015, 132016], words: 'The template was paused or disabled.', course: { do: 'ours' } },
  { codes: [132068, 132069], words: 'The form in the message is blocked.', course: { do: 'ours' } },
  {
    codes: [134101],
    words: 'The template is being prepared.',
    course: { do: 'retry', afterMs: 10 * minuteMs },
  },
  {
    codes: [1, 2, 131000, 131016, 133004],
    words: 'WhatsApp had a fault of its own.',
    course: { do: 'retry', afterMs: 5 * secondMs },
  },
];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
