/** Every turn of a scenario, explained here and nowhere else: what can happen, and what can be asked for. */
import { z } from 'zod';
import { consentActions } from '../core/consent.ts';
import { stages } from '../core/lifecycle/stages.ts';
import { mediaTypes } from '../core/message.ts';
import { parseDuration } from '../core/time/duration.ts';
import { parseRecurrence } from '../core/time/recurrence.ts';

export type Language = string;
/** The same for everybody, or one for each language: `{ en: yes, id: ya, es: sí, pt: sim }`. */
export type ByLanguage<T> = T | Readonly<Partial<Record<Language, T>>>;

export const byLanguage = <T extends z.ZodType>(one: T, languages: readonly Language[]) =>
  z.union([one, z.partialRecord(z.enum(languages), one)]);

const duration = z
  .string()
  .refine((text) => parseDuration(text) !== null, 'must be a length of time, such as 3d or 1h30m');
const moment = z
  .string()
  .refine((text) => parseRecurrence(text) !== null, 'must be a moment, such as "tue 18:00" or "day 09:00"');
const textKey = z.string().regex(/^[a-z-]+:[\w.-]+$/, 'must be a text such as welcome:hello');
export const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ date: z.iso.date() }),
]);
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);
const httpStatus = z.int().min(100).max(599);

/** `times` of `of` in one message, for texts too long to write out. */
const repeated = z.strictObject({ of: z.string(), times: z.int().positive() });

/** What happens. Exactly one of these keys makes a turn. */
export const deedShape = (languages: readonly Language[]) => ({
  /** Words; several are a burst, written before any answer can be read. */
  'contact says': oneOrMore(byLanguage(z.union([z.string(), repeated]), languages)),
  /** The id of an option on show, in flow files and here. */
  'contact presses': z.string(),
  /** Ids of a poll's options; `[]` takes the vote back. */
  'contact votes': z.array(z.string()),
  /** Something without plain words; a bare word is what WhatsApp calls a message that we cannot read: sticker, call, order. */
  'contact sends': z.union([
    z.string(),
    z.strictObject({ media: z.enum(mediaTypes), caption: byLanguage(z.string(), languages).optional() }),
    z.strictObject({ latitude: z.number(), longitude: z.number() }),
  ]),
  'contact reacts': z.string(),
  /** Somebody reports that they agreed; `to be confirmed` asks the person first. */
  'a form signs them up': z.enum(['to be confirmed', 'with proof']),
  /** They open a link or scan a code of this form, and send the message that is ready. */
  'a link brings them': z.union([z.string(), z.strictObject({ form: z.string(), source: z.string() })]),
  /** They fill in this form on a page, ticking these boxes; the last page has a message ready. */
  'they fill in': z.strictObject({
    form: z.string(),
    boxes: z.array(z.string()).min(1),
    name: z.string().optional(),
  }),
  /** As somebody of the business would. */
  starts: z.string(),
  'a campaign asks': z.string(),
  /** An application tells of something. */
  event: z.string(),
  /** They open a link that was made for them. */
  'contact clicks': z.string(),
  /** Somebody of the business, or an application, changes what we know. */
  'somebody changes': z.strictObject({
    language: z.enum(languages).optional(),
    attributes: z.record(z.string(), value).optional(),
    tags: z.array(z.string()).min(1).optional(),
    'paused for': duration.nullable().optional(),
    'time-zone': z.string().optional(),
  }),
  /** Somebody of the business answers in their own words, and has the conversation from then on. */
  'a person writes': z.string(),
  /** What `call` steps hear from here on: a status, or for one address or one step. Nothing goes to the network. */
  'webhook answers': z.union([
    httpStatus,
    z.literal('not at all'),
    z.strictObject({
      /** The beginning of the address. */
      at: z.string().optional(),
      /** The name of the step. */
      call: z.string().optional(),
      status: z.union([httpStatus, z.literal('not at all')]).default(200),
      /** JSON. */
      body: z.unknown().optional(),
    }),
  ]),
  /** Whether WhatsApp can still reach them. */
  'their number is': z.enum(['gone', 'back']),
  /** Off, nothing that is sent reaches it; `discreet` tells of what reached it, and not of what was read. */
  'their phone is': z.enum(['off', 'discreet', 'on']),
  after: duration,
  /** Until the next such moment where the business is. */
  until: moment,
});

/** One message of Kabar: a text of the locale files, the business card, the words themselves, or some that it must contain. */
const said = (languages: readonly Language[]) =>
  z.union([
    z.literal('card'),
    z.string(),
    z.strictObject({ say: textKey, with: z.record(z.string(), byLanguage(z.string(), languages)) }),
    z.strictObject({ contains: byLanguage(z.string(), languages) }),
    z.partialRecord(z.enum(languages), z.string()),
  ]);

/** What must be true now. Exactly one of these keys makes a turn. */
export const checkShape = (languages: readonly Language[]) => ({
  /** Every message since the last turn, in order: nothing more, nothing less. */
  'kabar says': oneOrMore(said(languages)),
  'stage is': z.enum(stages),
  /** Between these two, from 0 to 100. */
  'engagement is': z.strictObject({ from: z.number(), to: z.number() }),
  /** Those named here; `null` for one that must not be there. */
  'attributes are': z.record(z.string(), byLanguage(value, languages)),
  'tags are': z.array(z.string()),
  /** From here on texts are expected in it, too. */
  'language is': z.enum(languages),
  /** Something waits to be sent, for this reason of the gate. */
  'held because': z.string(),
  /** Something was given up, for this reason of the gate. */
  'dropped because': z.string(),
  'with a person because': z.string(),
  /** Consent to marketing. */
  'consent is': z.enum(['unknown', 'granted', 'withdrawn']),
  /** How their choice in the latest round of `flow.question` is counted. */
  'vote is': z.strictObject({
    in: z.string(),
    options: z.array(z.string()),
    late: z.boolean().default(false),
  }),
  /** The latest call of a `call` step: its address, or how it begins, and what was sent. */
  'kabar called': z.union([z.string(), z.strictObject({ at: z.string(), body: z.unknown() })]),
  /** The source of their latest consent, as the ledger has it. */
  'came by': z.string(),
  /** What happened to them at some time, in the journal's words: `round.none-due`. */
  'journal says': z.string(),
  /** Every record of the consent ledger so far. */
  'ledger says': z.array(z.enum(consentActions)),
});

/** Turns that need no more than their name. */
export const bareDeeds = [
  'they send the ready message',
  'message arrives twice',
  'process crashes',
  'a person takes over',
  'a person hands back',
  'a friend of theirs stays',
] as const;
export const bareChecks = ['hears nothing', 'nobody is in charge', 'nothing waits'] as const;

type Settings<Shape extends z.ZodRawShape> = { readonly [Key in keyof Shape]: z.output<Shape[Key]> };
export type Deeds = Settings<ReturnType<typeof deedShape>> & {
  readonly [Key in (typeof bareDeeds)[number]]: true;
};
export type Checks = Settings<ReturnType<typeof checkShape>> & {
  readonly [Key in (typeof bareChecks)[number]]: true;
};
export type Said = z.output<ReturnType<typeof said>>;
export type Words = ByLanguage<string | z.output<typeof repeated>>;
