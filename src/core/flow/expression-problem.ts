/** Puts what CEL finds wrong into an admin's words. */
import type { Environment } from '@marcbachmann/cel-js';
import { type Attributes, builtIns } from './expression.ts';
import { didYouMean } from './suggest.ts';

/** To be read after "the expression"; `offset` is how far into the source. */
export type ExpressionProblem = {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string | undefined;
};

type CelError = NonNullable<ReturnType<Environment['check']>['error']>;

export function problemOf(
  error: CelError | undefined,
  source: string,
  attributes: Attributes,
): ExpressionProblem {
  const offset = Math.min(error?.range?.start ?? 0, source.length);
  const summary = error?.summary ?? 'cannot be read';
  const unknown = /^No such key: (\w+)$/.exec(summary)?.[1];
  if (unknown !== undefined) {
    const known = [...attributes.keys(), ...Object.keys(builtIns)];
    return { message: `names "${unknown}", which is no attribute`, offset, hint: didYouMean(unknown, known) };
  }
  const variable = /^Unknown variable: (\w+)$/.exec(summary)?.[1];
  if (variable !== undefined) {
    const hint = attributes.has(variable)
      ? `Did you mean "contact.${variable}"?`
      : didYouMean(variable, ['contact', 'run', 'now']);
    return { message: `names "${variable}", which nothing is called`, offset, hint };
  }
  return { message: `cannot be read: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`, offset };
}
