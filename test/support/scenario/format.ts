/** How a scenario file is written: a conversation, turn by turn. Every key of a turn is explained here and nowhere else. */
import { z } from 'zod';
import { consentActions } from '../../../src/core/consent.ts';
import { stages } from '../../../src/core/lifecycle/stages.ts';
import { mediaTypes } from '../../../src/core/message.ts';
import { parseDuration } from '../../../src/core/time/duration.ts';
import { parseRecurrence } from '../../../src/core/time/recurrence.ts';

export const spokenLanguages = ['en', 'id', 'es', 'pt'] as const;
export type Language = (typeof spokenLanguages)[number];

/** The same for everybody, or one for each language: `{ en: yes, id: ya, es: sí, pt: sim }`. */
export type ByLanguage<T> = T | Readonly<Partial<Record<Language, T>>>;

const byLanguage = <T extends z.ZodType>(one: T) =>
  z.union([one, z.partialRecord(z.enum(spokenLanguages), one)]);

/** `times` of `of` in one message, for texts too long to write out. */
const repeated = z.strictObject({ of: z.string(), times: z.int().positive() });

const duration = z
  .string()
  .refine((text) => parseDuration(text) !== null, 'must be a length of time, such as 3d or 1h30m');
const moment = z
  .string()
  .refine((text) => parseRecurrence(text) !== null, 'must be a moment, such as "tue 18:00" or "day 09:00"');
const textKey = z.string().regex(/^[a-z-]+:[\w.-]+$/, 'must be a text such as welcome:hello');
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ date: z.iso.date() }),
]);
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);
const words = byLanguage(z.union([z.string(), repeated]));

/** One message of Kabar: a text of the locale files, the business card, or words it must contain. */
const said = z.union([
  z.literal('card'),
  textKey,
  z.strictObject({ say: textKey, with: z.record(z.string(), byLanguage(z.string())) }),
  z.strictObject({ contains: byLanguage(z.string()) }),
]);

/** What happens. Exactly one of these keys makes a turn. */
export const deedShape = {
  /** Words; several are a burst, written before any answer can be read. */
  'contact says': oneOrMore(words),
  /** The id of an option on show, in flow files and here. */
  'contact presses': z.string(),
  /** Ids of a poll's options; `[]` takes the vote back. */
  'contact votes': z.array(z.string()),
  /** Something without plain words; a bare word is what WhatsApp calls a message that we cannot read: sticker, call, order. */
  'contact sends': z.union([
    z.string(),
    z.strictObject({ media: z.enum(mediaTypes), caption: byLanguage(z.string()).optional() }),
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
  /** As a campaign would. */
  starts: z.string(),
  /** An application tells of something. */
  event: z.string(),
  /** They open a link that was made for them. */
  'contact clicks': z.string(),
  /** Somebody of the business, or an application, changes what we know. */
  'somebody changes': z.strictObject({
    language: z.enum(spokenLanguages).optional(),
    attributes: z.record(z.string(), value).optional(),
    tags: z.array(z.string()).min(1).optional(),
    'paused for': duration.nullable().optional(),
    'time-zone': z.string().optional(),
  }),
  /** Whether WhatsApp can still reach them. */
  'their number is': z.enum(['gone', 'back']),
  /** Off, nothing that is sent reaches it; `discreet` tells of what reached it, and not of what was read. */
  'their phone is': z.enum(['off', 'discreet', 'on']),
  after: duration,
  /** Until the next such moment where the business is. */
  until: moment,
};

/** What must be true now. Exactly one of these keys makes a turn. */
export const checkShape = {
  /** Every message since the last turn, in order: nothing more, nothing less. */
  'kabar says': oneOrMore(said),
  'stage is': z.enum(stages),
  /** Those named here; `null` for one that must not be there. */
  /** Between these two, from 0 to 100. */
  'engagement is': z.strictObject({ from: z.number(), to: z.number() }),
  'attributes are': z.record(z.string(), byLanguage(value)),
  /** From here on texts are expected in it, too. */
  'language is': z.enum(spokenLanguages),
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
  /** The source of their latest consent, as the ledger has it. */
  'came by': z.string(),
  /** What happened to them at some time, in the journal's words: `round.none-due`. */
  'journal says': z.string(),
  /** Every record of the consent ledger so far. */
  'ledger says': z.array(z.enum(consentActions)),
};

/** Turns that need no more than their name. */
export const bareDeeds = [
  'they send the ready message',
  'message arrives twice',
  'a person takes over',
  'a person hands back',
  'a friend of theirs stays',
] as const;
export const bareChecks = ['hears nothing', 'nobody is in charge', 'nothing waits'] as const;

const optional = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).partial().shape;

const turn = z.union([
  z.enum([...bareDeeds, ...bareChecks]),
  z
    .strictObject({ ...optional(deedShape), ...optional(checkShape) })
    // Unknown keys are told as such, and nothing else of that turn.
    .refine((keys) => Object.keys(keys).length === 1, {
      error: 'must be one thing; begin the next with a new "-"',
      when: ({ issues }) => issues.length === 0,
    }),
]);

export const scenarioShape = z.strictObject({
  /** One sentence: what is shown here. */
  scenario: z.string().min(1),
  /** All four when left out. */
  languages: z.array(z.enum(spokenLanguages)).min(1).optional(),
  /** The phone they write from; one of the language's country when left out. */
  phone: byLanguage(z.string()).optional(),
  /** What Kabar does wrong today: the scenario is expected to fail until this line can go. */
  'broken because': z.string().optional(),
  /** Another scenario file: this one goes on where that one ended. */
  'begins after': z.string().optional(),
  /** The scenario runs once for each; `$name` in a turn stands for its value. */
  examples: z.array(z.record(z.string(), z.unknown())).min(1).optional(),
  turns: z.array(turn).min(1),
});

type Settings<Shape extends z.ZodRawShape> = { readonly [Key in keyof Shape]: z.output<Shape[Key]> };
export type Deeds = Settings<typeof deedShape> & { readonly [Key in (typeof bareDeeds)[number]]: true };
export type Checks = Settings<typeof checkShape> & { readonly [Key in (typeof bareChecks)[number]]: true };
export type Said = z.output<typeof said>;
export type Words = z.output<typeof words>;

/** What is meant for this language. */
export function inLanguage<T>(thing: ByLanguage<T>, language: Language): T {
  if (typeof thing !== 'object' || thing === null) return thing as T;
  const keys = Object.keys(thing);
  const isMap = keys.length > 0 && keys.every((key) => (spokenLanguages as readonly string[]).includes(key));
  if (!isMap) return thing as T;
  const mine = (thing as Partial<Record<Language, T>>)[language];
  if (mine === undefined) throw new Error(`this has no words in ${language}`);
  return mine;
}
