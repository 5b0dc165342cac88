/** What phones of the simulator write, press and show. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutgoingContent } from '../../../../src/core/message.ts';
import { ana, budi, type Simulator, simulator, start } from './support.ts';

let world: Simulator;
beforeEach(async () => {
  world = await simulator();
});
afterEach(() => world.close());

const question: OutgoingContent = {
  kind: 'text',
  text: 'What do you like?\n\n1. Recipes\n2. Offers',
  options: [
    { id: 'recipes', label: 'Recipes' },
    { id: 'offers', label: 'Offers' },
  ],
};
const poll: OutgoingContent = {
  kind: 'poll',
  question: 'Which dish?',
  options: [
    { id: 'soto', label: 'Soto' },
    { id: 'rendang', label: 'Rendang' },
  ],
  multiple: true,
};

const events = () => world.listener.heard.map((news) => news.event);

describe('writing', () => {
  test('a message reaches the engine and is shown as delivered', async () => {
    const { id } = await world.phones.write({
      from: ana,
      name: 'Ana',
      content: { kind: 'text', text: 'hi' },
    });
    expect(events()).toEqual([
      {
        type: 'message.received',
        channel: 'simulator',
        from: ana,
        transportId: id,
        content: { kind: 'text', text: 'hi' },
        writtenAt: start,
        profileName: 'Ana',
      },
    ]);
    await world.send({ kind: 'text', text: 'hello' });
    expect(world.phones.shown(ana)).toMatchObject([
      { id, direction: 'in', kind: 'text', text: 'hi', at: start, status: 'delivered' },
      { direction: 'out', kind: 'text', text: 'hello', at: start, status: 'read', outboxId: 'out.0' },
    ]);
    expect(world.phones.shown(budi)).toEqual([]);
  });

  test('an id written again offers the first message again, unchanged', async () => {
    const first = await world.phones.write({ from: ana, id: 'm1', content: { kind: 'text', text: 'one' } });
    const again = await world.phones.write({ from: ana, id: 'm1', content: { kind: 'text', text: 'two' } });
    expect([first, again]).toEqual([
      { id: 'm1', duplicate: false, stored: true },
      { id: 'm1', duplicate: true, stored: true },
    ]);
    expect(world.listener.heard).toHaveLength(2);
    expect(world.listener.heard[1]).toEqual(world.listener.heard[0]);
    expect(world.phones.shown(ana)).toHaveLength(1);
  });

  test('one id at the same moment is written once', async () => {
    const writes = [1, 2, 3].map(() =>
      world.phones.write({ from: ana, id: 'm1', content: { kind: 'text', text: 'hi' } }),
    );
    const duplicates = (await Promise.all(writes)).map((written) => written.duplicate);
    expect(duplicates).toEqual([false, true, true]);
    expect(world.phones.shown(ana)).toHaveLength(1);
  });

  test('an id of another phone, or of a message Kabar sent, is refused', async () => {
    await world.phones.write({ from: ana, id: 'm1', content: { kind: 'text', text: 'hi' } });
    const sent = await world.send(question);
    const theirs = sent.kind === 'accepted' ? sent.transportId : '';
    for (const id of ['m1', theirs]) {
      const write = world.phones.write({ from: budi, id, content: { kind: 'text', text: 'hi' } });
      await expect(write).rejects.toMatchObject({ code: 'request.invalid', details: { field: 'id' } });
    }
  });

  test('many at once keep their order', async () => {
    const texts = Array.from({ length: 600 }, (_, index) => `message ${index}`);
    await Promise.all(texts.map((text) => world.write(text)));
    const heard = events().map((event) => event.type === 'message.received' && event.content);
    expect(heard).toEqual(texts.map((text) => ({ kind: 'text', text })));
    expect(world.phones.shown(ana).map((message) => message.text)).toEqual(texts);
    const page = world.phones.shown(ana, { limit: 2 });
    expect(page.map((message) => message.text)).toEqual(['message 598', 'message 599']);
    const [first] = world.phones.shown(ana);
    const after = world.phones.shown(ana, { after: first?.id ?? '', limit: 2 });
    expect(after.map((message) => message.text)).toEqual(['message 1', 'message 2']);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['right-to-left', 'شلام \u202eabc\u202c'],
    ['emoji', '👩🏽‍🍳🇮🇩'],
    ['zero width', 'a\u200b\u200d\ufeffb'],
    ['a lone surrogate', 'a\ud800b'],
    ['65 KB', 'ünïcode '.repeat(9_000)],
  ])('%s passes unharmed', async (_, text) => {
    await world.write(text);
    await world.send({ kind: 'text', text });
    expect(world.phones.shown(ana).map((message) => message.text)).toEqual([text, text]);
    expect(events()[0]).toMatchObject({ content: { kind: 'text', text } });
  });

  test('other kinds are described in words', async () => {
    const contents = [
      { kind: 'media', media: { type: 'image', mimeType: 'image/png', name: 'soto.png' } },
      { kind: 'media', media: { type: 'audio', mimeType: 'audio/ogg' } },
      { kind: 'media', media: { type: 'image', mimeType: 'image/png' }, caption: 'STOP' },
      { kind: 'location', latitude: -6.2, longitude: 106.8 },
      { kind: 'unsupported', what: 'sticker' },
    ] as const;
    for (const content of contents) await world.phones.write({ from: ana, content });
    const texts = world.phones.shown(ana).map((message) => message.text);
    expect(texts).toEqual(['soto.png', '[audio]', 'STOP', '-6.2, 106.8', '[sticker]']);
    expect(events().map((event) => event.type === 'message.received' && event.content)).toEqual(contents);
  });
});

describe('pressing', () => {
  const press = (choice: string | number) =>
    world.phones.write({ from: ana, content: { kind: 'choice', choice } });

  test.each(['offers', 'OFFERS ', 'Offers', '2', 2])('%j presses the second quick reply', async (choice) => {
    await world.send(question);
    await press(choice);
    expect(events()).toMatchObject([{ content: { kind: 'choice', id: 'offers', text: 'Offers' } }]);
    expect(world.phones.shown(ana).at(-1)).toMatchObject({ kind: 'choice', text: 'Offers' });
  });

  test.each(['3', 'other', 0])('%j is not on show and is written as text', async (choice) => {
    await world.send(question);
    await press(choice);
    expect(events()).toMatchObject([{ content: { kind: 'text', text: String(choice) } }]);
  });

  test('only the latest options count, and only on this phone', async () => {
    await world.send(question);
    await world.phones.write({ from: budi, content: { kind: 'choice', choice: 'offers' } });
    await world.send({ kind: 'text', text: 'Sure?', options: [{ id: 'yes', label: 'Yes' }] });
    await press('offers');
    await press(1);
    const contents = events().map((event) => event.type === 'message.received' && event.content);
    expect(contents).toEqual([
      { kind: 'text', text: 'offers' },
      { kind: 'text', text: 'offers' },
      { kind: 'choice', id: 'yes', text: 'Yes' },
    ]);
  });

  test('an option of a poll is voted for', async () => {
    const sent = await world.send(poll);
    const transportId = sent.kind === 'accepted' ? sent.transportId : '';
    expect(sent).toMatchObject({ text: 'Which dish?\n\n1. Soto\n2. Rendang' });
    await press('soto');
    await world.phones.write({ from: ana, content: { kind: 'vote', options: [1, 'Rendang'] } });
    await world.phones.write({ from: ana, content: { kind: 'vote', options: [], poll: transportId } });
    const options = events().map((event) => event.type === 'vote.received' && event.options);
    expect(options).toEqual([['soto'], ['soto', 'rendang'], []]);
    const moments = world.listener.heard.map((news) => 'at' in news && news.at);
    expect(new Set(moments).size).toBe(3);
    expect(world.phones.shown(ana).at(-2)).toMatchObject({
      kind: 'vote',
      text: 'Soto, Rendang',
      about: transportId,
    });
  });

  test('what is not on the phone cannot be voted for or reacted to', async () => {
    const attempts = [
      { kind: 'vote', options: [1] },
      { kind: 'reaction', emoji: '👍' },
    ] as const;
    for (const content of attempts) {
      await expect(world.phones.write({ from: ana, content })).rejects.toMatchObject({
        code: 'request.invalid',
        details: { field: content.kind },
      });
    }
    await world.send(poll);
    const vote = world.phones.write({ from: ana, content: { kind: 'vote', options: ['Pizza'] } });
    await expect(vote).rejects.toThrow('no option "Pizza"');
    expect(world.listener.heard).toEqual([]);
  });

  test('a reaction goes to the latest message of Kabar, and can be taken back', async () => {
    const sent = await world.send(question);
    const to = sent.kind === 'accepted' ? sent.transportId : '';
    await world.phones.write({ from: ana, content: { kind: 'reaction', emoji: '👍' } });
    await world.phones.write({ from: ana, content: { kind: 'reaction', emoji: null, to } });
    expect(events()).toEqual([
      { type: 'reaction.received', channel: 'simulator', to, emoji: '👍' },
      { type: 'reaction.received', channel: 'simulator', to, emoji: null },
    ]);
  });
});
