/** A channel as the API shows it: how its number stands, and what to do about it now. */
import { z } from 'zod';
import type { ChannelNow } from '../channels-now.ts';
import type { ChannelView } from '../deps.ts';
import { iso, isoOrNull } from './contact-view.ts';

const restriction = z.object({
  since: z.iso.datetime(),
  by: z.enum(['WhatsApp', 'Kabar']).meta({ description: 'Who noticed it.' }),
  code: z.string(),
  words: z.string(),
  until: z.iso.datetime().nullable().meta({ description: 'Not over before this, where WhatsApp told it.' }),
});

export const channelView = z.object({
  id: z.string(),
  transport: z.string(),
  state: z.string().meta({ description: 'How this process sees it.' }),
  sending: z.boolean(),
  words: z.string().meta({ description: 'What is happening, and what to do about it.' }),
  until: z.iso
    .datetime()
    .optional()
    .meta({ description: 'The state does not last beyond this: then something else is tried.' }),
  qr: z
    .string()
    .optional()
    .meta({ description: 'The content of the QR code to be scanned now; for the scope "admin".' }),
  code: z
    .string()
    .optional()
    .meta({ description: 'The code to be typed on the phone now; for the scope "admin".' }),
  told: z
    .object({ name: z.string(), at: z.iso.datetime() })
    .nullable()
    .meta({ description: 'How the process that sends told its state last, and since when.' }),
  restricted: restriction
    .nullable()
    .meta({ description: 'While it lasts the channel answers and starts nothing; a person ends it.' }),
  tier: z.object({ perDay: z.int().nullable(), at: z.iso.datetime() }).optional().meta({
    description: 'How many people a day WhatsApp lets it write to first, where it told; null: no limit.',
  }),
  flagged: z
    .object({ since: z.iso.datetime() })
    .optional()
    .meta({ description: 'While WhatsApp says that many people blocked or reported the number.' }),
  haltedTemplates: z
    .array(
      z.object({
        name: z.string(),
        language: z.string(),
        event: z.string(),
        reason: z.string().nullable(),
        since: z.iso.datetime(),
      }),
    )
    .optional()
    .meta({ description: 'Templates that WhatsApp paused, disabled or rejected.' }),
  past: z
    .array(restriction.extend({ resumedAt: z.iso.datetime(), resumedBy: z.string() }))
    .meta({ description: 'Restrictions that a person ended, the latest last.' }),
  today: z
    .object({ perDay: z.int(), left: z.int(), by: z.string() })
    .nullable()
    .meta({ description: 'How many people it may write to first today; null: nothing limits it.' }),
});

export const viewOfChannel = (
  { restricted, tier, flagged, haltedTemplates, past, state: told, today }: ChannelNow,
  { facts, state }: ChannelView,
): z.infer<typeof channelView> => ({
  id: facts.id,
  transport: facts.transport,
  state: state.name,
  sending: state.sending,
  words: state.words,
  ...(state.until === undefined ? {} : { until: iso(state.until) }),
  ...(state.qr === undefined ? {} : { qr: state.qr }),
  ...(state.code === undefined ? {} : { code: state.code }),
  told: told && { name: told.name, at: iso(told.at) },
  restricted: restricted && viewOfRestriction(restricted),
  ...(tier ? { tier: { perDay: tier.perDay, at: iso(tier.at) } } : {}),
  ...(flagged?.on ? { flagged: { since: iso(flagged.at) } } : {}),
  ...(haltedTemplates.length === 0
    ? {}
    : {
        haltedTemplates: haltedTemplates.map(({ name, language, event, reason, at }) => ({
          name,
          language,
          event,
          reason,
          since: iso(at),
        })),
      }),
  past: past.map((each) => ({
    ...viewOfRestriction(each),
    resumedAt: iso(each.resumedAt),
    resumedBy: each.resumedBy,
  })),
  today,
});

const viewOfRestriction = ({ since, by, code, words, until }: NonNullable<ChannelNow['restricted']>) => ({
  since: iso(since),
  by,
  code,
  words,
  until: isoOrNull(until),
});
