/** The small values that policy files are made of, each with the sentence an admin reads when it is written wrongly. */
import { z } from 'zod';
import { readPhone } from '../address.ts';
import { slipDistance } from '../flow/suggest.ts';
import { describeDuration, parseDuration } from '../time/duration.ts';
import { minuteMs } from '../time/instant.ts';
import { isTimeZone, parseTimeOfDay } from '../time/local-time.ts';

/** YAML reads `3` and `+62812` as numbers; what was meant is told better by the field than by "must be text". */
const written = z.union([z.string(), z.number()]).transform(String);

/** Milliseconds, from `30m`, `1d12h`, `2w`. */
export const duration = (leastMs = minuteMs) =>
  written.transform((text, context) => {
    const ms = parseDuration(text);
    if (ms !== null && ms >= leastMs) return ms;
    const message =
      ms === null
        ? 'must be a length of time such as 30m, 12h, 1d, 1d12h or 2w, at most ten years'
        : `must be at least ${describeDuration(leastMs)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const timeOfDay = written.refine(
  (text) => parseTimeOfDay(text) !== null,
  'must be a time on a clock of 24 hours, such as 18:00',
);

export const timeZone = written.refine(isTimeZone, {
  error: ({ input }) => {
    const meant = zoneMeant(String(input));
    return meant === null
      ? 'must be a time zone by its place, such as Asia/Jakarta or America/Sao_Paulo'
      : `must be a time zone by its place. Did you mean "${meant}"?`;
  },
});

/** The zone nearest to what was written, or that of a city written alone. */
function zoneMeant(text: string): string | null {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  const ranked = Intl.supportedValuesOf('timeZone')
    .map((zone) => {
      const plain = zone.toLowerCase();
      const slips = plain.endsWith(`/${wanted}`) ? 0 : slipDistance(plain, wanted);
      return { zone, slips };
    })
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= 2 ? best.zone : null;
}

/** E.164, from any way to write an international number. */
export const phone = written.transform((text, context) => {
  const address = readPhone(text);
  if (address !== null) return address.value;
  context.addIssue({ code: 'custom', message: 'must be a phone number with + and country code, in quotes' });
  return z.NEVER;
});

/** One line of plain words. */
export const line = (longest: number) =>
  z
    .string()
    .refine((text) => text.trim() !== '' && !text.includes('\n'), 'must be one line of words')
    .refine((text) => text.length <= longest, `must be at most ${longest} characters long`);

export const isName = (text: string): boolean => /^[a-z][a-z0-9-]{0,63}$/.test(text);

/** A name that is also a file, a key or a part of one. */
export const name = z
  .string()
  .refine(isName, 'must be lower-case words joined by hyphens, such as weekly-poll');

/** What goes first when a cap has room for one. */
export const priority = z.int().min(1).max(9);

/** How many messages of a kind we may start in a span of local days. */
export const caps = z.strictObject({
  day: z.int().min(0).max(50).exactOptional(),
  week: z.int().min(0).max(100).exactOptional(),
  month: z.int().min(0).max(300).exactOptional(),
});
