/** `links` of a step: addresses whose clicks are counted, by the names under which its texts show them. */
import { z } from 'zod';
import type { LinkTargets } from '../message-link.ts';
import { name } from '../release/fields.ts';
import type { Step } from './flow.ts';
import { urlProblem } from './public-url.ts';
import type { StepScope } from './step-scope.ts';

/** More of them are no message that anybody reads, and each is a row for each person. */
const mostLinks = 5;

export const linksShape = z
  .record(name, z.string())
  .refine((links) => Object.keys(links).length > 0, 'must name a link')
  .refine((links) => Object.keys(links).length <= mostLinks, `must name at most ${mostLinks} links`)
  .optional();

/**
 * Only what a flow names can be led to, as the same for everybody: so a link of ours leads nowhere but where its business
 * sends people. Kept in one spelling, in which there is no space and no line break.
 */
export function readLinks(
  written: Readonly<Record<string, string>> | undefined,
  scope: StepScope,
): { readonly links?: LinkTargets } {
  if (written === undefined) return {};
  const targets = Object.entries(written).map(([link, target]) => {
    const problem = targetProblem(target);
    if (problem !== null)
      scope.report(['links', link], {
        code: 'wrong-url',
        message: `the link "${link}" ${problem}.`,
        hint: 'Write one address for everybody, such as https://shop.example.com/offers.',
      });
    return [link, problem === null ? new URL(target).href : target] as const;
  });
  return { links: Object.fromEntries(targets) };
}

function targetProblem(target: string): string | null {
  if (/[\s\p{Cc}]/u.test(target)) return 'must not have spaces or line breaks in it';
  if (/[{}]/.test(target)) return 'must not have values in it';
  return urlProblem(target);
}

/** Those that a step has, if it is of a kind that has any. */
export const linksOf = ({ config }: Pick<Step, 'config'>): LinkTargets =>
  // A step's config is what its own kind compiled, and only `readLinks` makes a field of this name.
  (config as { readonly links?: LinkTargets } | null)?.links ?? {};
