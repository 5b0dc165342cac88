/** Who two contacts are together, where one document has room for one: what is known beats what is not, and what limits wins. */
import { type Address, isSameAddress } from '../address.ts';
import { type Contact, languageSources } from '../contact.ts';
import { heardLast } from './join-talk.ts';

type Traits = Pick<
  Contact,
  | 'addresses'
  | 'channel'
  | 'moved'
  | 'wrote'
  | 'profileName'
  | 'language'
  | 'languageFrom'
  | 'timeZone'
  | 'attributes'
  | 'tags'
  | 'preferences'
  | 'polls'
>;

const keptTags = 100;
/** As many as a contact keeps (src/core/sending.ts). */
const keptPolls = 8;

export function joinedTraits(own: Contact, other: Contact): Traits {
  const latest = heardLast(own, other);
  const speaker = strength(other) > strength(own) ? other : own;
  return {
    // They are spoken to where they spoke last.
    addresses: joinedAddresses(latest.addresses, latest === own ? other.addresses : own.addresses),
    channel: latest.channel,
    moved: latest.moved,
    wrote: latest.wrote,
    profileName: latest.profileName ?? own.profileName ?? other.profileName,
    language: speaker.language,
    languageFrom: speaker.languageFrom,
    timeZone: own.timeZone ?? other.timeZone,
    attributes: { ...other.attributes, ...own.attributes },
    tags: [...new Set([...own.tags, ...other.tags])].slice(0, keptTags),
    preferences: {
      cadence: [own, other].some(({ preferences }) => preferences.cadence === 'less') ? 'less' : 'normal',
      refused: [...new Set([...own.preferences.refused, ...other.preferences.refused])],
    },
    polls: [...other.polls, ...own.polls].slice(-keptPolls),
  };
}

/** How sure we are of the language they speak. */
const strength = ({ languageFrom }: Contact): number => languageSources.indexOf(languageFrom);

/** Lists and forms know people by their number: it comes first, and the first is the one we send to. */
export function joinedAddresses(own: readonly Address[], further: readonly Address[]): readonly Address[] {
  const fresh = further.filter((told) => !own.some((known) => isSameAddress(known, told)));
  const all = [...own, ...fresh];
  const isNumber = ({ kind }: Address) => kind === 'phone';
  return [...all.filter(isNumber), ...all.filter((address) => !isNumber(address))];
}
