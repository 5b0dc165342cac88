/** `say`: sends a text, a file with the text under it, or the text and the business's contact card. */
import { z } from 'zod';
import { type FlowMedia, mediaFor, readFlowMedia } from '../media.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

export const say = defineStep({
  kind: 'say',
  doc: 'Says something: the text of this name in `locales/<language>/<flow>.yaml`, with a file or the business card if you like. Sound has no words below it: it follows them, as a voice note where it is `.ogg` or `.opus`.',
  example: `
- say: hello
- say: coupon
  media: coupon.jpg      # coupon.es.jpg, if it exists, is taken for Spanish
- say: save-us
  card: business         # name and number of the business, to be saved with one tap
`,
  shape: stepShape({
    say: stepName,
    media: z.string().min(1).optional(),
    card: z.literal('business').optional(),
  }),
  named: true,
  compile(written, scope) {
    const key = scope.text(written.say, ['say']);
    const media: FlowMedia | null =
      written.media === undefined ? null : readFlowMedia(written.media, ['media'], scope);
    return { key, media, card: written.card !== undefined };
  },
  enter({ key, media, card }, scene) {
    const { contact, world } = scene.turn;
    const file = media && ({ kind: 'media', ...mediaFor(media, contact.language) } as const);
    const isSound = file?.type === 'audio';
    if (file && !isSound) scene.send({ ...file, caption: key });
    else scene.send({ kind: 'text', key });
    if (file && isSound) scene.send(file);
    const { name, phone } = world.release.policy.business;
    if (card) scene.send({ kind: 'contact-card', name, phone });
    return { go: 'on' };
  },
});
