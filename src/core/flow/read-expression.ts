/** CEL as flows may use it: typed by the declared attributes, bounded in length and cost, and never a throw at run time. */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { type Attributes, createEnvironment } from './expression.ts';
import { type ExpressionProblem, problemOf } from './expression-problem.ts';

export type Expression = {
  readonly source: string;
  /** CEL's name of the result's type: `bool`, `double`, `string`… */
  readonly type: string;
  /** Undefined when it cannot be worked out: a missing attribute, a division by zero. */
  evaluate(values: Readonly<Record<string, unknown>>): unknown;
};

export type ExpressionReading =
  | { readonly kind: 'sound'; readonly expression: Expression }
  | { readonly kind: 'broken'; readonly problem: ExpressionProblem };

const longestSource = 1_000;
/** Each loop over a list inside another multiplies the work. */
const mostLoops = 2;

/** Parsed and type-checked once per release and source; the same question gives the same object. */
export function readExpression(source: string, attributes: Attributes): ExpressionReading {
  const known = readings.get(attributes) ?? new Map<string, ExpressionReading>();
  readings.set(attributes, known);
  const before = known.get(source);
  if (before) return before;
  const reading = parse(source, attributes);
  known.set(source, reading);
  return reading;
}

/** A memory, not a state: forgetting it changes nothing but the time it takes. */
const readings = new WeakMap<Attributes, Map<string, ExpressionReading>>();
const environments = new WeakMap<Attributes, Environment>();

/** CEL as it is for these attributes. */
export function celOf(attributes: Attributes): Environment {
  const environment = environments.get(attributes) ?? createEnvironment(attributes);
  environments.set(attributes, environment);
  return environment;
}

function parse(source: string, attributes: Attributes): ExpressionReading {
  if (source.length > longestSource) {
    return broken({ message: `is longer than ${longestSource} characters`, offset: 0 });
  }
  const environment = celOf(attributes);
  const checked = environment.check(source);
  if (!checked.valid || checked.type === undefined) {
    return broken(problemOf(checked.error, source, attributes));
  }
  const program = environment.parse(source);
  const refusal = refused(program.ast);
  if (refusal) return broken(refusal);
  const expression: Expression = {
    source,
    type: checked.type,
    evaluate(values) {
      try {
        return program({ ...values });
      } catch {
        return undefined;
      }
    },
  };
  return { kind: 'sound', expression };
}

const broken = (problem: ExpressionProblem): ExpressionReading => ({ kind: 'broken', problem });

const loops = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** JavaScript's regular expressions can be made to run for ever by what a contact writes; loops in loops nearly so. */
function refused(root: ASTNode): ExpressionProblem | null {
  let loopCount = 0;
  let problem: ExpressionProblem | null = null;
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (!isNode(part)) return;
    const name = part.op === 'rcall' || part.op === 'call' ? part.args[0] : '';
    if (name === 'matches') {
      problem = {
        message: 'must not use matches()',
        offset: part.start,
        hint: 'Use contains(), startsWith() or endsWith().',
      };
    }
    if (loops.has(name) && ++loopCount > mostLoops) {
      problem = { message: `must not loop more than ${mostLoops} times`, offset: part.start };
    }
    visit(part.args);
  };
  visit(root);
  return problem;
}

const isNode = (part: unknown): part is ASTNode =>
  typeof part === 'object' && part !== null && 'op' in part && 'args' in part;
