/** News of the account, the number and its templates: a line in the log, and the channel's state where it is trouble. */
import type { Instant } from '../../../../core/time/instant.ts';
import { blocked, flagged, type Trouble } from '../errors/trouble.ts';
import { type Fields, fieldsOf, listOf, textOf, wordOf } from './fields.ts';
import { capabilityUpdate, qualityUpdate, templateUpdate } from './number-news.ts';
import type { Update } from './update.ts';

type Notice = Pick<Update, 'number'> & { readonly words: string; readonly trouble?: Trouble };

/** By webhook field. Each says in one line what a person of the business should know; never an address or a name. */
const readers = new Map<string, (value: Fields, at: Instant) => Notice>(
  Object.entries<(value: Fields, at: Instant) => Notice>({
    phone_number_quality_update: qualityUpdate,
    business_capability_update: capabilityUpdate,
    message_template_status_update: templateUpdate,
    message_template_quality_update: (value) => ({
      words: `template ${wordOf(value.message_template_name)}: quality ${wordOf(value.new_quality_score)}`,
    }),
    template_category_update: (value) => ({
      words: `template ${wordOf(value.message_template_name)}: category ${wordOf(value.new_category)}`,
    }),
    phone_number_name_update: (value) => ({ words: `the display name: ${wordOf(value.decision)}` }),
    account_review_update: (value) => ({ words: `the review of the account: ${wordOf(value.decision)}` }),
    account_alerts: (value) => ({
      words: `alert ${wordOf(value.alert_type ?? fieldsOf(value.alert_info).alert_type)}, ${wordOf(
        value.alert_severity ?? fieldsOf(value.alert_info).alert_severity,
      )}`,
    }),
    security: (value) => ({ words: `security of the number: ${wordOf(value.event)}` }),
    account_update: accountUpdate,
  }),
);

/** Null when the field is none of these. */
export function noticeUpdate(field: string, value: unknown, at: Instant): Update | null {
  const read = readers.get(field);
  if (read === undefined) return null;
  return { kind: field, fate: 'noted', channel: null, ...read(fieldsOf(value), at) };
}

const banned = new Set(['DISABLE', 'DISABLED']);

function accountUpdate(value: Fields): Notice {
  const event = wordOf(value.event);
  const ban = wordOf(fieldsOf(value.ban_info).waba_ban_state, 'none');
  const restrictions = listOf(value.restriction_info).map((each) => wordOf(fieldsOf(each).restriction_type));
  const violation = textOf(fieldsOf(value.violation_info).violation_type);
  const words = [
    `the account: ${event}`,
    ban === 'none' ? [] : `ban ${ban}`,
    violation === null ? [] : `violation ${wordOf(violation)}`,
    restrictions.length === 0 ? [] : `restrictions ${restrictions.join(' ')}`,
  ]
    .flat()
    .join(', ');
  if (banned.has(ban) || event === 'DISABLED_UPDATE')
    return {
      words,
      trouble: blocked('WhatsApp has disabled the account. See the Account Quality page of Meta.'),
    };
  if (restrictions.some((each) => each.includes('INITIATED'))) return { words, trouble: flagged };
  return { words };
}
