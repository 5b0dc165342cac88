/** What people do beside plain texts, on pages that name serialized ids in the old and in the new way. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Written } from '../fake-whatsapp-web/fake-whatsapp.ts';
import { describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import {
  asha,
  ashaChat,
  createTransportRig,
  message,
  type TransportRig,
  text,
} from './support/transport-rig.ts';

jest.setTimeout(60_000);

for (const dollarIds of [false, true]) {
  describeInChromium(`whatsapp-web: hearing, ids named ${dollarIds ? '$1' : '_serialized'}`, () => {
    let rig: TransportRig;
    beforeAll(async () => {
      rig = await createTransportRig({}, { dollarIds, whatsNew: true, sendSeenThrows: dollarIds });
      await rig.login();
    });
    afterAll(() => rig.close());

    const ours = () => rig.fake.sent.at(-1)?.id ?? '';
    const keyOf = (serialized: string) => serialized.split('_')[2];
    const told = (fits: (event: Record<string, unknown>) => boolean) =>
      rig.incoming.when(({ event }) => fits({ ...event }));
    const words = (body: string) =>
      rig.incoming.when(
        ({ event }) =>
          event.type === 'message.received' && 'text' in event.content && event.content.text === body,
      );
    /** All that came in by the time a message that was written after it did. */
    const all = async (mark: string) => {
      rig.fake.deliver({ from: ashaChat, body: mark });
      await words(mark);
      return rig.incoming.all.map(({ event }) => event);
    };

    test('the dialog that says what is new is closed', () =>
      until(() => rig.fake.eval(`document.querySelector('[role="dialog"]') === null`)));

    test('a reaction to a message of ours, changed and taken back', async () => {
      await rig.transport.send(text('your cake is ready'));
      for (const emoji of ['👍', '🎉', '']) rig.fake.react(ours(), ashaChat, emoji);
      await told(({ type, emoji }) => type === 'reaction.received' && emoji === null);
      const reactions = rig.incoming.all.filter(({ event }) => event.type === 'reaction.received');
      expect(reactions).toMatchObject(
        ['👍', '🎉', null].map((emoji) => ({
          event: { type: 'reaction.received', channel: 'wa', to: keyOf(ours()), emoji },
          from: asha,
        })),
      );
    });

    test('a reaction from behind a hidden number is of the person', async () => {
      const lid = rig.fake.contacts.get(ashaChat)?.lid ?? '';
      rig.fake.react(ours(), lid, '❤️');
      expect(await told(({ emoji }) => emoji === '❤️')).toMatchObject({ from: asha });
    });

    test('number and hidden number are told together, whichever they write from', async () => {
      const { lid } = rig.fake.contact('6281200000007');
      const also = [{ kind: 'lid', value: lid.split('@')[0] }];
      for (const [from, body] of [
        ['6281200000007@c.us', 'by number'],
        [lid, 'from behind a lid'],
      ] as const) {
        rig.fake.deliver({ from, body });
        const { event } = await words(body);
        expect(event).toMatchObject({ from: { kind: 'phone', value: '+6281200000007' }, also });
      }
    });

    test('"yes" edited into "STOP" is heard again, under an id of its own', async () => {
      const written = rig.fake.deliver({ from: ashaChat, body: 'yes' });
      await words('yes');
      rig.fake.edit(written, 'STOP');
      const { event } = await words('STOP');
      expect(event).toMatchObject({
        from: asha,
        transportId: expect.stringMatching(`^${written.id}.edited.\\d+$`),
      });
    });

    test('a message that could not be read at first is no edit: it comes once', async () => {
      const late = { type: 'ciphertext', body: '', decryptAfterMs: 50, decryptedBody: 'now readable' };
      rig.fake.deliver({ from: ashaChat, ...late });
      await words('now readable');
      const readable = (await all('after it')).filter((event) =>
        JSON.stringify(event).includes('now readable'),
      );
      expect(readable).toHaveLength(1);
    });

    test('an answer tells which message it quotes; a picture keeps its caption', async () => {
      rig.fake.deliver({ from: ashaChat, body: 'this one', quotedStanzaID: 'QUOTED1' });
      expect((await words('this one')).event).toMatchObject({ quotes: 'QUOTED1' });
      const media = { mimetype: 'image/png', data: 'aGk=', filename: 'cake.png' };
      rig.fake.deliver({ from: ashaChat, type: 'image', body: 'stop sending these', media });
      const picture = await told((event) => JSON.stringify(event).includes('stop sending'));
      expect(picture.event).toMatchObject({ content: { kind: 'media', caption: 'stop sending these' } });
    });

    test('a call is told once, as something that cannot be answered', async () => {
      rig.fake.call(ashaChat);
      const calls = (await all('I just called')).filter((event) => JSON.stringify(event).includes('"call"'));
      expect(calls).toMatchObject([{ from: asha, content: { kind: 'unsupported', what: 'call' } }]);
    });

    test('what was taken back, and all of a group, of status posts and of newsletters, is not told', async () => {
      const before = (await all('before the group')).length;
      const group = '1203630@g.us';
      const taken = rig.fake.deliver({ from: ashaChat, body: 'oops' });
      rig.fake.revoke(taken);
      const inGroup = rig.fake.deliver({ from: group, author: ashaChat, body: 'in a group' }) as Written;
      rig.fake.edit(inGroup, 'STOP');
      rig.fake.react(`true_${group}_3EB0AA_${rig.fake.me.pn}`, ashaChat, '👎');
      rig.fake.deliver({ from: 'status@broadcast', author: ashaChat, body: 'a status' });
      rig.fake.deliver({ from: '1203@newsletter', body: 'an issue' });
      expect((await all('after the group')).slice(before)).toMatchObject([
        { content: { text: 'oops' } },
        { content: { text: 'after the group' } },
      ]);
    });

    test('an edit, a vote and a reaction that were made while nobody listened are read from the page', async () => {
      const written = rig.fake.deliver({ from: ashaChat, body: 'of course' });
      await words('of course');
      const options = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
      await rig.transport.send(
        message(asha, { kind: 'poll', question: 'A or B?', options, multiple: false }),
      );
      const poll = ours();
      await rig.transport.stop();
      await until(() => !rig.fake.online);
      rig.fake.edit(written, 'of course not, stop');
      rig.fake.vote(poll, ashaChat, [1]);
      rig.fake.react(poll, ashaChat, '😍');
      await rig.start();
      expect((await words('of course not, stop')).event).toMatchObject({ from: asha });
      expect(await told(({ type }) => type === 'vote.received')).toMatchObject({
        event: { poll: keyOf(poll), options: ['b'] },
        from: asha,
      });
      expect(await told(({ emoji }) => emoji === '😍')).toMatchObject({
        event: { type: 'reaction.received', to: keyOf(poll) },
        from: asha,
      });
    });
  });
}
