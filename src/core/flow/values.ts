/** The values a text may use: `{{name}}`, `{{business.phone}}`, `{{code}}`… A closed set; nothing else can be reached. */
import { createHash } from 'node:crypto';
import type { Contact } from '../contact.ts';
import { firstMessage, whatsAppLink } from '../form/first-message.ts';
import { friendSlug } from '../friend.ts';
import { type TextKey, type TextValue, type TextValues, textKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';
import type { World } from '../world.ts';
import { formatValue } from './format-value.ts';
import { own } from './own.ts';
import type { Run } from './run.ts';
import { safeValue } from './safe-value.ts';

/** Run values with a meaning of their own: the last answer, and the text key of its label when it was an option. */
export const answerName = 'answer';
export const answerLabelName = 'answer-label';
/** And the key of the question it answered: the words that were shown, if consent hangs on it. */
export const questionName = 'answer-question';
/** And the round of the poll the run stands at, so that an answer is counted where it was asked. */
export const roundName = 'poll-round';

/**
 * Attributes by name; `name` falls back to the profile's; `business.name`, `.contact`, `.phone`; `frequency` (how often we
 * write, in words); `code` (their own incentive code); `run.x`; `answer`. What is not known is left out, so that the
 * locale's `defaults:` speak.
 */
export function templateValues(turn: Turn, run: Pick<Run, 'values'> | null): TextValues {
  const { contact, world } = turn;
  const { language } = contact;
  return {
    ...formatted(contact.attributes, language),
    ...(run ? formatted(run.values, language, 'run.') : {}),
    ...answerOf(run, turn),
    ...nameOf(contact),
    ...houseValues(world, language),
    ...ownWords(contact, world),
  };
}

/** Their own code and link: the same in every message to them. */
function ownWords(contact: Contact, world: World): TextValues {
  const known = theirs.get(world.release) ?? new Map<string, TextValues>();
  theirs.set(world.release, known);
  const key = `${contact.language} ${contact.id} ${world.publicUrl ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = { code: codeOf(contact, world), ...friendLinkOf(contact, world) };
  if (known.size >= mostRemembered) known.clear();
  known.set(key, words);
  return words;
}

/** A memory, not a state: both are made of digests. */
const theirs = new WeakMap<World['release'], Map<string, TextValues>>();
const mostRemembered = 10_000;

/** What is the same for everybody: words that use nothing else were made for nobody in particular. */
export function houseValues(world: Pick<World, 'release'>, language: string): TextValues {
  const { business, community } = world.release.policy;
  return {
    'business.name': business.name,
    'business.contact': business.contact,
    'business.phone': business.phone,
    ...frequencyOf(world, language),
    ...(community ? { 'community.link': community.link } : {}),
  };
}

/** The page behind their own link; where nobody outside reaches our pages, straight into WhatsApp. */
export function friendLinkOf(
  { id, language }: Pick<Contact, 'id' | 'language'>,
  { release, publicUrl }: Pick<World, 'release' | 'publicUrl'>,
): TextValues {
  const { friends, business } = release.policy;
  const form = friends === undefined ? undefined : release.forms.get(friends.form);
  if (form === undefined) return {};
  const source = friendSlug(id);
  if (typeof publicUrl === 'string') return { 'friend.link': `${publicUrl}/l/${source}` };
  return { 'friend.link': whatsAppLink(business.phone, firstMessage(form, release, language, { source })) };
}

/** One code per contact, the same for ever: no letters or digits that look alike. */
export function codeOf(contact: Pick<Contact, 'id'>, world: Pick<World, 'release'>): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const bytes = createHash('sha256').update(`code:${contact.id}`).digest();
  const suffix = Array.from(bytes.subarray(0, 6), (byte) => letters[byte % letters.length]).join('');
  return `${world.release.policy.incentivePrefix}${suffix}`;
}

function formatted(values: Readonly<Record<string, Value>>, language: string, prefix = ''): TextValues {
  const known: [string, TextValue][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (name === answerLabelName || name === questionName || name === roundName) continue;
    const shown = name === 'count' && typeof value === 'number' ? value : formatValue(value, language);
    if (shown !== null && shown !== '') known.push([prefix + name, shown]);
  }
  return Object.fromEntries(known);
}

function nameOf(contact: Contact): TextValues {
  const told = own(contact.attributes, 'name');
  const name = typeof told === 'string' ? safeValue(told) : '';
  const shown = name === '' ? safeValue(contact.profileName ?? '') : name;
  return shown === '' ? {} : { name: shown };
}

function answerOf(run: Pick<Run, 'values'> | null, turn: Turn): TextValues {
  const answer = run ? own(run.values, answerName) : undefined;
  if (!run || answer === undefined) return {};
  const { language } = turn.contact;
  const label = own(run.values, answerLabelName);
  if (typeof label !== 'string' || label === '') return { answer: formatValue(answer, language) };
  // Only `keepAnswer` writes it, and it writes a key.
  return { answer: safeValue(turn.world.release.texts.text(label as TextKey, language)) };
}

function frequencyOf({ release }: Pick<World, 'release'>, language: string): TextValues {
  const count = release.policy.caps.marketing.week;
  if (count === undefined) return {};
  const known = frequencies.get(release) ?? new Map<string, string>();
  frequencies.set(release, known);
  const words =
    known.get(language) ?? release.texts.text(textKey('common', 'frequency'), language, { count });
  known.set(language, words);
  return { frequency: words };
}

/** A memory, not a state: the same words in every message of a release. */
const frequencies = new WeakMap<World['release'], Map<string, string>>();
