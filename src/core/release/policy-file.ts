/** `flows/policy.yaml`: who we are, how often we write, and when not. */
import { z } from 'zod';
import { type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { ofNames } from '../flow/name-kind.ts';
import { checkShape } from '../flow/shape.ts';
import type { Caps, Policy } from '../policy/policy.ts';
import { hourMs, minuteMs } from '../time/instant.ts';
import { cleaningIssues, cleaningOf, cleaningShape } from './cleaning-block.ts';
import { deliveryOf, deliveryShape } from './delivery-block.ts';
import { digestShape } from './digest-block.ts';
import { engagementOf, engagementShape } from './engagement-block.ts';
import { caps, duration, line, phone, timeOfDay, timeZone } from './fields.ts';
import { communityShape, friendsOf, friendsShape } from './friends-block.ts';
import type { LifecycleRules } from './lifecycle-file.ts';
import { retentionIssues, retentionOf, retentionShape } from './retention-block.ts';

/** The policy without what `lifecycle.yaml` says. */
export type HouseRules = Omit<Policy, keyof LifecycleRules>;

export const policyShape = z.strictObject({
  business: z.strictObject({
    name: line(60),
    contact: line(120),
    phone,
    'postal-address': line(200).exactOptional(),
  }),
  language: ofNames(line(20), 'language'),
  'time-zone': timeZone,
  'quiet-hours': z.strictObject({ from: timeOfDay, to: timeOfDay }),
  caps: z.strictObject({ marketing: caps, utility: caps }),
  'halve-caps-after': z.int().min(1).max(100).default(3),
  'unanswered-budget': z.int().min(1).max(100),
  engagement: engagementShape.exactOptional(),
  'same-again-after': duration(minuteMs).default(12 * hourMs),
  'warm-up': z.array(z.int().min(1).max(1_000_000)).max(52).default([]),
  'incentive-prefix': z
    .string()
    .refine(
      (text) => /^[A-Z0-9]{1,10}$/.test(text),
      'must be 1 to 10 capital letters or digits, such as SARI',
    ),
  friends: friendsShape.exactOptional(),
  community: communityShape.exactOptional(),
  retention: retentionShape.exactOptional(),
  cleaning: cleaningShape.exactOptional(),
  delivery: deliveryShape.exactOptional(),
  digest: digestShape.exactOptional(),
});

export function readPolicy(
  file: DocFile,
  root: DocNode,
): { readonly value: HouseRules | undefined; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(policyShape, root, file);
  if (value === undefined) return { value, issues };
  const { business } = value;
  const rules: HouseRules = {
    business: {
      name: business.name,
      contact: business.contact,
      phone: business.phone,
      ...(business['postal-address'] === undefined ? {} : { postalAddress: business['postal-address'] }),
    },
    defaultLanguage: value.language,
    defaultTimeZone: value['time-zone'],
    quietHours: value['quiet-hours'],
    // Answers are no disturbance: a service message is never counted.
    caps: { service: {}, utility: value.caps.utility, marketing: value.caps.marketing },
    unansweredBudget: value['unanswered-budget'],
    halveAfter: value['halve-caps-after'],
    ...(value.engagement === undefined ? {} : { engagement: engagementOf(value.engagement) }),
    sameAgainMs: value['same-again-after'],
    warmUp: value['warm-up'],
    incentivePrefix: value['incentive-prefix'],
    ...friendsOf(value),
    ...(value.retention === undefined ? {} : { retention: retentionOf(value.retention) }),
    ...(value.cleaning === undefined ? {} : { cleaning: cleaningOf(value.cleaning) }),
    ...(value.delivery === undefined ? {} : { delivery: deliveryOf(value.delivery) }),
    ...(value.digest === undefined ? {} : { digest: value.digest }),
  };
  const found = [
    ...capsIssues(file, root, rules),
    ...quietIssues(file, root, rules),
    ...retentionIssues(file, root, rules.retention ?? {}),
    ...(value.cleaning === undefined ? [] : cleaningIssues(file, root, value.cleaning)),
  ];
  return { value: rules, issues: found };
}

/** A cap that a smaller one makes unreachable is a slip: the admin believes in a number that never counts. */
function capsIssues(file: DocFile, root: DocNode, rules: HouseRules): readonly Issue[] {
  const pairs = [
    ['day', 'week'],
    ['day', 'month'],
    ['week', 'month'],
  ] as const;
  return (['marketing', 'utility'] as const).flatMap((purpose) => {
    const set: Caps = rules.caps[purpose];
    const idle = pairs.filter(([short, long]) => (set[short] ?? 0) > (set[long] ?? Number.POSITIVE_INFINITY));
    return idle.map(([short, long]) =>
      issueAt(file, nodeAt(root, ['caps', purpose, short]).at, {
        code: 'idle-cap',
        severity: 'warning',
        message: `${set[short]} per ${short} can never be reached with ${set[long]} per ${long}.`,
        hint: `Lower the number per ${short} or raise the one per ${long}.`,
      }),
    );
  });
}

function quietIssues(file: DocFile, root: DocNode, { quietHours }: HouseRules): readonly Issue[] {
  if (quietHours.from !== quietHours.to) return [];
  return [
    issueAt(file, nodeAt(root, ['quiet-hours']).at, {
      code: 'no-quiet-hours',
      severity: 'warning',
      message: 'quiet hours that begin and end at the same time are none.',
      hint: 'People sleep: write for example from 20:00 to 08:00.',
    }),
  ];
}
