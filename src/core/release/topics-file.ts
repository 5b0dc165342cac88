/** `flows/topics.yaml`: what flows are about, in words a contact can choose or refuse. */
import { z } from 'zod';
import { purposes } from '../consent.ts';
import { child, type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { aName } from '../flow/name-kind.ts';
import { checkShape } from '../flow/shape.ts';
import type { Topic } from '../release.ts';
import { caps, line, name, priority } from './fields.ts';

export const topicsShape = z.record(
  name,
  z.strictObject({
    purpose: z.enum(purposes),
    priority: priority.exactOptional(),
    caps: caps.exactOptional(),
    label: z.record(aName('language'), line(40)),
  }),
);

export function readTopics(
  file: DocFile,
  root: DocNode,
  languages: readonly string[],
): { readonly value: ReadonlyMap<string, Topic>; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(topicsShape, root, file);
  if (value === undefined) return { value: sound(root), issues };
  const topics = Object.entries(value).map(([id, topic]): [string, Topic] => [
    id,
    {
      id,
      purpose: topic.purpose,
      labels: topic.label,
      ...(topic.caps === undefined ? {} : { caps: topic.caps }),
      ...(topic.priority === undefined ? {} : { priority: topic.priority }),
    },
  ]);
  const unnamed = topics.flatMap(([id, topic]) => {
    const missing = languages.filter((language) => !Object.hasOwn(topic.labels, language));
    if (missing.length === 0) return [];
    return [
      issueAt(file, nodeAt(root, [id, 'label']).at, {
        code: 'missing-label',
        severity: 'warning',
        message: `the topic "${id}" has no label in ${missing.join(', ')}.`,
        hint: 'People choose topics by it.',
      }),
    ];
  });
  return { value: new Map(topics), issues: [...issues, ...unnamed] };
}

/** What can be used of a file with mistakes, so that flows are not blamed for them as well. */
function sound(root: DocNode): ReadonlyMap<string, Topic> {
  const entries = root.kind === 'map' ? root.entries : [];
  return new Map(
    entries.map(({ key, value }) => {
      const written = child(value, 'purpose');
      const purpose = purposes.find((each) => written?.kind === 'scalar' && each === written.value);
      return [key, { id: key, purpose: purpose ?? 'utility', labels: {} }];
    }),
  );
}
