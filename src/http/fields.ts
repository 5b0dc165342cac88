/** The small values that requests are made of, each with the sentence that says how to write it. */
import { z } from 'zod';
import { readPhone } from '../core/address.ts';
import { purposes } from '../core/consent.ts';
import { canonicalLanguage } from '../core/language.ts';
import type { Instant } from '../core/time/instant.ts';
import { isTimeZone } from '../core/time/local-time.ts';

const phoneWords = 'Write the number with + and country code, such as +6281234567890.';

/** A phone in international form; the address of it afterwards. */
export const phone = z
  .string({ error: phoneWords })
  .max(40, phoneWords)
  .transform((text, context) => {
    const address = readPhone(text);
    if (address) return address;
    context.addIssue({ code: 'custom', message: phoneWords });
    return z.NEVER;
  })
  .meta({ description: 'A phone number in international form.', examples: ['+6281234567890'] });

/** A phone in a query, where an unencoded plus has become a space. */
export const queryPhone = z
  .string({ error: phoneWords })
  .transform((text) => text.replace(/^[\s+]*(?=[1-9])/, '+'))
  .pipe(phone)
  .meta({ description: 'A phone number in international form; the plus may be left out.' });

/** Words on one line or several, counted in UTF-16 units. */
export const words = (longest: number) =>
  z
    .string({ error: 'Write text in quotes.' })
    .refine((text) => text.trim() !== '', 'Write something here, or leave the field out.')
    .max(longest, `Write at most ${longest} characters.`);

/** An id somebody else made: printable ASCII, so that it looks the same in every log. */
export const foreignId = z
  .string({ error: 'Write the id in quotes.' })
  .regex(/^[\x21-\x7e]{1,200}$/, 'Use 1 to 200 visible ASCII characters without spaces.');

export const purposeList = z
  .array(z.enum(purposes, { error: `Use some of: ${purposes.join(', ')}.` }), {
    error: `Write a list with some of: ${purposes.join(', ')}.`,
  })
  .min(1, `Name at least one of: ${purposes.join(', ')}.`)
  .transform((list) => [...new Set(list)])
  .meta({ description: 'What the person agrees to, or no longer does.' });

const languageWords = 'Write a language tag such as en, id or pt-BR.';

export const language = z.string({ error: languageWords }).transform((tag, context) => {
  const canonical = canonicalLanguage(tag);
  if (canonical !== null) return canonical;
  context.addIssue({ code: 'custom', message: languageWords });
  return z.NEVER;
});

const zoneWords = 'Write a time zone by its place, such as Asia/Jakarta.';

export const timeZone = z.string({ error: zoneWords }).max(64, zoneWords).refine(isTimeZone, zoneWords);

const momentWords = 'Write a moment with its zone, such as 2026-03-01T09:00:00Z.';

export const moment = z.iso
  .datetime({ offset: true, error: momentWords })
  .transform((text): Instant => Date.parse(text));

const tag = z
  .string({ error: 'Write the tag in quotes.' })
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,63}$/u, 'Use 1 to 64 letters, digits, spaces, - or _.');

export const tagList = z.array(tag, { error: 'Write a list of tags.' }).max(100, 'At most 100 tags.');

const limitWords = 'Write a whole number from 1 to 1000.';

/** How many at most, from a query. */
export const limit = z.coerce
  .number({ error: limitWords })
  .int(limitWords)
  .min(1, limitWords)
  .max(1_000, limitWords);

const dateWords = 'Write a date as { "date": "2026-03-01" }.';

/** A value of an attribute or an event. */
export const value = z
  .union(
    [
      z.string().max(4_096),
      z.number(),
      z.boolean(),
      z.strictObject({ date: z.iso.date() }),
      z.strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      }),
      z.array(z.string().max(4_096)).max(100),
    ],
    {
      error: `Write text up to 4096 characters, a number, true or false, a list of texts, or a place. ${dateWords}`,
    },
  )
  .meta({ description: 'Text, number, yes or no, date, place, or a list of texts.' });

/** Names as conditions read them: `contact.favourite_dish`. */
const valueName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

/** A map of names to values. */
export const named = <Value extends z.ZodType>(values: Value) =>
  z
    .record(valueName, values, {
      error: (issue) =>
        issue.code === 'invalid_key'
          ? 'Name it with lower-case words joined by underscores, such as favourite_dish.'
          : 'Write an object of names and values.',
    })
    .refine((map) => Object.keys(map).length <= 100, 'At most 100 values.');
