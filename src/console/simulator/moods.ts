/** What can be wrong with a simulated phone, each as the switches of the simulator that make it so. */
import type { SwitchesLike } from '../../http/deps.ts';

export const moods = ['usual', 'unread', 'off', 'lost', 'refusing', 'gone'] as const;
export type Mood = (typeof moods)[number];

const usual = { fail: null, hang: false, receipts: 'auto' } satisfies SwitchesLike;
const refusal = { code: 'simulated', retryable: true, addressFailed: false } as const;
const nobody = { code: 'simulated.nobody', retryable: false, addressFailed: true, certain: true } as const;

/** Each says all of it, so that one takes the place of another. */
const switches: Readonly<Record<Mood, SwitchesLike>> = {
  usual,
  unread: { ...usual, receipts: 'delivered' },
  off: { ...usual, receipts: 'none' },
  lost: { ...usual, hang: 'shown' },
  refusing: { ...usual, fail: refusal },
  gone: { ...usual, fail: nobody },
};

export const switchesFor = (mood: Mood): SwitchesLike => switches[mood];

/** Null where something else was switched, by the API. */
export function moodOf({
  fail = null,
  failNext,
  hang = false,
  receipts = 'auto',
}: SwitchesLike): Mood | null {
  if (failNext !== undefined) return null;
  const found = moods.find((mood) => {
    const { fail: failure = null, ...other } = switches[mood];
    return other.hang === hang && other.receipts === receipts && failure?.code === fail?.code;
  });
  return found ?? null;
}

export const isMood = (text: string): text is Mood => (moods as readonly string[]).includes(text);
