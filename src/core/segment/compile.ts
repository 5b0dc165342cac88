/**
 * Compiles a segment's condition to a question over stored contacts. It holds for exactly those for whom the condition holds in
 * memory: CEL knows true, false and "cannot be worked out", so every part is compiled twice, to where it is true and to where it
 * is false. Who is in neither lacks an attribute.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Attributes } from '../flow/expression.ts';
import type { ExpressionProblem } from '../flow/expression-problem.ts';
import { celOf } from '../flow/read-expression.ts';
import type { Circumstances } from './circumstances.ts';
import { compileComparison } from './comparison.ts';
import { names, sameForAll } from './same-for-all.ts';
import { type Compiled, type Compiler, isThere, neither, sidesOf, swapped } from './sides.ts';
import { storedField } from './stored-field.ts';
import { all, any, not, type Where } from './where.ts';

export type WhereReading =
  | { readonly kind: 'sound'; readonly where: (circumstances: Circumstances) => Where }
  | { readonly kind: 'broken'; readonly problem: ExpressionProblem };

/** `source` is a sound condition (see `readCondition`). Broken when a store cannot be asked for it, with what and where. */
export function compileWhere(source: string, attributes: Attributes): WhereReading {
  const problems: ExpressionProblem[] = [];
  const cel = celOf(attributes);
  const compiler: Compiler = {
    cel,
    attributes,
    refuse({ start }, message, hint) {
      problems.push({ message, offset: start, hint });
      return () => neither;
    },
  };
  const compiled = compile(cel.parse(source).ast, compiler);
  const [problem] = problems;
  if (problem) return { kind: 'broken', problem };
  return { kind: 'sound', where: (circumstances) => compiled(circumstances).yes };
}

function compile(node: ASTNode, compiler: Compiler): Compiled {
  const constant = sameForAll(node, compiler.cel);
  if (constant) return ({ now }) => sidesOf(constant.at(now));
  switch (node.op) {
    case '&&':
      return joined(node.args, compiler, (a, b) => ({ yes: all(a.yes, b.yes), no: any(a.no, b.no) }));
    case '||':
      return joined(node.args, compiler, (a, b) => ({ yes: any(a.yes, b.yes), no: all(a.no, b.no) }));
    case '!_': {
      const inner = compile(node.args, compiler);
      return (circumstances) => swapped(inner(circumstances));
    }
    case '?:': {
      const [question, ...answers] = node.args;
      const asked = compile(question, compiler);
      const chosen = joined(answers, compiler, (a, b) => ({ yes: a.yes, no: b.yes }));
      const denied = joined(answers, compiler, (a, b) => ({ yes: a.no, no: b.no }));
      return (circumstances) => {
        const [q, then, otherwise] = [asked, chosen, denied].map((part) => part(circumstances)) as [
          ReturnType<Compiled>,
          ReturnType<Compiled>,
          ReturnType<Compiled>,
        ];
        return {
          yes: any(all(q.yes, then.yes), all(q.no, then.no)),
          no: any(all(q.yes, otherwise.yes), all(q.no, otherwise.no)),
        };
      };
    }
    default:
      return compileField(node, compiler) ?? compileComparison(node, compiler) ?? refuse(node, compiler);
  }
}

type Side = ReturnType<Compiled>;

function joined(
  [left, right]: readonly [ASTNode, ASTNode],
  compiler: Compiler,
  join: (a: Side, b: Side) => Side,
): Compiled {
  const [a, b] = [compile(left, compiler), compile(right, compiler)];
  return (circumstances) => join(a(circumstances), b(circumstances));
}

/** `contact.vegetarian`, `contact.consent.marketing`, `has(contact.age)`. */
function compileField(node: ASTNode, { attributes }: Compiler): Compiled | null {
  if (node.op === 'call' && node.args[0] === 'has') {
    const [asked] = node.args[1];
    const stored = asked && storedField(asked, attributes);
    return stored ? () => isThere(stored) : null;
  }
  const stored = storedField(node, attributes);
  if (stored?.kind === 'granted') {
    const yes: Where = { field: stored.field, eq: 'granted' };
    return () => ({ yes, no: not(yes) });
  }
  if (stored?.kind !== 'boolean') return null;
  return () => ({ yes: { field: stored.field, eq: true }, no: { field: stored.field, eq: false } });
}

function refuse(node: ASTNode, compiler: Compiler): Compiled {
  if (names(node).includes('run'))
    return compiler.refuse(node, 'asks of a run, and a segment has none', 'Ask of `contact` and `now` only.');
  const what =
    node.op === 'rcall' || node.op === 'call'
      ? `uses ${node.args[0]}() in a way that no store can be asked for`
      : 'asks for what no store can be asked for';
  const hint =
    'Compare one attribute with a value that is the same for everybody, or ask in a `when:` of a flow.';
  return compiler.refuse(node, what, hint);
}
