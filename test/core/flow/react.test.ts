/** A reaction of ours: on what they wrote, where they wrote it, and only as an answer to it. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../../src/core/channel.ts';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { emojiOf } from '../../../src/core/flow/emoji.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import type { TransportId } from '../../../src/core/message.ts';
import { aContact, flowContext, morning } from '../../support/world.ts';
import { talk } from './conversation.ts';

const { channel, talk: silence } = aContact();
const wrote = { id: 'in-7' as TransportId, channel, at: morning };
const contact = { wrote, talk: { ...silence, lastInboundAt: morning } };
const flows = { a: 'topic: newsletter\nsteps: [{ react: 👍 }, { say: thanks }]' };

describe('react', () => {
  test('puts the emoji on what they wrote last', () => {
    const told = talk({ flows, contact }).begin('a');
    expect(told.said()).toEqual(['👍 on in-7', 'a:thanks']);
    expect(told.messages()[0]).toMatchObject({ origin: 'reply', purpose: 'service', optOutLine: false });
  });

  test('leaves the line that says how to stop to the words behind it', () => {
    expect(talk({ flows, contact }).begin('a').messages()[1]?.optOutLine).toBe(true);
  });

  test.each([
    ['they never wrote', { wrote: null }],
    ['they voted since', { talk: { ...silence, lastInboundAt: morning + 1 } }],
    ['they wrote elsewhere', { wrote: { ...wrote, channel: 'other' as ChannelId } }],
  ])('is left out with a line in the journal where %s', (_, more) => {
    const told = talk({ flows, contact: { ...contact, ...more } }).begin('a');
    expect(told.said()).toEqual(['a:thanks']);
    expect(told.notes()).toContain('reaction.skipped');
  });

  test('is left out where nobody asked for it just then', () => {
    const later = { a: 'topic: newsletter\nsteps: [{ wait: 2h }, { react: 👍 }]' };
    const told = talk({ flows: later, contact }).begin('a').silence();
    expect(told.messages()).toEqual([]);
    expect(told.notes()).toContain('reaction.skipped');
  });

  test.each(['👍👍', 'ok', '', '1', '👍 '])('is refused with its place when it is %j', (written) => {
    const text = `flow: a\ntopic: newsletter\nsteps:\n  - react: "${written}"\n`;
    const { issues } = compileFlow({ path: 'flows/a.yaml', text }, flowContext({ flows: ['a'] }));
    expect(issues.map(issueLine)).toEqual([
      expect.stringMatching(/^flows\/a\.yaml:4:\d+.*must be exactly one emoji, such as 👍/),
    ]);
  });

  test('takes emojis of several signs, and a heart without the sign that makes it a picture', () => {
    for (const emoji of ['👍🏽', '👨‍👩‍👧', '🇮🇩', '❤️', '1️⃣']) expect(emojiOf(emoji)).toBe(emoji);
    expect(emojiOf('\u2764')).toBe('\u2764\uFE0F');
  });
});
