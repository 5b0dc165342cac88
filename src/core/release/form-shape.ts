/** How a file in `flows/forms/` is written. */
import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import { purposes } from '../consent.ts';
import { aName } from '../flow/name-kind.ts';
import { isCode } from '../form/codes.ts';
import { mostBoxes } from '../form/form.ts';
import { minuteMs, secondMs } from '../time/instant.ts';
import { duration, name } from './fields.ts';

const words = (longest: number) =>
  z
    .string()
    .refine((text) => text.trim() !== '', 'must have words')
    .refine((text) => text.length <= longest, `must be at most ${longest} characters long`);

const byLanguage = (longest: number) => z.record(aName('language'), words(longest));

const webAddress = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https:$/.test(new URL(text).protocol) && text.length <= 500,
    'must be a web address that begins with https://',
  );

const attribute = aName('attribute');

export const formShape = z.strictObject({
  form: name,
  title: byLanguage(80),
  gets: byLanguage(600),
  'how-often': byLanguage(200).exactOptional(),
  boxes: z
    .record(
      name,
      z.strictObject({
        purpose: z.enum(purposes),
        topics: z.array(aName('topic')).max(10).default([]),
        required: z.boolean().default(false),
        words: byLanguage(300),
      }),
    )
    .refine((boxes) => Object.keys(boxes).length > 0, 'must have at least one box')
    .refine(
      (boxes) => Object.keys(boxes).length <= mostBoxes,
      `must be at most ${mostBoxes}: nobody reads more`,
    ),
  questions: z
    .record(attribute, z.strictObject({ required: z.boolean().default(false), words: byLanguage(120) }))
    .refine((questions) => Object.keys(questions).length <= 6, 'must be at most 6: people leave long forms')
    .default({}),
  'double-opt-in': z.boolean().default(true),
  code: z.string().refine(isCode, 'must be 4 to 20 letters and digits, such as SARI24').exactOptional(),
  'by-link': z.array(z.string()).min(1).exactOptional(),
  'first-message': byLanguage(160).exactOptional(),
  country: z
    .string()
    .refine(
      (code) => isSupportedCountry(code),
      'must be a country by its two capital letters, such as ID or BR',
    )
    .exactOptional(),
  privacy: z.union([webAddress, z.record(z.string(), webAddress)]),
  'back-to': webAddress.exactOptional(),
  keeps: z
    .strictObject({ ip: z.boolean().default(true), browser: z.boolean().default(true) })
    .default({ ip: true, browser: true }),
  kiosk: z
    .strictObject({ 'start-again-after': duration(5 * secondMs).default(minuteMs) })
    .default({ 'start-again-after': minuteMs }),
});

export type WrittenForm = z.output<typeof formShape>;
