/** A segment: a saved question over contacts, asked of one in memory and of all in the store, with the same answer. */
import type { Condition } from '../flow/condition.ts';
import type { Attributes } from '../flow/expression.ts';
import type { ExpressionProblem } from '../flow/expression-problem.ts';
import { readCondition } from '../flow/read-condition.ts';
import { compileWhere } from './compile.ts';
import type { Circumstances } from './sides.ts';
import { nobody, type Where } from './where.ts';

export type Segment = Condition & {
  /** The same question for a store, as it stands now. */
  where(circumstances: Circumstances): Where;
};

export type SegmentReading =
  | { readonly kind: 'sound'; readonly segment: Segment }
  | { readonly kind: 'broken'; readonly problem: ExpressionProblem };

export function readSegment(source: string, attributes: Attributes): SegmentReading {
  const reading = readCondition(source, attributes);
  if (reading.kind === 'broken') return reading;
  const compiled = compileWhere(source, attributes);
  if (compiled.kind === 'broken') return compiled;
  return { kind: 'sound', segment: { ...reading.condition, where: compiled.where } };
}

/** Stands in for a segment with a mistake. */
export const emptySegment: Segment = { source: 'false', holds: () => false, where: () => nobody };
