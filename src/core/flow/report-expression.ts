/** Points into an expression at the character that is wrong. */
import type { ExpressionProblem } from './expression-problem.ts';
import type { Path, StepScope } from './step-scope.ts';

/** `skipped` is how much stands in front of the expression in the same text (the `=` of `"= contact.points + 1"`). */
export function reportExpression(
  scope: StepScope,
  path: Path,
  problem: ExpressionProblem,
  skipped = 0,
): void {
  const node = scope.node(path);
  const { line, column } = node.kind === 'scalar' ? node.textAt : node.at;
  const oneLine = node.kind === 'scalar' && !String(node.value).includes('\n');
  const at = { line, column: oneLine ? column + problem.offset + skipped : column };
  scope.report(path, {
    code: 'wrong-expression',
    message: `the expression ${problem.message}.`,
    hint: problem.hint,
    at,
  });
}
