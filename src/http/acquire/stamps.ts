/** The sealed stamp in a form: which words were shown and when, so that nobody agrees to words they have not seen. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { hourMs, type Instant, secondMs } from '../../core/time/instant.ts';
import type { Seals } from './seals.ts';

const stampShape = z.object({
  form: z.string(),
  /** The version of the words shown. */
  words: z.string(),
  at: z.number(),
  nonce: z.string(),
  again: z.boolean(),
});

export type Stamp = z.output<typeof stampShape>;

/** Programs fill in a form at once; people read first. */
const leastMs = secondMs;
const longestMs = 12 * hourMs;

export const makeStamp = (seals: Seals, stamp: Omit<Stamp, 'nonce'>): string =>
  seals.seal('stamp', { ...stamp, nonce: randomBytes(9).toString('base64url') } satisfies Stamp);

export const openStamp = (seals: Seals, token: unknown): Stamp | null =>
  typeof token === 'string' ? (stampShape.safeParse(seals.open('stamp', token)).data ?? null) : null;

/** The key of the text that says why a stamp is not good, or null when it is. */
export function stampProblem(
  stamp: Stamp | null,
  now: { readonly form: string; readonly words: string; readonly at: Instant },
): string | null {
  if (stamp === null || stamp.form !== now.form) return 'error-late';
  if (stamp.words !== now.words) return 'error-changed';
  if (now.at - stamp.at > longestMs || stamp.at > now.at) return 'error-late';
  // Whoever corrects a mistake has read the page before.
  return !stamp.again && now.at - stamp.at < leastMs ? 'error-early' : null;
}
