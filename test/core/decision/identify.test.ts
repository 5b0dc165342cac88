/** Who writes, where, and in which language. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../../src/core/channel.ts';
import { type Contact, languageSources } from '../../../src/core/contact.ts';
import { identify } from '../../../src/core/decision/identify.ts';
import type { MessageReceived } from '../../../src/core/event.ts';
import type { TransportId } from '../../../src/core/message.ts';
import { textsOf } from '../../support/texts.ts';
import { aContact, anArrival, aRelease, aTurn, aWorld, morning, says } from '../../support/world.ts';

const texts = textsOf({
  en: { common: { 'detect-words': ['hello', 'the'] } },
  es: { common: { 'detect-words': ['hola', 'el'] } },
});
const world = aWorld(aRelease({ texts }));

function identified(before: Partial<Contact>, words: string, more: Partial<MessageReceived> = {}): Contact {
  const event = { ...says(words), ...more } as MessageReceived;
  const turn = aTurn(aContact(before), world, anArrival(event, morning));
  identify(turn, event);
  return turn.contact;
}

describe('a message', () => {
  test('is a sign of life on the channel it came by', () => {
    const talk = { ...aContact().talk, unanswered: 3 };
    expect(identified({ talk }, 'hm', { channel: 'cloud-api' as ChannelId })).toMatchObject({
      channel: 'cloud-api',
      talk: { lastInboundAt: morning, unanswered: 0 },
    });
  });

  test('is what a reaction of ours is put on', () => {
    const { wrote } = identified({}, 'hm', {
      transportId: 'in-9' as TransportId,
      channel: 'cloud-api' as ChannelId,
    });
    expect(wrote).toEqual({ id: 'in-9', channel: 'cloud-api', at: morning });
  });

  test('brings the name on the profile, cut where it is a novel', () => {
    expect(identified({}, 'hm', { profileName: 'Ana' }).profileName).toBe('Ana');
    expect(identified({ profileName: 'Ana' }, 'hm').profileName).toBe('Ana');
    expect(identified({}, 'hm', { profileName: 'x'.repeat(900) }).profileName).toHaveLength(200);
  });
});

describe('the language of the words', () => {
  test.each(languageSources)('counts when it was known from: %s', (languageFrom) => {
    const weaker = languageFrom === 'default' || languageFrom === 'country';
    const { language, languageFrom: from } = identified({ language: 'en', languageFrom }, 'hola, el arroz');
    expect([language, from]).toEqual(weaker ? ['es', 'message'] : ['en', languageFrom]);
  });

  test('is not guessed where they tell nothing, or come without words', () => {
    expect(identified({}, 'xyz').languageFrom).toBe('default');
    const picture = { kind: 'media', media: { type: 'image', mimeType: 'image/png' } } as const;
    expect(identified({}, '', { content: picture }).languageFrom).toBe('default');
    const caption = { ...picture, caption: 'hola' };
    expect(identified({}, '', { content: caption }).language).toBe('es');
  });
});
