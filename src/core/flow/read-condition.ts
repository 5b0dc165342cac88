/** Reads CEL conditions: parsed and type-checked once, on load. */
import type { Condition } from './condition.ts';
import type { Attributes } from './expression.ts';
import type { ExpressionProblem } from './expression-problem.ts';
import { readExpression } from './read-expression.ts';

export type ConditionReading =
  | { readonly kind: 'sound'; readonly condition: Condition }
  | { readonly kind: 'broken'; readonly problem: ExpressionProblem };

/**
 * `contact.age >= 18 && "vip" in contact.tags`. The values to ask it with come from `expressionValues`.
 * `!(contact.age >= 18)` is false, too, for a contact whose age is not known: we do not guess.
 */
export function readCondition(source: string, attributes: Attributes): ConditionReading {
  const reading = readExpression(source, attributes);
  if (reading.kind === 'broken') return reading;
  const { expression } = reading;
  if (expression.type !== 'bool') {
    const message = `gives ${typeWords[expression.type] ?? expression.type}, not true or false`;
    return { kind: 'broken', problem: { message, offset: 0, hint: 'Compare it with something.' } };
  }
  return {
    kind: 'sound',
    condition: { source, holds: (values) => expression.evaluate(values) === true },
  };
}

const typeWords: Readonly<Record<string, string>> = {
  double: 'a number',
  int: 'a number',
  string: 'a text',
  dyn: 'anything',
  'google.protobuf.Timestamp': 'a date',
  'list<string>': 'a list',
};
