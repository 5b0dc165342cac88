/** `say`: sends a text, a file with the text under it, or the text and the business's contact card. */
import { z } from 'zod';
import type { LinkTargets } from '../../message-link.ts';
import { name } from '../../release/fields.ts';
import type { TextKey } from '../../texts.ts';
import { pickByParts, pickByResults } from '../../variants/pick.ts';
import { readVariants, type Variant, type Variants, variantsShape } from '../../variants/variants.ts';
import { type FlowMedia, mediaFor, readFlowMedia } from '../media.ts';
import { ofNames } from '../name-kind.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep, type Scene } from '../step-kind.ts';
import { linksShape, readLinks } from '../step-links.ts';

export type SayConfig = {
  readonly key: TextKey;
  readonly media: FlowMedia | null;
  readonly card: boolean;
  readonly variants?: Variants;
  readonly links?: LinkTargets;
};

export const say = defineStep({
  kind: 'say',
  doc: 'Says something: the text of this name in `locales/<language>/<flow>.yaml`, with a file or the business card if you like. `variants` are other texts, each for its part of the people; with `learn-from` the better ones are said more. Sound has no words below it: it follows them, as a voice note where it is `.ogg` or `.opus`.',
  example: `
- say: hello
- say: coupon
  media: coupon.jpg      # coupon.es.jpg, if it exists, is taken for Spanish
- say: offer
  variants: [offer-short]   # half of the people get this text instead
- say: save-us
  card: business         # name and number of the business, to be saved with one tap
- say: offers
  links: { shop: https://shop.example.com/offers }  # {{link}} in its text; who opens it is counted
`,
  shape: stepShape({
    say: ofNames(stepName, 'text'),
    media: ofNames(z.string().min(1), 'media').optional(),
    card: z.literal('business').optional(),
    variants: variantsShape.optional(),
    'learn-from': ofNames(name, 'goal').optional(),
    links: linksShape,
  }),
  named: true,
  compile(written, scope): SayConfig {
    const key = scope.text(written.say, ['say']);
    const media: FlowMedia | null =
      written.media === undefined ? null : readFlowMedia(written.media, ['media'], scope);
    const variants = readVariants(written, key, scope);
    return {
      key,
      media,
      card: written.card !== undefined,
      ...(variants === null ? {} : { variants }),
      ...readLinks(written.links, scope),
    };
  },
  enter({ key: own, media, card, variants, links = {} }, scene) {
    const { contact, world } = scene.turn;
    const file = media && ({ kind: 'media', ...mediaFor(media, contact.language) } as const);
    const variant = variants === undefined ? undefined : pickVariant(variants, scene);
    const key = variant?.key ?? own;
    const more = { links, ...(variant === undefined ? {} : { variant: variant.name }) };
    const isSound = file?.type === 'audio';
    if (file && !isSound) scene.send({ ...file, caption: key }, more);
    else scene.send({ kind: 'text', key }, more);
    if (file && isSound) scene.send(file);
    const { name, phone } = world.release.policy.business;
    if (card) scene.send({ kind: 'contact-card', name, phone });
    return { go: 'on' };
  },
});

/** Of two wordings each person gets one, and what they do in the three days after it is counted for it. */
function pickVariant(variants: Variants, { turn, flow, step, run }: Scene): Variant | undefined {
  const place = `${flow.id}/${step.id}`;
  const { contact, arrival, world } = turn;
  if (variants.learnsFrom === undefined) return pickByParts(variants, contact.id, place);
  const results = world.resultsOf?.(flow.id, step.id, variants) ?? new Map();
  return pickByResults(variants, results, `${arrival.id} ${run.id} ${place}`);
}
