/** Whatever the core wants to say becomes a request that Meta's schema takes, with nothing lost that a person must read. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  envelope,
  type MediaHandle,
  payloadOf,
  templatePayload,
} from '../../../../src/adapters/transport/cloud-api/say/payload.ts';
import type { Address } from '../../../../src/core/address.ts';
import { type OutgoingContent, type OutgoingTemplate, shownText } from '../../../../src/core/message.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { messageProblems } from '../../../fake-graph/meta-schema.ts';
import { runsOf, seed } from '../../../properties/seed.ts';

const phone: Address = { kind: 'phone', value: '+6281234567890' };
const id = 'entry.0' as OutboxId;
const options = (...labels: readonly string[]) =>
  labels.map((label, index) => ({ id: `option-${index}`, label }));
type Seen = {
  readonly type: string;
  readonly interactive?: { readonly type: string; readonly body: { readonly text: string } };
  readonly text?: { readonly body: string };
};

const made = (content: OutgoingContent, media: { link: string } | null = null): Seen => {
  const body = envelope(id, phone, payloadOf(content, media));
  expect(messageProblems(body as Record<string, unknown>)).toEqual([]);
  return body as unknown as Seen;
};
const asked = (labels: readonly string[], more: object = {}) =>
  made({ kind: 'text', text: 'which?', options: options(...labels), ...more });

describe('offered answers', () => {
  test('are buttons up to three, a list up to ten, and a numbered text beyond', () => {
    expect(asked(['Tea', 'Coffee']).interactive?.type).toBe('button');
    expect(asked(['1', '2', '3', '4']).interactive?.type).toBe('list');
    expect(asked(Array.from({ length: 11 }, (_, index) => `label ${index}`)).text?.body).toContain(
      '11. label 10',
    );
  });

  test('too long for buttons are a list, cut in the title and whole below it', () => {
    const long = 'Saturday morning, before the market opens';
    expect(asked([long, 'No'])).toMatchObject({
      interactive: {
        type: 'list',
        action: {
          sections: [{ rows: [{ title: 'Saturday morning, befor…', description: long }, { title: 'No' }] }],
        },
      },
    });
  });

  test('that WhatsApp would refuse are a numbered text: twice the same, cut to the same, empty, too long', () => {
    const start = 'x'.repeat(30);
    for (const labels of [
      ['Tea', 'Tea'],
      [`${start}a`, `${start}b`],
      ['', 'Tea'],
      ['y'.repeat(80), 'Tea'],
    ])
      expect(asked(labels).type).toBe('text');
  });

  test('with ids longer than WhatsApp takes are a numbered text', () => {
    const long = [{ id: 'i'.repeat(257), label: 'Tea' }];
    expect(made({ kind: 'text', text: 'which?', options: long }).type).toBe('text');
  });

  test('with more words than fit above them are a numbered text that still says how to stop', () => {
    const { text } = made({
      kind: 'text',
      text: 'w'.repeat(5_000),
      options: options('Tea', 'Coffee'),
      footer: 'Reply STOP to stop.',
    });
    expect(text?.body).toMatch(/…\n\n1\. Tea\n2\. Coffee\n\nReply STOP to stop\.$/);
  });

  test('keep a line that says how to stop whole, also when it is too long for a footer', () => {
    const footer = `${'Reply STOP at any time '.repeat(4)}and nothing more comes.`;
    expect(asked(['Tea'], { footer }).interactive?.body.text).toContain(footer);
  });
});

test('a poll is asked as a question', () => {
  expect(
    made({ kind: 'poll', question: 'which?', options: options('Tea', 'Coffee'), multiple: true }).interactive
      ?.type,
  ).toBe('button');
});

test('a picture has its words below it, and audio with words goes as a document', () => {
  const link = { link: 'https://example.com/a.mp3' };
  expect(
    made({ kind: 'media', media: { type: 'image', source: link.link }, caption: 'c'.repeat(2_000) }, link)
      .type,
  ).toBe('image');
  expect(made({ kind: 'media', media: { type: 'audio', source: link.link } }, link).type).toBe('audio');
  expect(
    made({ kind: 'media', media: { type: 'audio', source: link.link }, caption: 'Reply STOP' }, link),
  ).toMatchObject({
    type: 'document',
    document: { caption: 'Reply STOP', filename: 'a.mp3' },
  });
});

test('a contact card is one', () => {
  expect(made({ kind: 'contact-card', name: 'Dapur Sari', phone: '+62123456' }).type).toBe('contacts');
});

test('somebody is written to by their number with its plus, or by their id, or not at all', () => {
  const payload = payloadOf({ kind: 'text', text: 'x' }, null);
  expect(envelope(id, phone, payload)).toMatchObject({ to: phone.value, biz_opaque_callback_data: id });
  const user = envelope(id, { kind: 'bsuid', value: 'US.1' }, payload);
  expect([user?.recipient, user?.to]).toEqual(['US.1', undefined]);
  expect(envelope(id, { kind: 'lid', value: '1' }, payload)).toBeNull();
});

test(`whatever it is, Meta's schema takes it (seed ${seed})`, () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .filter((text) => text.trim() !== '');
  const option = fc.record({
    id: fc.string({ minLength: 1, maxLength: 300 }),
    label: fc.string({ unit: 'grapheme', maxLength: 90 }),
  });
  const content = fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(
      words,
      words.map((text) => text.repeat(60)),
    ),
    options: fc.array(option, { maxLength: 13 }),
    footer: words,
  });
  fc.assert(
    fc.property(content, (each) => {
      const seen = made(each);
      const all = JSON.stringify(seen);
      // Said whole, wherever there is room for it.
      if ([...each.text].length < 500) expect(all).toContain(JSON.stringify(each.text).slice(1, -1));
      expect(shownText(each)).toContain(each.text);
    }),
    { seed, numRuns: runsOf(300) },
  );
});

describe('a template', () => {
  const filled = (more: Partial<OutgoingTemplate>, media: MediaHandle | null = null) => {
    const template = { name: 'order', language: 'en', values: ['Ana'], buttons: [], ...more };
    const payload = templatePayload(template, media);
    expect(messageProblems({ ...envelope(id, phone, payload) })).toEqual([]);
    return (payload.template as { readonly components: readonly object[] }).components;
  };

  test.each([
    ['image', 'menu.jpg', { id: '7' }, { type: 'image', image: { id: '7' } }],
    [
      'video',
      'https://a.example/v.mp4',
      { link: 'https://a.example/v.mp4' },
      { type: 'video', video: { link: 'https://a.example/v.mp4' } },
    ],
    [
      'document',
      'price/list.pdf',
      { id: '7' },
      { type: 'document', document: { id: '7', filename: 'list.pdf' } },
    ],
  ] as const)('has a header with its %s', (type, source, media, parameter) => {
    expect(filled({ header: { type, source } }, media)[0]).toEqual({
      type: 'header',
      parameters: [parameter],
    });
  });

  test('has the end of its address behind the button after those that answer', () => {
    expect(filled({ buttons: ['yes', 'no'], link: 'A7' }).at(-1)).toEqual({
      type: 'button',
      sub_type: 'url',
      index: '2',
      parameters: [{ type: 'text', text: 'A7' }],
    });
  });

  test('whose header has no file is refused by Meta’s schema', () => {
    const template = { name: 'x', language: 'en', values: [], buttons: [] };
    const header = { type: 'image', source: 'a.jpg' } as const;
    const body = envelope(id, phone, templatePayload({ ...template, header }, null));
    expect(messageProblems(body as Record<string, unknown>)).not.toEqual([]);
  });
});
