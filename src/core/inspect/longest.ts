/** How long a text becomes when the longest plausible values stand in it. */
import { formatValue } from '../flow/format-value.ts';
import { isLinkVariable } from '../message-link.ts';
import type { Policy } from '../policy/policy.ts';
import type { AttributeType } from '../release.ts';

/** What people answer: nearly all names have fewer than 30 characters, nearly all addresses fewer than 40. */
const usual: Readonly<Record<AttributeType, number>> = {
  text: 60,
  number: 12,
  date: 0,
  boolean: 5,
  email: 40,
  phone: 16,
  location: 24,
  media: 0,
  list: 80,
};
const ofName = 30;
const ofOthers = 60;
/** A link with a first message in it, as long as they come. */
const ofLink = 250;

export type Lengths = {
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly policy: Pick<Policy, 'business' | 'incentivePrefix' | 'community'> | null;
};

export const longestWith = (words: string, language: string, lengths: Lengths): number =>
  words.replaceAll(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) =>
    'x'.repeat(longest(name, language, lengths)),
  ).length;

function longest(name: string, language: string, { attributes, policy }: Lengths): number {
  const { business, incentivePrefix = '', community } = policy ?? {};
  switch (name) {
    case 'name':
      return ofName;
    case 'business.name':
      return business?.name.length ?? ofName;
    case 'business.contact':
      return business?.contact.length ?? ofName;
    case 'business.phone':
      return business?.phone.length ?? usual.phone;
    case 'code':
      return incentivePrefix.length + 6;
    case 'community.link':
      return community?.link.length ?? ofLink;
    case 'friend.link':
      return ofLink;
    case 'count':
      return 4;
    default:
      break;
  }
  if (isLinkVariable(name)) return ofLink;
  const type = attributes.get(name);
  if (type === undefined) return ofOthers;
  return type === 'date' ? String(formatValue({ date: '2028-09-30' }, language)).length : usual[type];
}
