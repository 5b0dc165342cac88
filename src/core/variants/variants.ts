/** `variants:` of a `say`: several wordings of one message, each for its part of the people. */
import { z } from 'zod';
import type { Flow, FlowId } from '../flow/flow.ts';
import { ofNames } from '../flow/name-kind.ts';
import type { StepScope } from '../flow/step-scope.ts';
import { name } from '../release/fields.ts';
import type { TextKey } from '../texts.ts';

/** One wording. The parts of all of a step are 1 together. */
export type Variant = { readonly name: string; readonly key: TextKey; readonly part: number };

export type Variants = {
  /** The text of the step itself comes first. */
  readonly variants: readonly Variant[];
  /** `replies`, `clicks` or a goal: who does that is what more of them are to do. Left out: the parts stay as they are. */
  readonly learnsFrom?: string;
};

const part = z.string().regex(/^[1-9]\d?%$/, 'must be a part such as 20%');
const most = 5;
const tooMany = `must be at most ${most} texts: each needs hundreds of people before it tells anything`;

export const variantsShape = z.union([
  z.array(ofNames(name, 'text')).min(1).max(most, tooMany),
  z.record(ofNames(name, 'text'), part).refine((parts) => Object.keys(parts).length <= most, tooMany),
]);

type Written = {
  readonly say: string;
  readonly variants?: z.output<typeof variantsShape> | undefined;
  readonly 'learn-from'?: string | undefined;
};

/** What people do themselves; every other word is the name of a goal. */
const deeds = ['replies', 'clicks'];

/** Null when the step has one wording. `key` is that of its own text. */
export function readVariants(written: Written, key: TextKey, scope: StepScope): Variants | null {
  const { say, variants, 'learn-from': learnsFrom } = written;
  if (variants === undefined) {
    if (learnsFrom !== undefined) {
      const hint = 'Add `variants:` with the names of other texts, or leave it out.';
      const message = '`learn-from` says nothing without `variants`.';
      scope.report(['learn-from'], { code: 'misplaced-key', message, hint });
    }
    return null;
  }
  if (learnsFrom !== undefined && !deeds.includes(learnsFrom))
    scope.need('goal', learnsFrom, scope.context.goals, ['learn-from']);
  const others = Array.isArray(variants) ? equalParts(variants) : writtenParts(variants, say, scope);
  if (learnsFrom !== undefined && !Array.isArray(variants)) {
    const hint = 'Write the texts as a list, or leave `learn-from` out.';
    scope.report(['variants'], {
      code: 'misplaced-key',
      message: 'parts say nothing where they are learnt.',
      hint,
    });
  }
  const read: Variant[] = [];
  for (const [index, other] of others.entries()) {
    const path = ['variants', Array.isArray(variants) ? index : other.name];
    if (other.name === say || read.some((known) => known.name === other.name)) {
      const message = `\`${other.name}\` is named twice: the text of the step itself is one of its variants.`;
      scope.report(path, { code: 'duplicate-variant', message, hint: 'Name each text once.' });
    } else read.push({ ...other, key: scope.text(other.name, path) });
  }
  const rest = 1 - read.reduce((sum, variant) => sum + variant.part, 0);
  const all = [{ name: say, key, part: rest }, ...read];
  return learnsFrom === undefined ? { variants: all } : { variants: all, learnsFrom };
}

type Part = Pick<Variant, 'name' | 'part'>;

const equalParts = (names: readonly string[]): readonly Part[] =>
  names.map((each) => ({ name: each, part: 1 / (names.length + 1) }));

function writtenParts(
  written: Readonly<Record<string, string>>,
  say: string,
  scope: StepScope,
): readonly Part[] {
  const parts = Object.entries(written).map(([each, share]) => ({
    name: each,
    part: Number.parseInt(share, 10) / 100,
  }));
  if (parts.reduce((sum, each) => sum + each.part, 0) > 0.99) {
    const message = `these parts leave nothing for \`${say}\` itself.`;
    scope.report(['variants'], { code: 'no-part-left', message, hint: 'Make them less than 100% together.' });
  }
  return parts;
}

/** The wordings of a flow's steps, by the step's id. */
export const variantsIn = ({ steps }: Pick<Flow, 'steps'>): ReadonlyMap<string, Variants> =>
  new Map(
    Object.values(steps).flatMap(({ id, kind, config }): readonly [string, Variants][] => {
      // A step's config is what its own kind compiled.
      const variants = kind === 'say' ? (config as { readonly variants?: Variants }).variants : undefined;
      return variants === undefined ? [] : [[id, variants]];
    }),
  );

/** All wordings of the message that has this text, itself among them. */
export function wordingsOf(key: TextKey, flows: ReadonlyMap<FlowId, Flow>): readonly TextKey[] {
  const flow = flows.get(key.slice(0, key.indexOf(':')) as FlowId);
  const found =
    flow && [...variantsIn(flow).values()].find((step) => step.variants.some((each) => each.key === key));
  return found?.variants.map((each) => each.key) ?? [key];
}

export const learns = (flow: Pick<Flow, 'steps'>): boolean =>
  [...variantsIn(flow).values()].some(({ learnsFrom }) => learnsFrom !== undefined);
