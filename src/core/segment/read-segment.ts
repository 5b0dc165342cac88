/** Reads a segment: a sound condition that a store can be asked for, too. */
import type { Attributes } from '../flow/expression.ts';
import type { ExpressionProblem } from '../flow/expression-problem.ts';
import { readCondition } from '../flow/read-condition.ts';
import { compileWhere } from './compile.ts';
import type { Segment } from './segment.ts';

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
