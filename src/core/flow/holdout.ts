/** Some people are left out on purpose: what they do all the same is what would have come without. */
import { z } from 'zod';
import { fingerprint } from '../hash.ts';

/** A part of people as it is written, `10%`; read as a number from 0 to 0.5. */
export const holdoutPart = z
  .string()
  .regex(/^\d{1,2}%$/, 'must be a part such as 10%')
  .refine((text) => Number.parseInt(text, 10) <= 50, 'must be at most 50%')
  .transform((text) => Number.parseInt(text, 10) / 100);

/** By the contact and what it is left out of alone: the same people every time, however often it is asked. */
export const isLeftOut = (contact: string, of: string, part: number): boolean =>
  Number.parseInt(fingerprint(`${of}:${contact}`).slice(0, 8), 16) / 2 ** 32 < part;
