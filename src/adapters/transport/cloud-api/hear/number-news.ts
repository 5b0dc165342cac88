/** How many people a number may write to first in a day, whether people report it, and what becomes of its templates (domain.md 1.6). */
import type { Instant } from '../../../../core/time/instant.ts';
import { type Fields, numberOf, textOf, wordOf } from './fields.ts';
import type { NumberUpdate } from './update.ts';

type Notice = { readonly words: string; readonly number?: NumberUpdate };

const flags = new Map([
  ['FLAGGED', true],
  ['UNFLAGGED', false],
]);

/** Of one number. Its limit is that of the whole business since October 2025. */
export function qualityUpdate(value: Fields, at: Instant): Notice {
  const event = wordOf(value.event);
  const limit = value.max_daily_conversations_per_business ?? value.current_limit;
  const tier = tierOf(limit);
  const flagged = flags.get(event);
  const words = `the quality of the number: ${event}, limit ${wordOf(limit)}`;
  if (tier === undefined && flagged === undefined) return { words };
  const display = digitsOf(value.display_phone_number);
  return { words, number: { display, shared: true, news: { at, ...news(tier, flagged) } } };
}

/** Of the whole business, or (as it was) of each of its numbers. */
export function capabilityUpdate(value: Fields, at: Instant): Notice {
  const perPhone = value.max_daily_conversation_per_phone;
  const limit = value.max_daily_conversations_per_business ?? perPhone;
  const tier = tierOf(limit);
  const words = `people a day whom the number may write to first: ${wordOf(limit)}`;
  if (tier === undefined) return { words };
  const shared = value.max_daily_conversations_per_business !== undefined;
  return { words, number: { display: null, shared, news: { at, ...news(tier) } } };
}

/** Whether a template may be sent after this event. Others, such as an appeal, change nothing. */
const haltedBy = new Map(
  Object.entries({
    PAUSED: true,
    DISABLED: true,
    REJECTED: true,
    DELETED: true,
    PENDING_DELETION: true,
    ARCHIVED: true,
    LOCKED: true,
    APPROVED: false,
    REINSTATED: false,
    UNARCHIVED: false,
  }),
);

/** Templates are of the account, and so of all its numbers. */
export function templateUpdate(value: Fields, at: Instant): Notice {
  const event = wordOf(value.event);
  const name = wordOf(value.message_template_name);
  const language = wordOf(value.message_template_language);
  const reason = wordOf(value.reason, 'no reason given');
  const words = `template ${name} (${language}): ${event}, ${reason}`;
  const halted = haltedBy.get(event);
  if (halted === undefined) return { words };
  const told = wordOf(value.reason, 'NONE');
  const template = { name, language, halted, event, reason: told === 'NONE' ? null : told };
  return { words, number: { display: null, shared: false, news: { at, template } } };
}

const news = (tier: number | null | undefined, flagged?: boolean) => ({
  ...(tier === undefined ? {} : { tier }),
  ...(flagged === undefined ? {} : { flagged }),
});

/** `TIER_1K`, `TIER_UNLIMITED`, or a number, of which -1 has no end; undefined for anything else, such as `TIER_NOT_SET`. */
function tierOf(value: unknown): number | null | undefined {
  const count = numberOf(value);
  if (count !== null) return count < 0 ? null : Math.floor(count);
  const text = textOf(value) ?? '';
  if (/^(TIER_)?UNLIMITED$/.test(text)) return null;
  const [, digits, thousands] = /^(?:TIER_)?(\d{1,7})(K?)$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (thousands === 'K' ? 1_000 : 1);
}

export const digitsOf = (value: unknown): string | null => (textOf(value) ?? '').replace(/\D/g, '') || null;
