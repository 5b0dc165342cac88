/** The final words: options by number or as buttons, the line that says how to stop, polls where there are none. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelFacts } from '../../src/core/channel.ts';
import { writtenOut } from '../../src/core/message.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { render } from '../../src/core/render.ts';
import { textKey } from '../../src/core/texts.ts';
import { anOutboxEntry } from '../support/records.ts';
import { textsOf } from '../support/texts.ts';
import { aWorld } from '../support/world.ts';

const texts = textsOf({
  en: {
    welcome: {
      hello: 'Hi {{name}}',
      interest: 'What do you like?',
      a: 'Apples',
      b: 'Pears',
      out: 'Write STOP and it ends.',
    },
  },
  es: { welcome: { hello: 'Hola {{name}}' } },
});
const { channel } = aWorld();
const buttons: ChannelFacts = { ...channel, options: { style: 'buttons', max: 2 } };
const options = ['a', 'b'].map((id) => ({ id, label: textKey('welcome', id) }));
const shown = [
  { id: 'a', label: 'Apples' },
  { id: 'b', label: 'Pears' },
];
const entry = (more: Partial<OutboxEntry>): OutboxEntry => anOutboxEntry('e.0', more);
const says = (key: string) => ({ kind: 'text', key: textKey('welcome', key) }) as const;

describe('a text', () => {
  test('is in the language it was made in, with its values', () => {
    const given = entry({ body: says('hello'), language: 'es', values: { name: 'Ana' } });
    expect(render(given, texts, channel)).toEqual({ kind: 'text', text: 'Hola Ana' });
  });

  test('that nobody wrote shows its key rather than being lost', () => {
    expect(render(entry({ body: says('nothing') }), texts, channel)).toEqual({
      kind: 'text',
      text: 'welcome:nothing',
    });
  });

  test('carries its options for the transport to show', () => {
    const given = entry({ body: { ...says('interest'), options } });
    for (const facts of [channel, buttons])
      expect(render(given, texts, facts)).toEqual({
        kind: 'text',
        text: 'What do you like?',
        options: shown,
      });
  });
});

describe('the line that says how to stop', () => {
  const line = 'Reply STOP to end.';

  test('ends the message, in its language', () => {
    const given = entry({ body: says('hello'), values: { name: 'Ana' }, optOutLine: true });
    expect(render(given, texts, channel)).toEqual({ kind: 'text', text: 'Hi Ana', footer: line });
    expect(render({ ...given, language: 'es' }, texts, channel)).toMatchObject({
      footer: 'Responde BAJA para salir.',
    });
  });

  test('is left out where nobody asked for it, and where the words say it already', () => {
    expect(render(entry({ body: says('interest') }), texts, channel)).not.toHaveProperty('footer');
    const said = entry({ body: says('out'), optOutLine: true });
    expect(render(said, texts, channel)).toEqual({ kind: 'text', text: 'Write STOP and it ends.' });
  });

  test('stands in the question of a poll and in the caption of a picture', () => {
    const poll = { kind: 'poll', question: textKey('welcome', 'interest'), options, multiple: true } as const;
    expect(render(entry({ body: poll, optOutLine: true }), texts, channel)).toEqual({
      kind: 'poll',
      question: `What do you like?\n\n${line}`,
      options: shown,
      multiple: true,
    });
    const picture = { kind: 'media', type: 'image', source: 'a.jpg' } as const;
    const media = { type: 'image', source: 'a.jpg' };
    expect(render(entry({ body: picture }), texts, channel)).toEqual({ kind: 'media', media });
    expect(render(entry({ body: picture, optOutLine: true }), texts, channel)).toEqual({
      kind: 'media',
      media,
      caption: line,
    });
    const captioned = { ...picture, caption: textKey('welcome', 'interest') };
    expect(render(entry({ body: captioned, optOutLine: true }), texts, channel)).toEqual({
      kind: 'media',
      media,
      caption: `What do you like?\n\n${line}`,
    });
  });
});

test('sound has no caption: the words in front of it say how to stop', () => {
  const sound = { kind: 'media', type: 'audio', source: 'a.ogg' } as const;
  const media = { type: 'audio', source: 'a.ogg' };
  expect(render(entry({ body: sound, optOutLine: true }), texts, channel)).toEqual({ kind: 'media', media });
});

describe('where a transport cannot', () => {
  test('show polls, a poll becomes a question with options', () => {
    const poll = {
      kind: 'poll',
      question: textKey('welcome', 'interest'),
      options,
      multiple: false,
    } as const;
    const given = entry({ body: poll, optOutLine: true });
    expect(render(given, texts, { ...channel, polls: false })).toEqual({
      kind: 'text',
      text: 'What do you like?',
      options: shown,
      footer: 'Reply STOP to end.',
    });
  });

  test('show options, they are numbered under the words and before the line that says how to stop', () => {
    expect(writtenOut('What do you like?', shown, 'Reply STOP to end.')).toBe(
      'What do you like?\n\n1. Apples\n2. Pears\n\nReply STOP to end.',
    );
    expect(writtenOut('Hi')).toBe('Hi');
    expect(writtenOut('', shown)).toBe('1. Apples\n2. Pears');
  });
});

test('words of a person and contact cards go out as they are', () => {
  const verbatim = entry({ body: { kind: 'verbatim', text: '{{name}}\u0000 *' }, optOutLine: true });
  expect(render(verbatim, texts, channel)).toEqual({ kind: 'text', text: '{{name}}\u0000 *' });
  const card = { kind: 'contact-card', name: 'Dapur', phone: '+622745550123' } as const;
  expect(render(entry({ body: card, optOutLine: true }), texts, channel)).toEqual(card);
});
