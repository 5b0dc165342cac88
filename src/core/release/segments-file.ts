/** `flows/segments.yaml`: saved questions over contacts, each a CEL condition under a name. */

import type { DocEntry, DocFile, DocNode } from '../flow/doc-node.ts';
import type { Attributes } from '../flow/expression.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { readSegment as readSource } from '../segment/read-segment.ts';
import { emptySegment, type Segment } from '../segment/segment.ts';
import { isName } from './fields.ts';

export function readSegments(
  file: DocFile,
  root: DocNode,
  attributes: Attributes,
): { readonly value: ReadonlyMap<string, Segment>; readonly issues: readonly Issue[] } {
  if (root.kind !== 'map') {
    const message = 'the file must be a map from names of segments to conditions.';
    return { value: new Map(), issues: [issueAt(file, root.at, { code: 'wrong-type', message })] };
  }
  const segments = new Map<string, Segment>();
  const issues = root.entries.flatMap((entry) => {
    const read = readSegment(file, entry, attributes);
    // A segment with a mistake is one all the same: flows are not blamed for naming it.
    segments.set(entry.key, read.segment ?? emptySegment);
    return read.issues;
  });
  return { value: segments, issues };
}

function readSegment(
  file: DocFile,
  { key, keyAt, value }: DocEntry,
  attributes: Attributes,
): { readonly segment?: Segment; readonly issues: readonly Issue[] } {
  if (!isName(key)) {
    const message = `"${key}" must be lower-case words joined by hyphens, such as recipe-lovers.`;
    return { issues: [issueAt(file, keyAt, { code: 'wrong-key', message })] };
  }
  if (value.kind !== 'scalar' || typeof value.value !== 'string') {
    const hint =
      'Write a condition such as `contact.language == "id"`; put it in quotes if it begins with a sign.';
    return {
      issues: [
        issueAt(file, value.at, { code: 'wrong-type', message: `\`${key}\` must be a condition.`, hint }),
      ],
    };
  }
  const source = value.value;
  const reading = readSource(source, attributes);
  if (reading.kind === 'sound') return { segment: reading.segment, issues: [] };
  const { message, hint, offset } = reading.problem;
  const at = { line: value.textAt.line, column: value.textAt.column + (source.includes('\n') ? 0 : offset) };
  return {
    issues: [issueAt(file, at, { code: 'wrong-expression', message: `\`${key}\` ${message}.`, hint })],
  };
}
