/** `react`: puts an emoji on the message they wrote last, as an answer to it. */
import { z } from 'zod';
import { emojiOf } from '../emoji.ts';
import { stepShape } from '../step-fields.ts';
import { defineStep, type Scene } from '../step-kind.ts';

export const react = defineStep({
  kind: 'react',
  doc: 'Puts an emoji on the last message they wrote. It is only ever an answer: where they wrote nothing, it is left out.',
  example: `
- react: 👍
- say: thanks
`,
  shape: stepShape({
    react: z.string().refine((written) => emojiOf(written) !== null, 'must be exactly one emoji, such as 👍'),
  }),
  compile: ({ react: written }) => ({ emoji: emojiOf(written) ?? written }),
  enter({ emoji }, scene) {
    const { wrote } = scene.turn.contact;
    const why = whyNot(scene);
    if (wrote === null || why !== null) scene.turn.note('reaction.skipped', why ?? undefined, { emoji });
    else scene.send({ kind: 'reaction', to: wrote.id, emoji }, { origin: 'reply' });
    return { go: 'on' };
  },
});

/** What they did last must be that they wrote: an emoji on what was said before a vote would be an answer to nothing. */
function whyNot({ turn, origin }: Scene): string | null {
  const { wrote, channel, talk } = turn.contact;
  if (wrote === null || wrote.at !== talk.lastInboundAt) return 'they wrote nothing to react to';
  if (wrote.channel !== channel) return 'they wrote on another channel';
  return origin === 'reply' ? null : 'it would not be an answer';
}
